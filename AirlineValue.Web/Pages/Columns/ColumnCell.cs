namespace AirlineValue.Web.Pages.Columns;

/// <summary>A cell of a table of figures.</summary>
/// <param name="Text">What is shown.</param>
/// <param name="Title">The same with all its digits; null where the text is precise.</param>
/// <param name="Link">The members that were counted; null where none were, or nothing was counted.</param>
public sealed record ColumnCell(string Text, string? Title = null, string? Link = null);
