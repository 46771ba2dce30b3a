namespace AirlineValue.Web.Resources;

/// <summary>Texts of the tables of members.</summary>
public sealed class MembersTexts;
