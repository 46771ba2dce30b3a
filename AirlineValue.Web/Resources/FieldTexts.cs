namespace AirlineValue.Web.Resources;

/// <summary>The field's words: columns, indicators, groups, cleaning rules, units.</summary>
public sealed class FieldTexts;
