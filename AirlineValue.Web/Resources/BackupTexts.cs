namespace AirlineValue.Web.Resources;

/// <summary>Texts about backups and their restoration.</summary>
public sealed class BackupTexts;
