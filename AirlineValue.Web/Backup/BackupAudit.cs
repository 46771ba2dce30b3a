using System.Globalization;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Backup;

/// <summary>Notes in the audit what was done with backups.</summary>
public sealed class BackupAudit(AuditLog log)
{
    /// <summary>One was made.</summary>
    public void Made(string by, BackupFile file) => Add(by, file, "made");

    /// <summary>One left the building.</summary>
    public void Downloaded(string by, BackupFile file) => Add(by, file, "downloaded");

    private void Add(string by, BackupFile file, string act) => log.Add(new AuditFact(
        by, AuditAct.BackedUp, $"backup {file.Name}",
        ("act", act), ("kind", file.Kind.ToString()), ("bytes", file.Bytes.ToString(CultureInfo.InvariantCulture)), ("sha256", file.Check?.Sha256)));
}
