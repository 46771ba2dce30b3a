namespace AirlineValue.Web.Resources;

/// <summary>Texts of the frame around every page, of states and of charts.</summary>
public sealed class LayoutTexts;
