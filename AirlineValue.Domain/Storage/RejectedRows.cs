using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Keeps the rows of a file about contacts that were not taken.</summary>
internal sealed class RejectedRows : IDisposable
{
    private readonly RawStatement _insert;

    /// <param name="connection">The connection.</param>
    /// <param name="owner">The column that names what the file was.</param>
    /// <param name="id">Its number.</param>
    public RejectedRows(SqliteConnection connection, string owner, int id)
    {
        _insert = new RawStatement(connection, $"INSERT INTO rejected_contact_row ({owner}, line, fault, found) VALUES (?, ?, ?, ?)");
        _insert.Bind(1, id);
    }

    public void Add(RejectedContactRow row)
    {
        _insert.Bind(2, row.Line);
        _insert.Bind(3, row.Fault.ToString());
        _insert.Bind(4, row.Found);
        _insert.Run();
    }

    public void Dispose() => _insert.Dispose();

    /// <summary>The rows, in the order of the file. They hold membership numbers.</summary>
    public static IReadOnlyList<RejectedContactRow> List(MemberReadGrant grant, Database database, string owner, int id, int most)
    {
        ArgumentNullException.ThrowIfNull(grant);
        using var connection = database.Open();
        return connection.Query(
            $"SELECT line, fault, found FROM rejected_contact_row WHERE {owner} = $id ORDER BY line LIMIT $most",
            row => new RejectedContactRow(row.GetInt64(0), row.Named<ContactRowFault>(1), row.GetString(2)), ("$id", id), ("$most", most));
    }
}
