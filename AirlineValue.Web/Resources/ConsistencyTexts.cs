namespace AirlineValue.Web.Resources;

/// <summary>Texts of the pages about the consistency of an extract.</summary>
public sealed class ConsistencyTexts;
