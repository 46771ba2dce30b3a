namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about the distributions of an extract.</summary>
public sealed class DistributionsTexts;
