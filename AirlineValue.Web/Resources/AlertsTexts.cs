namespace AirlineValue.Web.Resources;

/// <summary>Texts about alerts, their rules and their log.</summary>
public sealed class AlertsTexts;
