namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about cleaning and the classic view.</summary>
public sealed class CleaningTexts;
