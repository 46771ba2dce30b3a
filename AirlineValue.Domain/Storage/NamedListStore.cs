using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A list of members that somebody gave a name. It stays live: its query is evaluated anew at each opening.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name, unique whatever the case.</param>
/// <param name="Query">The query string of the list's address, with its question mark; empty for all members.</param>
/// <param name="CreatedAt">When it was saved.</param>
/// <param name="CreatedBy">Who saved it.</param>
public sealed record NamedList(int Id, string Name, string Query, DateTimeOffset CreatedAt, string CreatedBy)
{
    /// <summary>The most characters that a name has.</summary>
    public const int LongestName = 60;

    /// <summary>The most characters that a query has: browsers and servers take no longer address everywhere.</summary>
    public const int LongestQuery = 4000;
}

/// <summary>Why a list was not saved under a name.</summary>
public enum NamedListError
{
    /// <summary>There is no name.</summary>
    Missing,

    /// <summary>The name has more than <see cref="NamedList.LongestName"/> characters.</summary>
    TooLong,

    /// <summary>Another list has the name.</summary>
    Taken,

    /// <summary>The query has more than <see cref="NamedList.LongestQuery"/> characters.</summary>
    QueryTooLong,

    /// <summary>The list is not there any more.</summary>
    Gone,
}

/// <summary>Lists of members by name.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a list was saved.</param>
public sealed class NamedListStore(Database database, TimeProvider clock)
{
    private const int SqliteConstraint = 19;

    /// <summary>All lists, by name.</summary>
    public IReadOnlyList<NamedList> List()
    {
        using var connection = database.Open();
        return connection.Query(
            "SELECT id, name, query, created_at, created_by FROM named_list ORDER BY name",
            row => new NamedList(row.GetInt32(0), row.GetString(1), row.GetString(2), row.Time(3)!.Value, row.GetString(4)));
    }

    /// <summary>Saves a list under a name that is not yet used.</summary>
    /// <returns>Why it was not saved; null when it was.</returns>
    public NamedListError? Save(string? name, string query, string by)
    {
        if (query.Length > NamedList.LongestQuery)
            return NamedListError.QueryTooLong;
        return ErrorOf(name) ?? Write(
            by, "saved",
            "INSERT INTO named_list (name, query, created_at, created_by) VALUES ($name, $query, $at, $by) RETURNING id",
            ("$name", name!.Trim()), ("$query", query), ("$at", UtcText.Of(clock.GetUtcNow())), ("$by", by));
    }

    /// <summary>Gives a list another name; one that only differs in case will do.</summary>
    /// <returns>Why it was not renamed; null when it was.</returns>
    public NamedListError? Rename(int id, string? name, string by) =>
        ErrorOf(name) ?? Write(by, "renamed", "UPDATE named_list SET name = $name WHERE id = $id RETURNING id", ("$name", name!.Trim()), ("$id", id));

    /// <summary>Deletes a list; its members stay.</summary>
    public void Delete(int id, string by) => Write(by, "deleted", "DELETE FROM named_list WHERE id = $id RETURNING id", ("$id", id));

    private static NamedListError? ErrorOf(string? name) => name?.Trim() switch
    {
        null or "" => NamedListError.Missing,
        { Length: > NamedList.LongestName } => NamedListError.TooLong,
        _ => null,
    };

    // the name is what somebody typed, which may be anything: the audit names lists by their numbers
    private NamedListError? Write(string by, string change, string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var connection = database.Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        try
        {
            if (connection.Query(sql, row => row.GetInt32(0), parameters) is not [var id])
                return NamedListError.Gone;
            AuditLog.Append(connection, clock.GetUtcNow(), new AuditFact(by, AuditAct.NamedListChanged, $"named list {AuditText.Of(id)}", ("change", change)));
            transaction.Commit();
            return null;
        }
        catch (SqliteException e) when (e.SqliteErrorCode == SqliteConstraint)
        {
            return NamedListError.Taken;
        }
    }
}
