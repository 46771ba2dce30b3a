namespace AirlineValue.Web.Resources;

/// <summary>Texts about members who moved between two periods.</summary>
public sealed class MovementTexts;
