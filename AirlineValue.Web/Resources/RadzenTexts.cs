namespace AirlineValue.Web.Resources;

/// <summary>The component library's own texts.</summary>
public sealed class RadzenTexts;
