using AirlineValue.Domain.Monitoring;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>What came of a rule in a period, as it was found right after the scoring.</summary>
/// <param name="Id">The key.</param>
/// <param name="Rule">The rule as it was.</param>
/// <param name="AnalysisId">The analysis that scored the period.</param>
/// <param name="ExtractId">The extract that was scored.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">Its window's end.</param>
/// <param name="ThenExtractId">The extract of the period before; null where there was none.</param>
/// <param name="ThenWindowEnd">Its window's end.</param>
/// <param name="Outcome">What was found.</param>
/// <param name="EvaluatedAt">When.</param>
/// <param name="IsThere">Whether the period can still be looked at.</param>
public sealed record AlertLogEntry(
    int Id, StoredAlertRule Rule, int AnalysisId, int ExtractId, string FileName, DateOnly? WindowEnd, int? ThenExtractId, DateOnly? ThenWindowEnd,
    AlertOutcome Outcome, DateTimeOffset EvaluatedAt, bool IsThere);

/// <summary>Which entries of the log are asked for; null for whichever.</summary>
/// <param name="Result">What came of the rule.</param>
/// <param name="Segment">The key of the group.</param>
/// <param name="Month">The first day of the month in which the period's window ends.</param>
/// <param name="AnalysisId">The analysis.</param>
public sealed record AlertLogFilter(AlertResult? Result = null, string? Segment = null, DateOnly? Month = null, int? AnalysisId = null);

/// <summary>A page of the log.</summary>
/// <param name="Entries">The entries, the newest first.</param>
/// <param name="Count">How many the filter finds in all.</param>
public sealed record AlertLogPage(IReadOnlyList<AlertLogEntry> Entries, int Count);

/// <summary>What came of alert rules, period by period. Entries are written once and never changed.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a period was checked.</param>
public sealed class AlertLogStore(Database database, TimeProvider clock)
{
    private const string Columns = """
        l.id, l.analysis_id, l.extract_id, l.extract_file, l.window_end, l.then_extract_id, l.then_window_end, l.result, l.obstacle, l.value,
            l.evaluated_at, EXISTS (SELECT 1 FROM scoring s WHERE s.id = l.scoring_id AND s.status = 'Completed'),
            r.id, r.segment, r.measure, r.side, r.alert_limit, r.replaces_id, r.created_at, r.created_by, r.ended_at, r.ended_by
        """;

    private const string Where = """
        FROM alert_log l JOIN alert_rule r ON r.id = l.rule_id
        WHERE ($result IS NULL OR l.result = $result) AND ($segment IS NULL OR r.segment = $segment)
            AND ($month IS NULL OR substr(l.window_end, 1, 7) = substr($month, 1, 7)) AND ($analysis IS NULL OR l.analysis_id = $analysis)
        """;

    /// <summary>Entries of the log.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="page">The page, 1-based.</param>
    /// <param name="size">Entries a page.</param>
    public AlertLogPage Find(AlertLogFilter filter, int page, int size)
    {
        using var connection = database.Open();
        (string, object?)[] parameters =
        [
            ("$result", filter.Result?.ToString()), ("$segment", filter.Segment),
            ("$month", filter.Month is { } month ? SqlText.Day(month) : null), ("$analysis", filter.AnalysisId),
        ];
        var count = connection.Query($"SELECT count(*) {Where}", row => row.GetInt32(0), parameters).Single();
        return new AlertLogPage(
            connection.Query(
                $"SELECT {Columns} {Where} ORDER BY l.id DESC LIMIT $size OFFSET $skip", Read,
                [.. parameters, ("$size", size), ("$skip", (page - 1) * size)]),
            count);
    }

    /// <summary>What fired in a period, by group and rule.</summary>
    public IReadOnlyList<AlertLogEntry> FiredIn(int scoringId)
    {
        using var connection = database.Open();
        return connection.Query(
            $"SELECT {Columns} FROM alert_log l JOIN alert_rule r ON r.id = l.rule_id WHERE l.scoring_id = $scoring AND l.result = $fired ORDER BY l.id",
            Read, ("$scoring", scoringId), ("$fired", nameof(AlertResult.Fired)));
    }

    /// <summary>Periods that nobody has checked, the earliest first.</summary>
    public IReadOnlyList<PeriodKey> Unchecked()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT s.analysis_id, s.extract_id FROM scoring s JOIN extract e ON e.id = s.extract_id JOIN analysis a ON a.id = s.analysis_id
            WHERE s.status = $completed AND a.status = $trained AND e.status = $imported
                AND NOT EXISTS (SELECT 1 FROM alert_evaluation v WHERE v.scoring_id = s.id)
            ORDER BY e.window_end, s.id
            """,
            row => new PeriodKey(row.GetInt32(0), row.GetInt32(1)),
            ("$completed", nameof(ScoringStatus.Completed)), ("$trained", nameof(AnalysisStatus.Completed)), ("$imported", nameof(ExtractStatus.Imported)));
    }

    /// <summary>Notes what came of the rules in a period, unless that has been done.</summary>
    /// <returns>False when it was done before.</returns>
    internal bool Write(AnalysisView view, PeriodFigures? then, IReadOnlyList<(StoredAlertRule Rule, AlertOutcome Outcome)> outcomes)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var at = UtcText.Of(clock.GetUtcNow());
        if (connection.Execute("INSERT OR IGNORE INTO alert_evaluation (scoring_id, evaluated_at) VALUES ($scoring, $at)", ("$scoring", view.Scoring.Id), ("$at", at)) == 0)
            return false;
        foreach (var (rule, outcome) in outcomes)
        {
            connection.Execute(
                """
                INSERT INTO alert_log (rule_id, scoring_id, analysis_id, extract_id, extract_file, window_end, then_extract_id, then_window_end,
                    result, obstacle, value, evaluated_at)
                VALUES ($rule, $scoring, $analysis, $extract, $file, $end, $then, $thenEnd, $result, $obstacle, $value, $at)
                """,
                ("$rule", rule.Id), ("$scoring", view.Scoring.Id), ("$analysis", view.Analysis.Id), ("$extract", view.Extract.Id),
                ("$file", view.Extract.FileName), ("$end", view.Extract.WindowEnd is { } end ? SqlText.Day(end) : null),
                ("$then", then?.ExtractId), ("$thenEnd", then?.WindowEnd is { } thenEnd ? SqlText.Day(thenEnd) : null),
                ("$result", outcome.Result.ToString()), ("$obstacle", outcome.Obstacle?.ToString()),
                ("$value", double.IsFinite(outcome.Value) ? outcome.Value : null), ("$at", at));
        }
        transaction.Commit();
        return true;
    }

    private static AlertLogEntry Read(SqliteDataReader row) => new(
        row.GetInt32(0), ReadRule(row), row.GetInt32(1), row.GetInt32(2), row.GetString(3), KpiQueries.DayOf(row.Text(4)), row.Integer(5),
        KpiQueries.DayOf(row.Text(6)),
        new AlertOutcome(
            row.Named<AlertResult>(7), row.IsDBNull(8) ? null : row.Named<AlertObstacle>(8), row.IsDBNull(9) ? double.NaN : row.GetDouble(9)),
        row.Time(10)!.Value, row.GetBoolean(11));

    private static StoredAlertRule ReadRule(SqliteDataReader row) => new(
        row.GetInt32(12), new AlertRule(row.GetString(13), row.Named<AlertMeasure>(14), row.Named<AlertSide>(15), row.GetDouble(16)),
        row.Integer(17), row.Time(18)!.Value, row.GetString(19), row.Time(20), row.Text(21));
}
