using AirlineValue.Domain.Monitoring;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A goal as somebody set it, or took it back.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Subject">What it is for.</param>
/// <param name="Goal">The goal; null where it was taken back.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="CreatedBy">By whom.</param>
public sealed record GoalEntry(int Id, GoalSubject Subject, Goal? Goal, DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>What came of setting or taking back a goal.</summary>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
/// <param name="Other">What somebody else stored meanwhile, so that nothing was done; null when nobody did.</param>
public sealed record GoalSaved(GoalError? Error, GoalEntry? Other)
{
    /// <summary>Whether it was stored.</summary>
    public bool IsStored => Error is null && Other is null;
}

/// <summary>The goals that people set. Nothing is overwritten: each change is an entry of its own, and a change that rests on an
/// entry which is not the last one any more is refused.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a goal was set.</param>
public sealed class GoalStore(Database database, TimeProvider clock)
{
    private const string Columns = "id, kpi, segment, month, side, target, created_at, created_by";

    /// <summary>The goals that hold, the latest month first.</summary>
    public IReadOnlyList<GoalEntry> InForce()
    {
        using var connection = database.Open();
        return connection.Query(
            $"""
            SELECT {Columns} FROM goal g WHERE target IS NOT NULL
                AND id = (SELECT max(id) FROM goal l WHERE l.kpi = g.kpi AND l.segment = g.segment AND l.month = g.month)
            ORDER BY month DESC, segment, id
            """,
            Read);
    }

    /// <summary>All that was ever set or taken back, the newest first.</summary>
    /// <param name="most">The most entries.</param>
    public IReadOnlyList<GoalEntry> History(int most)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM goal ORDER BY id DESC LIMIT $most", Read, ("$most", most));
    }

    /// <summary>Sets a goal, if nothing is wrong with it.</summary>
    /// <param name="goal">The goal.</param>
    /// <param name="restsOn">The entry that its author saw; null for none.</param>
    /// <param name="by">Who sets it.</param>
    public GoalSaved Set(Goal goal, int? restsOn, string by) =>
        goal.Error is { } error ? new GoalSaved(error, null) : Write(goal.Subject, goal, restsOn, by);

    /// <summary>Takes a goal back.</summary>
    /// <param name="entry">The entry that whoever takes it back saw.</param>
    /// <param name="by">Who takes it back.</param>
    public GoalSaved Remove(GoalEntry entry, string by) => Write(entry.Subject, null, entry.Id, by);

    private GoalSaved Write(GoalSubject subject, Goal? goal, int? restsOn, string by)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var (month, segment) = (SqlText.Day(subject.Month), subject.Segment ?? "");
        var last = connection.Query(
            $"SELECT {Columns} FROM goal WHERE kpi = $kpi AND segment = $segment AND month = $month ORDER BY id DESC LIMIT 1", Read,
            ("$kpi", subject.Kpi), ("$segment", segment), ("$month", month)).FirstOrDefault();
        // a goal that was taken back is as good as none, for whoever saw none
        if (last?.Id != restsOn && !(restsOn is null && last?.Goal is null))
            return new GoalSaved(null, last);
        connection.Execute(
            """
            INSERT INTO goal (kpi, segment, month, side, target, created_at, created_by)
            VALUES ($kpi, $segment, $month, $side, $target, $at, $by)
            """,
            ("$kpi", subject.Kpi), ("$segment", segment), ("$month", month), ("$side", goal?.Side.ToString()), ("$target", goal?.Target),
            ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by));
        AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(
            by, AuditAct.GoalChanged, "goal", ("kpi", subject.Kpi), ("segment", subject.Segment), ("month", month), ("side", goal?.Side.ToString()),
            ("before", AuditText.Of(last?.Goal?.Target)), ("target", AuditText.Of(goal?.Target))));
        transaction.Commit();
        return new GoalSaved(null, null);
    }

    private static GoalEntry Read(SqliteDataReader row)
    {
        var subject = new GoalSubject(row.GetString(1), row.GetString(2) is { Length: > 0 } segment ? segment : null, KpiQueries.DayOf(row.GetString(3))!.Value);
        var goal = row.IsDBNull(5) ? null : new Goal(subject, row.Named<GoalSide>(4), row.GetDouble(5));
        return new GoalEntry(row.GetInt32(0), subject, goal, row.Time(6)!.Value, row.GetString(7));
    }
}
