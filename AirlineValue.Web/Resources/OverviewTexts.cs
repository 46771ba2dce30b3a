namespace AirlineValue.Web.Resources;

/// <summary>Texts of the overview.</summary>
public sealed class OverviewTexts;
