namespace AirlineValue.Web.Resources;

/// <summary>Texts about contacting members: suppression, exports, responses.</summary>
public sealed class ContactsTexts;
