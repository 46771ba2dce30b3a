namespace AirlineValue.Web.Resources;

/// <summary>Texts of the portraits of groups.</summary>
public sealed class PortraitTexts;
