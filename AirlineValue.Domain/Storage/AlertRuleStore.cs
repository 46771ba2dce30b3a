using AirlineValue.Domain.Monitoring;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>An alert rule as somebody set it. It never changes: another one takes its place.</summary>
/// <param name="Id">The key.</param>
/// <param name="Rule">The rule.</param>
/// <param name="ReplacesId">The rule whose place it took; null for none.</param>
/// <param name="CreatedAt">When it was set.</param>
/// <param name="CreatedBy">By whom.</param>
/// <param name="EndedAt">When it was taken back, or another one took its place; null while it holds.</param>
/// <param name="EndedBy">By whom; null likewise.</param>
public sealed record StoredAlertRule(
    int Id, AlertRule Rule, int? ReplacesId, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? EndedAt, string? EndedBy)
{
    /// <summary>Whether it holds.</summary>
    public bool Holds => EndedAt is null;
}

/// <summary>What came of setting, changing or taking back an alert rule.</summary>
public enum AlertRuleSaved
{
    /// <summary>It was stored.</summary>
    Stored,

    /// <summary>Something is wrong with it: <see cref="AlertRule.Error"/>.</summary>
    Refused,

    /// <summary>The same rule is there already.</summary>
    SameRule,

    /// <summary>Somebody has changed it or taken it back meanwhile.</summary>
    Gone,
}

/// <summary>The alert rules that people set.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a rule was set.</param>
public sealed class AlertRuleStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, segment, measure, side, alert_limit, replaces_id, created_at, created_by, ended_at, ended_by";

    /// <summary>All rules that ever held, the newest first.</summary>
    public IReadOnlyList<StoredAlertRule> List()
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM alert_rule ORDER BY id DESC", Read);
    }

    /// <summary>Sets a rule, in the place of another one or beside all.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="replacesId">The rule whose place it takes; null for none.</param>
    /// <param name="by">Who sets it.</param>
    public AlertRuleSaved Set(AlertRule rule, int? replacesId, string by)
    {
        if (rule.Error is not null)
            return AlertRuleSaved.Refused;
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var holding = Holding(connection);
        if (replacesId is { } replaced && holding.All(r => r.Id != replaced))
            return AlertRuleSaved.Gone;
        if (holding.Any(r => r.Rule == rule))
            return AlertRuleSaved.SameRule;
        if (replacesId is { } ended)
            End(connection, ended, by);
        connection.Execute(
            """
            INSERT INTO alert_rule (segment, measure, side, alert_limit, replaces_id, created_at, created_by)
            VALUES ($segment, $measure, $side, $limit, $replaces, $at, $by)
            """,
            ("$segment", rule.Segment), ("$measure", rule.Measure.ToString()), ("$side", rule.Side.ToString()), ("$limit", rule.Limit),
            ("$replaces", replacesId), ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by));
        Note(connection, "set", rule, by);
        transaction.Commit();
        return AlertRuleSaved.Stored;
    }

    /// <summary>Takes a rule back; its log stays.</summary>
    public AlertRuleSaved Remove(int id, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        if (Holding(connection).Find(r => r.Id == id) is not { } held)
            return AlertRuleSaved.Gone;
        End(connection, id, by);
        Note(connection, "removed", held.Rule, by);
        transaction.Commit();
        return AlertRuleSaved.Stored;
    }

    private void Note(SqliteConnection connection, string change, AlertRule rule, string by) => AuditLog.Append(
        connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.AlertRuleChanged, "alert rule", ("change", change), ("segment", rule.Segment), ("measure", rule.Measure.ToString()),
            ("side", rule.Side.ToString()), ("limit", AuditText.Of(rule.Limit))));

    /// <summary>The rules that hold, the one that was set first first.</summary>
    public IReadOnlyList<StoredAlertRule> Holding()
    {
        using var connection = database.Open();
        return Holding(connection);
    }

    private static List<StoredAlertRule> Holding(SqliteConnection connection) =>
        connection.Query($"SELECT {Columns} FROM alert_rule WHERE ended_at IS NULL ORDER BY id", Read);

    private static StoredAlertRule Read(SqliteDataReader row) => new(
        row.GetInt32(0), new AlertRule(row.GetString(1), row.Named<AlertMeasure>(2), row.Named<AlertSide>(3), row.GetDouble(4)),
        row.Integer(5), row.Time(6)!.Value, row.GetString(7), row.Time(8), row.Text(9));

    private int End(SqliteConnection connection, int id, string by) => connection.Execute(
        "UPDATE alert_rule SET ended_at = $at, ended_by = $by WHERE id = $id AND ended_at IS NULL",
        ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by), ("$id", id));
}
