using AirlineValue.Domain.Valuation;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads weightings.</summary>
internal static class WeightingRows
{
    private const string Columns = "SELECT id, name, weights, judgements, is_current, replaced_at IS NOT NULL, created_at, created_by FROM weighting";

    /// <summary>The weighting of a number, replaced ones included, or the current one when none is named; null when there
    /// is none of that number.</summary>
    public static NamedWeighting? Find(SqliteConnection connection, int? id)
    {
        var current = connection.Query($"{Columns} WHERE is_current = 1", Read).FirstOrDefault();
        return id switch
        {
            null => current ?? NamedWeighting.Equal,
            NamedWeighting.EqualId => NamedWeighting.Equal with { IsCurrent = current is null },
            _ => connection.Query($"{Columns} WHERE id = $id", Read, ("$id", id)).FirstOrDefault(),
        };
    }

    /// <summary>The built-in weighting, then those that were saved and not replaced, by name.</summary>
    public static IReadOnlyList<NamedWeighting> List(SqliteConnection connection)
    {
        var stored = connection.Query($"{Columns} WHERE replaced_at IS NULL ORDER BY name", Read);
        return [NamedWeighting.Equal with { IsCurrent = stored.TrueForAll(w => !w.IsCurrent) }, .. stored];
    }

    private static NamedWeighting Read(SqliteDataReader row) => new(
        row.GetInt32(0), row.GetString(1), row.Json<Weighting>(2)!, row.Json<JudgementMatrix>(3), row.GetBoolean(4), row.GetBoolean(5),
        row.Time(6), row.GetString(7));
}
