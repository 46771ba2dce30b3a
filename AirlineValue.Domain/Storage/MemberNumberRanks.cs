using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds each row's position in the order of the member numbers, which the index on them has.</summary>
internal static class MemberNumberRanks
{
    /// <summary>The positions as runs of a column; none for an extract without members.</summary>
    public static IEnumerable<ColumnRun> Of(SqliteConnection connection, int extractId, CancellationToken cancellation)
    {
        var ranks = Read(connection, extractId, cancellation);
        var buffer = new NumberRunBuffer(ColumnTable.MemberNumberRank);
        foreach (var rank in ranks)
        {
            buffer.Add((double)rank);
            if (buffer.IsFull)
                yield return buffer.Take()!;
        }
        if (buffer.Take() is { } last)
            yield return last;
    }

    private static int[] Read(SqliteConnection connection, int extractId, CancellationToken cancellation)
    {
        using var select = new RawStatement(connection, $"""
            SELECT id FROM member INDEXED BY member_number WHERE extract_id = ?
            ORDER BY extract_id, length("{ExtractColumns.MemberNo.Name}"), "{ExtractColumns.MemberNo.Name}"
            """);
        select.Bind(1, extractId);
        var rows = new List<int>();
        while (select.Step())
        {
            rows.Add(MemberKey.RowOf(select.Integer(0)));
            if (rows.Count % ColumnCells.RunLength == 0)
                cancellation.ThrowIfCancellationRequested();
        }
        var ranks = new int[rows.Count];
        for (var rank = 0; rank < ranks.Length; rank++)
            ranks[rows[rank]] = rank;
        return ranks;
    }
}
