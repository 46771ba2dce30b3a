namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about extracts.</summary>
public sealed class ExtractsTexts;
