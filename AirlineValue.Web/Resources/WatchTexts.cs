namespace AirlineValue.Web.Resources;

/// <summary>Texts of the watched folder and its reports.</summary>
public sealed class WatchTexts;
