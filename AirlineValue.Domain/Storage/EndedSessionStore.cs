namespace AirlineValue.Domain.Storage;

/// <summary>Keeps which sessions somebody has signed out of, until their cookies have expired anyway.</summary>
/// <param name="database">The database.</param>
public sealed class EndedSessionStore(Database database)
{
    /// <summary>The sessions that ended at or after a time.</summary>
    public IReadOnlyList<(string Session, DateTimeOffset EndedAt)> Since(DateTimeOffset time)
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT session, ended_at FROM ended_session WHERE ended_at >= $since", row => (row.GetString(0), row.Time(1)!.Value),
            ("$since", UtcText.Of(time)));
    }

    /// <summary>Adds a session, with the entry of the audit that says so, and forgets those whose cookies have expired.</summary>
    /// <param name="session">The session.</param>
    /// <param name="at">When it ended.</param>
    /// <param name="expiredBefore">Cookies of sessions that ended earlier have expired.</param>
    /// <param name="fact">Who signed out; null where another act of the audit says it.</param>
    public void Add(string session, DateTimeOffset at, DateTimeOffset expiredBefore, AuditFact? fact)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        connection.Execute("DELETE FROM ended_session WHERE ended_at < $before", ("$before", UtcText.Of(expiredBefore)));
        connection.Execute(
            "INSERT OR IGNORE INTO ended_session (session, ended_at) VALUES ($session, $at)", ("$session", session), ("$at", UtcText.Of(at)));
        if (fact is not null)
            AuditLog.Append(connection, at, fact);
        transaction.Commit();
    }
}
