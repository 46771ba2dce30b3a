namespace AirlineValue.Web.Resources;

/// <summary>Texts about accounts, roles and signing in.</summary>
public sealed class AccountsTexts;
