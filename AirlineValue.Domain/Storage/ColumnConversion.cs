using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Makes columns from rows, for what was stored before there were columns. Which cells could not be read is not known of
/// rows: none is marked.
/// </summary>
public static class ColumnConversion
{
    /// <summary>Makes the columns of all imported extracts and of what completed analyses say of them; the table that had the
    /// latter goes.</summary>
    internal static void Run(SqliteConnection connection)
    {
        var extracts = connection.Query(
            "SELECT id FROM extract WHERE status = $imported ORDER BY id", row => row.GetInt32(0), ("$imported", nameof(ExtractStatus.Imported)));
        foreach (var id in extracts)
            ConvertExtract(connection, id, ColumnsOf(connection, id));
        var scorings = connection.Query(
            "SELECT s.id FROM scoring s JOIN analysis a ON a.id = s.analysis_id WHERE a.status = $completed ORDER BY s.id",
            row => row.GetInt32(0), ("$completed", nameof(AnalysisStatus.Completed)));
        foreach (var id in scorings)
            ConvertScoring(connection, id);
        connection.Execute("DROP TABLE member_score");
    }

    /// <summary>Makes the columns of an extract from its rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="extractId">The extract; it has no columns yet.</param>
    /// <param name="columns">Those that its rows have.</param>
    public static void ConvertExtract(SqliteConnection connection, int extractId, IEnumerable<ExtractColumn> columns)
    {
        var cells = columns.Where(c => c != ExtractColumns.MemberNo).Select((c, i) => new ColumnOfRows(c, i + 1)).ToArray();
        var unreadable = new MarkRunBuffer(ColumnTable.NameOf(RowMark.Unreadable));
        using var writer = new ColumnRunWriter(connection, ColumnTable.OfMembers, extractId);
        using var select = new RawStatement(
            connection, $"SELECT id{string.Concat(cells.Select(c => $", \"{c.Name}\""))} FROM member WHERE id BETWEEN ? AND ? ORDER BY id");
        select.Bind(1, MemberKey.First(extractId));
        select.Bind(2, MemberKey.Last(extractId));
        while (select.Step())
        {
            foreach (var cell in cells)
                cell.Add(select);
            unreadable.Add(0);
            if (unreadable.IsFull)
                WriteAll();
        }
        WriteAll();
        foreach (var run in MemberNumberRanks.Of(connection, extractId, CancellationToken.None))
            writer.Write(run);

        void WriteAll()
        {
            foreach (var run in cells.Select(c => c.Take()).Append(unreadable.Take()).OfType<ColumnRun>())
                writer.Write(run);
        }
    }

    // Read from the text: the records that are stored there now may be others than those of that time.
    private static IEnumerable<ExtractColumn> ColumnsOf(SqliteConnection connection, int extractId)
    {
        var names = connection.Query(
            "SELECT json_extract(c.value, '$.name') FROM extract e, json_each(e.layout, '$.columns') c WHERE e.id = $id",
            row => row.GetString(0), ("$id", extractId));
        return ExtractColumns.All.Where(c => ExtractColumns.RecencyAlternatives.Contains(c) || names.Contains(c.Name, StringComparer.Ordinal));
    }

    /// <summary>Makes the columns of a scoring from its rows.</summary>
    private static void ConvertScoring(SqliteConnection connection, int scoringId)
    {
        string[] columns =
        [
            ScoreColumnNames.Segment, ScoreColumnNames.DroppedBy, "L", "R", "F", "M", "C",
            ScoreColumnNames.Distance, ScoreColumnNames.SecondSegment, ScoreColumnNames.SecondDistance,
        ];
        var buffers = Array.ConvertAll(columns, c => new NumberRunBuffer(c));
        using var writer = new ColumnRunWriter(connection, ColumnTable.OfScores, scoringId);
        using var select = new RawStatement(
            connection, $"SELECT {string.Join(", ", columns)} FROM member_score WHERE scoring_id = ? ORDER BY member_id");
        select.Bind(1, scoringId);
        while (select.Step())
        {
            for (var i = 0; i < buffers.Length; i++)
                buffers[i].Add(select.Number(i));
            if (buffers[0].IsFull)
                WriteAll();
        }
        WriteAll();

        void WriteAll()
        {
            foreach (var run in buffers.Select(b => b.Take()).OfType<ColumnRun>())
                writer.Write(run);
        }
    }

    /// <summary>A column of the rows that are read, and what is collected of it.</summary>
    private sealed class ColumnOfRows(ExtractColumn column, int place)
    {
        private readonly NumberRunBuffer? _numbers = column.Kind == ColumnKind.Text ? null : new NumberRunBuffer(column.Name);
        private readonly TextRunBuffer? _texts = column.Kind == ColumnKind.Text ? new TextRunBuffer(column.Name) : null;

        public string Name => column.Name;

        public void Add(RawStatement row)
        {
            if (_texts is not null)
                _texts.Add(row.Text(place));
            else if (column.Kind == ColumnKind.Date)
                _numbers!.Add(DateText.DayNumber(row.Text(place)) ?? double.NaN);
            else
                _numbers!.Add(row.Number(place));
        }

        public ColumnRun? Take() => _texts?.Take() ?? _numbers?.Take();
    }
}
