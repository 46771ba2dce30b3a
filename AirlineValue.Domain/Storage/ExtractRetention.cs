using System.Globalization;

namespace AirlineValue.Domain.Storage;

/// <summary>Why an extract is kept beyond its time.</summary>
public enum KeptFor
{
    /// <summary>The current analysis was trained on it: without it there is no analysis.</summary>
    Training,

    /// <summary>It is the latest period that the current analysis has scored, which all pages show; without a current analysis the
    /// latest extract.</summary>
    LatestPeriod,
}

/// <summary>An extract whose time is over.</summary>
/// <param name="Id">The extract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">The end of its window.</param>
/// <param name="KeptFor">Why it is kept nevertheless; null when it is to be deleted.</param>
public sealed record ExpiredExtract(int Id, string FileName, DateOnly WindowEnd, KeptFor? KeptFor);

/// <summary>Which extracts are older than they are to be kept.</summary>
/// <param name="database">The database.</param>
public sealed class ExtractRetention(Database database)
{
    /// <summary>The extracts whose time is over on a day, the oldest first: so many months after the end of the window, an extract is
    /// kept for the last time.</summary>
    /// <param name="today">The day.</param>
    /// <param name="months">How long extracts are kept.</param>
    public IReadOnlyList<ExpiredExtract> Expired(DateOnly today, int months) => [.. Imported().Where(extract => extract.WindowEnd.AddMonths(months) < today)];

    private List<ExpiredExtract> Imported()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            WITH current AS (SELECT id, extract_id FROM analysis WHERE is_current = 1),
            latest AS (
                SELECT e.id FROM extract e WHERE e.status = $imported
                    AND (NOT EXISTS (SELECT 1 FROM current)
                        OR EXISTS (SELECT 1 FROM scoring s JOIN current c ON c.id = s.analysis_id WHERE s.extract_id = e.id AND s.status = $completed))
                ORDER BY e.window_end DESC, e.id DESC LIMIT 1)
            SELECT e.id, e.file_name, e.window_end, e.id IN (SELECT extract_id FROM current), e.id IN (SELECT id FROM latest)
            FROM extract e WHERE e.status = $imported AND e.window_end IS NOT NULL ORDER BY e.window_end, e.id
            """,
            row => new ExpiredExtract(
                row.GetInt32(0), row.GetString(1), DateOnly.ParseExact(row.GetString(2), "yyyy-MM-dd", CultureInfo.InvariantCulture),
                row.GetBoolean(3) ? KeptFor.Training : row.GetBoolean(4) ? KeptFor.LatestPeriod : null),
            ("$imported", nameof(ExtractStatus.Imported)), ("$completed", nameof(ScoringStatus.Completed)));
    }
}
