using System.Globalization;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A version of a programme's rules.</summary>
/// <param name="Id">The version's number; null for the built-in rules, which hold as long as nobody has stored any.</param>
/// <param name="EffectiveFrom">From which day on it holds; the earliest version holds before, too.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Note">What changed, in the words of who changed it.</param>
/// <param name="CreatedAt">When it was stored; null for the built-in rules.</param>
/// <param name="CreatedBy">Who stored it; null for the built-in rules.</param>
public sealed record ProgrammeVersion(
    int? Id, DateOnly EffectiveFrom, Programme Rules, string Note, DateTimeOffset? CreatedAt, string? CreatedBy)
{
    /// <summary>The built-in rules.</summary>
    public static ProgrammeVersion BuiltIn { get; } = new(null, DateOnly.MinValue, ProgrammePresets.Default, "", null, null);

    /// <summary>The version in force on a day, of those that are listed.</summary>
    /// <param name="listed">All versions, as <see cref="ProgrammeStore.List()"/> orders them.</param>
    /// <param name="day">The day.</param>
    public static ProgrammeVersion InForce(IReadOnlyList<ProgrammeVersion> listed, DateOnly day) =>
        listed.FirstOrDefault(version => version.EffectiveFrom <= day) ?? (listed is [.., var earliest] ? earliest : BuiltIn);
}

/// <summary>What came of storing rules: a version, or what is wrong with them.</summary>
/// <param name="Version">The version; null when something is wrong.</param>
/// <param name="Errors">What is wrong.</param>
public sealed record ProgrammeSaved(ProgrammeVersion? Version, IReadOnlyList<ProgrammeError> Errors);

/// <summary>Versions of the programme's rules. A version never changes once it is stored.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a version was stored.</param>
public sealed class ProgrammeStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, effective_from, rules, note, created_at, created_by";

    /// <summary>All versions, the one that holds last first; none when nobody has stored any.</summary>
    public IReadOnlyList<ProgrammeVersion> List()
    {
        using var connection = database.Open();
        return List(connection);
    }

    /// <summary>A version; null when there is none of this number.</summary>
    public ProgrammeVersion? Find(int id)
    {
        using var connection = database.Open();
        return Find(connection, id);
    }

    /// <summary>The version in force on a day.</summary>
    public ProgrammeVersion InForce(DateOnly day)
    {
        using var connection = database.Open();
        return InForce(connection, day);
    }

    /// <summary>What the tiers of an extract are called: by the rules in force at its window's end, as in the
    /// strategies.</summary>
    public TierNames TierNamesOf(Extract extract) => TierNames.Of(InForce(extract.WindowEnd ?? DateOnly.MaxValue).Rules);

    /// <summary>Stores rules as a new version, if nothing is wrong with them.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="effectiveFrom">From which day on they hold.</param>
    /// <param name="note">What changed; may be empty.</param>
    /// <param name="by">Who stores them.</param>
    public ProgrammeSaved Save(Programme rules, DateOnly effectiveFrom, string note, string by)
    {
        if (rules.Errors is { Count: > 0 } errors)
            return new ProgrammeSaved(null, errors);
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var now = clock.GetUtcNow();
        var before = InForce(connection, effectiveFrom);
        var id = connection.Query(
            """
            INSERT INTO programme_version (effective_from, rules, note, created_at, created_by)
            VALUES ($from, $rules, $note, $at, $by) RETURNING id
            """,
            row => row.GetInt32(0),
            ("$from", DayText(effectiveFrom)), ("$rules", SqlText.Json(rules)), ("$note", note.Trim()), ("$at", UtcText.Of(now)), ("$by", by)).Single();
        AuditLog.Append(connection, now, new AuditFact(
            by, AuditAct.ProgrammeChanged, $"programme {AuditText.Of(id)}", ("from", before.Id is { } earlier ? AuditText.Of(earlier) : "built-in"),
            ("to", AuditText.Of(id)), ("effectiveFrom", DayText(effectiveFrom)), ("changed", ChangedParts.Of(before.Rules, rules))));
        transaction.Commit();
        return new ProgrammeSaved(new ProgrammeVersion(id, effectiveFrom, rules, note.Trim(), now, by), []);
    }

    internal static IReadOnlyList<ProgrammeVersion> List(SqliteConnection connection) =>
        connection.Query($"SELECT {Columns} FROM programme_version ORDER BY effective_from DESC, id DESC", Read);

    internal static ProgrammeVersion? Find(SqliteConnection connection, int id) => connection.Query(
        $"SELECT {Columns} FROM programme_version WHERE id = $id", Read, ("$id", id)).SingleOrDefault();

    // of versions from the same day the one that was stored last; the earliest also holds before its day
    internal static ProgrammeVersion InForce(SqliteConnection connection, DateOnly day) =>
        connection.Query(
            $"SELECT {Columns} FROM programme_version WHERE effective_from <= $day ORDER BY effective_from DESC, id DESC LIMIT 1",
            Read, ("$day", DayText(day))).SingleOrDefault()
        ?? connection.Query($"SELECT {Columns} FROM programme_version ORDER BY effective_from, id LIMIT 1", Read).SingleOrDefault()
        ?? ProgrammeVersion.BuiltIn;

    private static ProgrammeVersion Read(SqliteDataReader row) => new(
        row.GetInt32(0), DateOnly.ParseExact(row.GetString(1), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.Json<Programme>(2)!,
        row.GetString(3), row.Time(4), row.GetString(5));

    private static string DayText(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
