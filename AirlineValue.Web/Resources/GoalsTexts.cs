namespace AirlineValue.Web.Resources;

/// <summary>Texts about goals.</summary>
public sealed class GoalsTexts;
