namespace AirlineValue.Web.Resources;

/// <summary>Why something was refused or failed, and what to do.</summary>
public sealed class RefusalTexts;
