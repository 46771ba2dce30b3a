namespace AirlineValue.Web.Resources;

/// <summary>Texts about training an analysis again, and replacing one by another.</summary>
public sealed class RetrainingTexts;
