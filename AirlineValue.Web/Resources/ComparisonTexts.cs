namespace AirlineValue.Web.Resources;

/// <summary>Texts of the comparison of two extracts.</summary>
public sealed class ComparisonTexts;
