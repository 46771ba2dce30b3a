namespace AirlineValue.Web.Resources;

/// <summary>Texts of the strategies and of the programme's rules.</summary>
public sealed class StrategiesTexts;
