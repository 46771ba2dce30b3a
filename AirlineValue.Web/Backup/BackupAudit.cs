using System.Globalization;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Backup;

/// <summary>Notes in the audit what was done with backups.</summary>
public sealed class BackupAudit(AuditLog log)
{
    /// <summary>What the audit calls a backup.</summary>
    public static string SubjectOf(BackupFile file) => $"backup {file.Name}";

    /// <summary>One was made.</summary>
    public void Made(string by, BackupFile file) => log.Add(new AuditFact(
        by, AuditAct.BackedUp, SubjectOf(file),
        ("change", "made"), ("kind", file.Kind.ToString()), ("bytes", file.Bytes.ToString(CultureInfo.InvariantCulture)), ("sha256", file.Check?.Sha256)));
}
