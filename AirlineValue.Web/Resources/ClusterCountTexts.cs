namespace AirlineValue.Web.Resources;

/// <summary>Texts of the choice of the number of clusters.</summary>
public sealed class ClusterCountTexts;
