namespace AirlineValue.Web.Resources;

/// <summary>Texts of two analyses side by side.</summary>
public sealed class IndicatorSetsTexts;
