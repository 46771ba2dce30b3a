namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about value.</summary>
public sealed class ValueTexts;
