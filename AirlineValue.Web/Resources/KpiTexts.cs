namespace AirlineValue.Web.Resources;

/// <summary>Texts about KPIs and how they change.</summary>
public sealed class KpiTexts;
