using AirlineValue.Domain.Indicators;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Indicator sets by name. Analyses keep copies: nothing that happens here changes one.</summary>
/// <param name="database">Where to.</param>
/// <param name="clock">Tells when a set was made.</param>
public sealed class IndicatorSetStore(Database database, TimeProvider clock)
{
    private const int SqliteConstraint = 19;

    /// <summary>The sets that are always there, then those that were saved, by name.</summary>
    public IReadOnlyList<IndicatorSet> List() => [.. IndicatorSet.BuiltIn, .. Saved()];

    /// <summary>The set of this name, whatever the case; null when there is none.</summary>
    public IndicatorSet? Find(string name) => IndicatorSet.FindBuiltIn(name)
        ?? Saved().FirstOrDefault(set => set.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>Saves a set under a name that is not yet used.</summary>
    /// <returns>What is wrong with it; null when it was saved.</returns>
    public IndicatorSetError? Create(IndicatorSet set, string by)
    {
        if (IndicatorSet.NameError(set.Name, Saved().Select(saved => saved.Name)) is { } nameError)
            return nameError;
        if (set.Error is { } error)
            return error;
        try
        {
            using var connection = database.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var id = connection.Query(
                "INSERT INTO indicator_set (name, indicators, created_at, created_by) VALUES ($name, $indicators, $at, $by) RETURNING id",
                row => row.GetInt32(0), ("$name", set.Name.Trim()), ("$indicators", SqlText.Json(set.Indicators)), ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by)).Single();
            Note(connection, id, "saved", by);
            transaction.Commit();
            return null;
        }
        // Somebody else may have taken the name since it was looked at.
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteConstraint)
        {
            return IndicatorSetError.NameTaken;
        }
    }

    /// <summary>Deletes a set that was saved; those that are always there stay.</summary>
    public void Delete(string name, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var id in connection.Query("DELETE FROM indicator_set WHERE name = $name RETURNING id", row => row.GetInt32(0), ("$name", name)))
            Note(connection, id, "deleted", by);
        transaction.Commit();
    }

    private void Note(SqliteConnection connection, int id, string change, string by) => AuditLog.Append(
        connection, clock.GetUtcNow(), new AuditFact(by, AuditAct.IndicatorSetChanged, $"indicator set {AuditText.Of(id)}", ("change", change)));

    private List<IndicatorSet> Saved()
    {
        using var connection = database.Open();
        return [.. connection.Query(
            "SELECT name, indicators FROM indicator_set ORDER BY name",
            row => new IndicatorSet(row.GetString(0), row.Json<IndicatorDefinition[]>(1)!))];
    }
}
