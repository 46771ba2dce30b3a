using AirlineValue.Domain.Valuation;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What saving a weighting came to.</summary>
/// <param name="Id">Its number; null when it was not saved.</param>
/// <param name="Error">Why it was not saved; null when it was.</param>
public sealed record WeightingSaved(int? Id, WeightingError? Error);

/// <summary>Weightings by name, and which of them everybody sees. A saved weighting never changes.</summary>
/// <param name="database">Where to.</param>
/// <param name="clock">Tells when something happened.</param>
public sealed class WeightingStore(Database database, TimeProvider clock)
{
    /// <summary>The built-in weighting, then those that were saved, by name.</summary>
    public Task<IReadOnlyList<NamedWeighting>> ListAsync(CancellationToken ct = default) => ReadAsync(WeightingRows.List, ct);

    /// <summary>The weighting of a number, or the current one when none is named; null when there is none.</summary>
    public Task<NamedWeighting?> FindAsync(int? id, CancellationToken ct = default) => ReadAsync(connection => WeightingRows.Find(connection, id), ct);

    /// <summary>Saves weights under a name. Where one of this name is, the new one takes its place, and is current if that
    /// was; links that name the old one keep it.</summary>
    /// <param name="name">The name; spaces around it and its case do not count.</param>
    /// <param name="weighting">The weights; saved with a sum of 1.</param>
    /// <param name="judgements">The comparisons that they come from; null for none.</param>
    /// <param name="by">Who saves it.</param>
    /// <param name="ct">Ends it.</param>
    public Task<WeightingSaved> SaveAsync(string? name, Weighting weighting, JudgementMatrix? judgements, string by, CancellationToken ct = default)
    {
        var trimmed = name?.Trim() ?? "";
        WeightingError? error = trimmed.Length == 0 ? WeightingError.NameMissing
            : trimmed.Length > NamedWeighting.LongestName ? WeightingError.NameTooLong
            : weighting.Normalised() is null ? WeightingError.NoWeights
            : null;
        return error is not null
            ? Task.FromResult(new WeightingSaved(null, error))
            : WriteAsync(
                connection =>
                {
                    var id = Insert(connection, trimmed, weighting.Normalised()!, judgements, by);
                    Note(connection, "saved", id, by);
                    return new WeightingSaved(id, null);
                },
                ct);
    }

    /// <summary>Makes a weighting the one that everybody sees; false when it is not there, or was replaced.</summary>
    /// <param name="id">The weighting; 0 for the built-in one.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="ct">Ends it.</param>
    public Task<bool> MakeCurrentAsync(int id, string by, CancellationToken ct = default) => WriteAsync(
        connection =>
        {
            var isThere = id == NamedWeighting.EqualId
                || connection.Query("SELECT 1 FROM weighting WHERE id = $id AND replaced_at IS NULL", _ => true, ("$id", id)).Count == 1;
            if (!isThere)
                return false;
            connection.Execute("UPDATE weighting SET is_current = 0 WHERE is_current = 1");
            connection.Execute(
                "UPDATE weighting SET is_current = 1, current_since = $now, current_by = $by WHERE id = $id", ("$id", id), ("$now", Now), ("$by", by));
            Note(connection, "made current", id, by);
            return true;
        },
        ct);

    /// <summary>Takes a weighting off the list; the built-in one becomes current if it was. Links that name it keep
    /// it.</summary>
    public Task RemoveAsync(int id, string by, CancellationToken ct = default) => WriteAsync(
        connection =>
        {
            connection.Execute("UPDATE weighting SET replaced_at = $now, is_current = 0 WHERE id = $id", ("$id", id), ("$now", Now));
            Note(connection, "removed", id, by);
            return id;
        },
        ct);

    private void Note(SqliteConnection connection, string change, int id, string by) => AuditLog.Append(
        connection, clock.GetUtcNow(), new AuditFact(by, AuditAct.WeightingChanged, $"weighting {AuditText.Of(id)}", ("change", change)));

    private string Now => UtcText.Of(clock.GetUtcNow());

    private int Insert(SqliteConnection connection, string name, Weighting weighting, JudgementMatrix? judgements, string by)
    {
        // The column compares without regard to case.
        var wasCurrent = connection.Query(
            "SELECT is_current FROM weighting WHERE name = $name AND replaced_at IS NULL", row => row.GetBoolean(0), ("$name", name)).FirstOrDefault();
        connection.Execute(
            "UPDATE weighting SET replaced_at = $now, is_current = 0 WHERE name = $name AND replaced_at IS NULL", ("$name", name), ("$now", Now));
        return connection.Query(
            """
            INSERT INTO weighting (name, weights, judgements, is_current, current_since, current_by, created_at, created_by)
            VALUES ($name, $weights, $judgements, $current, iif($current, $now, NULL), iif($current, $by, NULL), $now, $by) RETURNING id
            """,
            row => row.GetInt32(0), ("$name", name), ("$weights", SqlText.Json(weighting)),
            ("$judgements", judgements is null ? null : SqlText.Json(judgements)), ("$current", wasCurrent), ("$now", Now), ("$by", by)).Single();
    }

    private Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken ct) => Task.Run(
        () =>
        {
            using var connection = database.Open();
            return read(connection);
        },
        ct);

    private Task<T> WriteAsync<T>(Func<SqliteConnection, T> write, CancellationToken ct) => ReadAsync(
        connection =>
        {
            using var transaction = connection.BeginTransaction();
            var written = write(connection);
            transaction.Commit();
            return written;
        },
        ct);
}
