namespace AirlineValue.Web.Endpoints;

/// <summary>What the upload answers, as JSON.</summary>
/// <param name="Status"><c>taken</c>, <c>alreadyHere</c>, <c>refused</c> or <c>failed</c>.</param>
/// <param name="ExtractId">The extract, when there is one.</param>
/// <param name="IsDecided">Whether everything about its reading is decided, so that it can be imported.</param>
/// <param name="Message">What happened, and what to do, in the language of the request.</param>
/// <param name="Url">The extract's page, when there is one.</param>
public sealed record UploadAnswer(string Status, int? ExtractId, bool? IsDecided, string Message, string? Url);
