using System.Collections;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>
/// Completes the staged rows of an increment by those of its base that the file does not hold, behind them and with all their
/// cells, so that the extract is a snapshot to everything behind the import. The base is read run by run; beside a run there are
/// some twenty bytes a member in memory. Until the extract is made visible all of it is staged like the rows of the file.
/// </summary>
/// <param name="database">Where the base is read from.</param>
/// <param name="connection">The connection of the import, in whose transactions rows are written.</param>
/// <param name="extractId">The increment.</param>
/// <param name="on">Its base.</param>
internal sealed class ExtractCompletion(Database database, SqliteConnection connection, int extractId, IncrementBase on) : IDisposable
{
    private const int RowsBetweenLooks = 512;

    private readonly RowOfNumber _baseRows = new(connection, on.Extract.Id);
    private readonly BitArray _isRejected = new((int)on.Members);
    private readonly BitArray _isInFile = new((int)on.Members);
    private readonly ColumnStore _store = new(database);

    /// <summary>Takes note of rows of the file that were rejected: the base may know their members.</summary>
    public void Note(IReadOnlyList<QuarantinedRow> rejected)
    {
        foreach (var row in rejected)
        {
            if (row.MemberNumber is { } number && _baseRows.Find(number) is { } known)
                _isRejected[known] = true;
        }
    }

    /// <summary>Stages the members of the base that the file does not hold, and what tells them apart.</summary>
    /// <param name="imported">How many rows of the file are staged, all of them committed.</param>
    /// <param name="writer">Writes runs of columns.</param>
    /// <param name="transaction">How the database is shared.</param>
    /// <param name="staged">The rows of the file, which the others are added to; the columns' last runs are left to be
    /// written.</param>
    /// <param name="progress">Told how many members have been taken over, and of how many.</param>
    /// <param name="cancellation">Ends it after some rows.</param>
    public async Task<IncrementReport> RunAsync(
        int imported, ColumnRunWriter writer, BulkTransaction transaction, StagedMembers staged, Action<int, int> progress, CancellationToken cancellation)
    {
        var origins = new byte[imported + on.Members];
        var updated = Match(origins.AsSpan(0, imported), cancellation);
        var carried = on.Members - updated;
        using (var members = new MemberCopies(connection, on.Columns))
        {
            var next = imported;
            foreach (var (firstRow, rows, marks) in RunsOfBase(cancellation))
            {
                var kept = KeptRows(firstRow, rows.Count, origins, ref next);
                await CopyAsync(members, firstRow, kept, next - kept.Length, transaction, cancellation);
                staged.Totals.Add(rows, kept);
                await WriteAsync(writer, staged.Columns.Add(rows, marks, kept), transaction, cancellation);
                progress(next - imported, (int)carried);
            }
        }
        Array.Resize(ref origins, imported + (int)carried);
        var asOf = AsOf(origins, imported, cancellation);
        await WriteAsync(writer, RunsOf(ColumnTable.Origin, origins.Length, row => origins[row]), transaction, cancellation);
        await WriteAsync(writer, RunsOf(ColumnTable.AsOf, asOf.Length, row => asOf[row]), transaction, cancellation);
        transaction.Commit();
        return new IncrementReport(
            on.Extract.Id, on.Extract.FileName, on.WindowEnd, on.Members, imported - updated, updated,
            origins.AsSpan().Count((byte)MemberOrigin.CarriedForRejected),
            [.. asOf.Skip(imported).CountBy(day => (int)day).OrderByDescending(d => d.Key).Select(d => new MembersAsOf(DateOnly.FromDayNumber(d.Key), d.Value))],
            on.Chain);
    }

    public void Dispose() => _baseRows.Dispose();

    /// <summary>Finds the members of the file in the base: an increment has few, so that each is looked up.</summary>
    private int Match(Span<byte> origins, CancellationToken cancellation)
    {
        origins.Fill((byte)MemberOrigin.New);
        using var select = new RawStatement(connection, """
            SELECT s.id, b.id FROM member AS s CROSS JOIN member AS b INDEXED BY member_number
            ON b.extract_id = ?1 AND length(b."MEMBER_NO") = length(s."MEMBER_NO") AND b."MEMBER_NO" = s."MEMBER_NO"
            WHERE s.id BETWEEN ?2 AND ?3
            """);
        select.Bind(1, on.Extract.Id);
        select.Bind(2, MemberKey.First(extractId));
        select.Bind(3, MemberKey.Last(extractId));
        var known = 0;
        while (select.Step())
        {
            origins[MemberKey.RowOf(select.Integer(0))] = (byte)MemberOrigin.Updated;
            _isInFile[MemberKey.RowOf(select.Integer(1))] = true;
            if (++known % ColumnCells.RunLength == 0)
                cancellation.ThrowIfCancellationRequested();
        }
        return known;
    }

    private IEnumerable<(int FirstRow, RowRun Rows, long[] Marks)> RunsOfBase(CancellationToken cancellation)
    {
        var id = on.Extract.Id;
        // extracts of earlier versions of the program have no marks
        using var marks = _store.HasMarks(id, RowMark.Unreadable) ? _store.MarkRuns(id, RowMark.Unreadable, cancellation).GetEnumerator() : null;
        var firstRow = 0;
        foreach (var rows in new RowRuns(_store).Read(id, [.. on.Columns.Where(column => column != ExtractColumns.MemberNo)], cancellation))
        {
            yield return (firstRow, rows, marks?.MoveNext() == true ? marks.Current : new long[rows.Count]);
            firstRow += rows.Count;
        }
    }

    /// <summary>Which rows of a run are taken over, counted from its start; their origins are noted.</summary>
    private int[] KeptRows(int firstRow, int count, byte[] origins, ref int next)
    {
        List<int> kept = new(count);
        for (var row = 0; row < count; row++)
        {
            if (_isInFile[firstRow + row])
                continue;
            kept.Add(row);
            origins[next++] = (byte)(_isRejected[firstRow + row] ? MemberOrigin.CarriedForRejected : MemberOrigin.CarriedOver);
        }
        return [.. kept];
    }

    /// <summary>Copies rows of the table; those that follow each other at once.</summary>
    private async Task CopyAsync(
        MemberCopies members, int firstRow, int[] kept, int next, BulkTransaction transaction, CancellationToken cancellation)
    {
        var copied = 0;
        for (var (from, to) = (0, 0); from < kept.Length; from = to)
        {
            for (to = from + 1; to < kept.Length && kept[to] == kept[to - 1] + 1 && to - from < RowsBetweenLooks; to++)
            {
            }
            transaction.Begin();
            members.Copy(MemberKey.Of(on.Extract.Id, firstRow + kept[from]), to - from, MemberKey.Of(extractId, next + from));
            copied += to - from;
            if (copied < RowsBetweenLooks)
                continue;
            copied = 0;
            cancellation.ThrowIfCancellationRequested();
            if (transaction.IsDue)
                await transaction.CommitAsync(cancellation);
        }
    }

    /// <summary>The end of the window that each member's cells describe; NaN for those of the file.</summary>
    private double[] AsOf(byte[] origins, int imported, CancellationToken cancellation)
    {
        var ofBase = _store.LoadAsOf(on.Extract.Id, cancellation);
        var days = new double[origins.Length];
        days.AsSpan(0, imported).Fill(double.NaN);
        for (var (row, next) = (0, imported); row < _isInFile.Length; row++)
        {
            if (!_isInFile[row])
                days[next++] = ofBase is not null && !double.IsNaN(ofBase[row]) ? ofBase[row] : on.WindowEnd.DayNumber;
        }
        return days;
    }

    private static IEnumerable<ColumnRun> RunsOf(string column, int rows, Func<int, double> cellOf)
    {
        var buffer = new NumberRunBuffer(column);
        for (var row = 0; row < rows; row++)
        {
            buffer.Add(cellOf(row));
            if (buffer.IsFull || row == rows - 1)
                yield return buffer.Take()!;
        }
    }

    private static async Task WriteAsync(ColumnRunWriter writer, IEnumerable<ColumnRun> runs, BulkTransaction transaction, CancellationToken cancellation)
    {
        foreach (var run in runs)
        {
            transaction.Begin();
            writer.Write(run);
            if (transaction.IsDue)
                await transaction.CommitAsync(cancellation);
        }
    }
}

/// <summary>Copies rows of the table of members from one extract to another, with all their cells.</summary>
internal sealed class MemberCopies : IDisposable
{
    private readonly RawStatement _copy;

    public MemberCopies(SqliteConnection connection, IEnumerable<ExtractColumn> columns)
    {
        var names = string.Join(", ", columns.Select(column => $"\"{column.Name}\""));
        _copy = new RawStatement(connection, $"INSERT INTO member (id, {names}) SELECT id + ?1, {names} FROM member WHERE id BETWEEN ?2 AND ?3");
    }

    /// <summary>Copies rows that follow each other.</summary>
    /// <param name="from">The key of the first.</param>
    /// <param name="count">How many.</param>
    /// <param name="to">The key that the first gets.</param>
    public void Copy(long from, int count, long to)
    {
        _copy.Bind(1, to - from);
        _copy.Bind(2, from);
        _copy.Bind(3, from + count - 1);
        _copy.Run();
    }

    public void Dispose() => _copy.Dispose();
}
