using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace AirlineValue.Domain.Storage;

/// <summary>How an entry of the audit breaks the chain.</summary>
public enum AuditFault
{
    /// <summary>What it says is not what it said when it was written.</summary>
    Changed,

    /// <summary>The entry before it is another one than when it was written.</summary>
    NotBehindPrevious,

    /// <summary>Entries between it and the one before are missing, or it stands in the place of another one.</summary>
    Gap,

    /// <summary>It is missing, and so is all that came behind it: the database has given out its number and later ones.</summary>
    CutOff,

    /// <summary>No entry has the hash that was kept elsewhere: the chain was cut off, or written anew.</summary>
    NotExpected,
}

/// <summary>Where the chain breaks first.</summary>
/// <param name="Id">The entry; 0 where none can be named.</param>
/// <param name="Fault">How.</param>
public sealed record AuditBreak(long Id, AuditFault Fault);

/// <summary>What looking at the whole audit found.</summary>
/// <param name="Entries">Entries from the first on that fit.</param>
/// <param name="LastHash">The hash of the last of them: who keeps it elsewhere sees later whether entries at the end are
/// gone, which the chain alone can't tell.</param>
/// <param name="Break">Where the chain breaks; null for a sound one.</param>
public sealed record AuditVerification(long Entries, string LastHash, AuditBreak? Break)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => Break is null;
}

/// <summary>Chains the entries of the audit: each holds the hash of the one before, so that none can be changed or taken out
/// without all behind it being written anew.</summary>
public static class AuditChain
{
    /// <summary>What the first entry holds in the place of an earlier hash.</summary>
    public static string Start { get; } = new('0', 2 * SHA256.HashSizeInBytes);

    /// <summary>SHA-256 in lower-case hexadecimal of the hash before, the number, the time, who, what, to what, and the detail, each as
    /// its length in bytes of UTF-8, a colon, the bytes, and a comma: nothing can move from one to the next.</summary>
    public static string HashOf(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        ReadOnlySpan<string> said =
            [entry.Previous, entry.Id.ToString(CultureInfo.InvariantCulture), entry.At, entry.Actor, entry.Act, entry.Subject, entry.Detail];
        foreach (var text in said)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{bytes.Length}:")));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Looks at entries in their order, from the first.</summary>
    /// <param name="entries">The entries.</param>
    /// <param name="given">The largest number that was ever given to an entry; null where that is not known.</param>
    /// <param name="expected">A hash that one of them has to have; null for none.</param>
    public static AuditVerification Verify(IEnumerable<AuditEntry> entries, long? given = null, string? expected = null)
    {
        var (count, last, isFound) = (0L, Start, expected is null || Same(expected, Start));
        foreach (var entry in entries)
        {
            if (FaultOf(entry, count + 1, last) is { } fault)
                return new AuditVerification(count, last, new AuditBreak(entry.Id, fault));
            (count, last) = (count + 1, entry.Hash);
            isFound = isFound || Same(expected!, last);
        }
        AuditBreak? cut = given > count ? new AuditBreak(count + 1, AuditFault.CutOff) : null;
        return new AuditVerification(count, last, cut ?? (isFound ? null : new AuditBreak(0, AuditFault.NotExpected)));
    }

    private static AuditFault? FaultOf(AuditEntry entry, long expectedId, string previous)
    {
        if (entry.Id != expectedId)
            return AuditFault.Gap;
        if (!string.Equals(entry.Previous, previous, StringComparison.Ordinal))
            return AuditFault.NotBehindPrevious;
        return string.Equals(entry.Hash, HashOf(entry), StringComparison.Ordinal) ? null : AuditFault.Changed;
    }

    private static bool Same(string expected, string hash) => expected.Equals(hash, StringComparison.OrdinalIgnoreCase);
}
