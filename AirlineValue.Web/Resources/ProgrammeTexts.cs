namespace AirlineValue.Web.Resources;

/// <summary>Texts of the programme's rules: to read, to change, and what a change would bring.</summary>
public sealed class ProgrammeTexts;
