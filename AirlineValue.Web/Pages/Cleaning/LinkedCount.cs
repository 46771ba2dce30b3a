namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>A count of members, and the list of them.</summary>
/// <param name="Text">The count.</param>
/// <param name="Href">The list; null when there is nobody, or no list of them.</param>
/// <param name="Title">Why there is no list, where a reader would expect one.</param>
public sealed record LinkedCount(string Text, string? Href, string? Title = null);
