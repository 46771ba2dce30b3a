using System.Globalization;
using System.Text.Json;

namespace AirlineValue.Domain.Storage;

/// <summary>Something that was done, as it is stored: whoever can write to the database can store anything, which must be found
/// and not fail to be read.</summary>
/// <param name="Id">Its place in the audit, from 1 without gaps.</param>
/// <param name="At">When, in UTC, ISO 8601 with milliseconds.</param>
/// <param name="Actor">The account; the operating system's user for a command; empty where nobody is known.</param>
/// <param name="Act">What was done, the name of an <see cref="AuditAct"/>.</param>
/// <param name="Subject">To what: "extract 3", "analysis 2", a member's salted hash.</param>
/// <param name="Detail">What else tells it, as a JSON object of texts; never personal data.</param>
/// <param name="Previous">The hash of the entry before; <see cref="AuditChain.Start"/> for the first.</param>
/// <param name="Hash">The hash of this one, <see cref="AuditChain.HashOf"/>.</param>
public sealed record AuditEntry(long Id, string At, string Actor, string Act, string Subject, string Detail, string Previous, string Hash)
{
    /// <summary>When; null where it is no time.</summary>
    public DateTimeOffset? Time =>
        DateTimeOffset.TryParse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time) ? time : null;

    /// <summary>What was done; null for what this program does not know.</summary>
    public AuditAct? Kind => Enum.TryParse<AuditAct>(Act, out var act) && Enum.IsDefined(act) ? act : null;

    /// <summary>What else tells it, by name; empty where it can't be read.</summary>
    public IReadOnlyDictionary<string, string> Details()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(Detail) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>(StringComparer.Ordinal);
        }
    }
}

/// <summary>What is known of an act before it is written down.</summary>
/// <param name="Actor">Who did it.</param>
/// <param name="Act">What.</param>
/// <param name="Subject">To what.</param>
/// <param name="Detail">What else tells it; never personal data. Empty texts are left out.</param>
public sealed record AuditFact(string Actor, AuditAct Act, string Subject, params (string Name, string? Value)[] Detail);
