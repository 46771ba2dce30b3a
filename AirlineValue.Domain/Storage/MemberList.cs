using AirlineValue.Domain.Members;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A list of members that is read as a stream, from one snapshot: what others write or delete meanwhile does not
/// change it. Dispose it when it was read.</summary>
public sealed class MemberList : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _snapshot;
    private readonly MemberRowReader _reader;
    private readonly IEnumerable<int> _rows;

    internal MemberList(
        SqliteConnection connection, SqliteTransaction snapshot, MemberRowReader reader, IEnumerable<int> rows, ContactCount count, IReadOnlySet<int> controls,
        IReadOnlyList<MemberField> fields)
    {
        _connection = connection;
        _snapshot = snapshot;
        _reader = reader;
        _rows = rows;
        Counted = count;
        Controls = controls;
        Fields = fields;
    }

    /// <summary>How many members the list has.</summary>
    public int Count => Counted.InFile;

    /// <summary>How many it would have, and who is left out.</summary>
    public ContactCount Counted { get; }

    /// <summary>The rows of those who are held out as control.</summary>
    public IReadOnlySet<int> Controls { get; }

    /// <summary>What is read of each.</summary>
    public IReadOnlyList<MemberField> Fields { get; }

    /// <summary>The members, in order; can be read once.</summary>
    public IEnumerable<MemberRow> Rows => _rows.Select(_reader.Read);

    /// <summary>Ends the snapshot.</summary>
    public void Dispose()
    {
        _reader.Dispose();
        _snapshot.Dispose();
        _connection.Dispose();
    }
}
