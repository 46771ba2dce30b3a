namespace AirlineValue.Web.Resources;

/// <summary>Texts about periods and whether their model still fits.</summary>
public sealed class MonitoringTexts;
