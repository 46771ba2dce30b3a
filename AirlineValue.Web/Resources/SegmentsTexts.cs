namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about segments.</summary>
public sealed class SegmentsTexts;
