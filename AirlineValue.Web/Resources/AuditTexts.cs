namespace AirlineValue.Web.Resources;

/// <summary>The texts of the audit and of the erasure of members.</summary>
public sealed class AuditTexts;
