using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes the rows of an extract that were not imported.</summary>
internal sealed class QuarantineWriter : IDisposable
{
    private readonly RawStatement _insert;
    private readonly int _extractId;
    private long _ordinal;

    public QuarantineWriter(SqliteConnection connection, int extractId)
    {
        _extractId = extractId;
        _insert = new RawStatement(
            connection,
            "INSERT INTO quarantined_row (extract_id, ordinal, line, column_name, reason, found, raw) VALUES (?, ?, ?, ?, ?, ?, ?)");
    }

    public void Write(IReadOnlyList<QuarantinedRow> rows)
    {
        foreach (var row in rows)
        {
            _insert.Bind(1, _extractId);
            _insert.Bind(2, _ordinal++);
            _insert.Bind(3, row.Line);
            _insert.Bind(4, row.Column);
            _insert.Bind(5, row.Reason.ToString());
            _insert.Bind(6, row.Found);
            _insert.Bind(7, row.Raw);
            _insert.Run();
        }
    }

    public void Dispose() => _insert.Dispose();
}
