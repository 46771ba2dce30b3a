namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about analyses.</summary>
public sealed class AnalysesTexts;
