namespace AirlineValue.Web.Layout;

/// <summary>What became of an act on a page.</summary>
/// <param name="Text">What was done, or why nothing was.</param>
/// <param name="PutBack">What the button says that undoes it; null where there is none.</param>
/// <param name="IsRefused">Whether nothing was done.</param>
public sealed record ActOutcome(string Text, string? PutBack = null, bool IsRefused = false);
