namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about an extract's columns.</summary>
public sealed class ColumnsTexts;
