namespace AirlineValue.Web.Resources;

/// <summary>Texts of the command line.</summary>
public sealed class CommandLineTexts;
