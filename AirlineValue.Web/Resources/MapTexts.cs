namespace AirlineValue.Web.Resources;

/// <summary>Texts of the map of members.</summary>
public sealed class MapTexts;
