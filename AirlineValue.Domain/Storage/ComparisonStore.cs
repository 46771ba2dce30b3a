using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>Comparisons of extracts, one a pair and direction, and the jobs that make them.</summary>
/// <param name="database">The database.</param>
public sealed class ComparisonStore(Database database)
{
    /// <summary>The stored comparison of two extracts; null when it is not made yet.</summary>
    public ExtractComparison? Find(int baseId, int otherId)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT comparison FROM extract_comparison WHERE base_extract_id = $base AND other_extract_id = $other",
            row => row.Json<ExtractComparison>(0), ("$base", baseId), ("$other", otherId)).FirstOrDefault();
    }

    /// <summary>Stores a comparison, in place of one that is there. Gives false, and stores nothing, when one of the
    /// extracts is not there any more.</summary>
    public bool Save(int baseId, int otherId, ExtractComparison comparison, DateTimeOffset now)
    {
        using var connection = database.Open();
        return connection.Execute(
            """
            INSERT OR REPLACE INTO extract_comparison (base_extract_id, other_extract_id, comparison, made_at)
            SELECT $base, $other, $comparison, $now
            WHERE (SELECT count(*) FROM extract WHERE id IN ($base, $other) AND status = $imported) = $extracts
            """,
            ("$base", baseId), ("$other", otherId), ("$comparison", SqlText.Json(comparison)), ("$now", UtcText.Of(now)),
            ("$imported", nameof(ExtractStatus.Imported)), ("$extracts", baseId == otherId ? 1 : 2)) == 1;
    }
}
