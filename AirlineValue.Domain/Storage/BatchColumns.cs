using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>Turns batches of members into runs of columns, on the thread that parses: it waits for the one that
/// writes.</summary>
internal sealed class BatchColumns
{
    private readonly (ExtractColumn Column, NumberRunBuffer Buffer)[] _numbers;
    private readonly (ExtractColumn Column, TextRunBuffer Buffer)[] _texts;
    private readonly MarkRunBuffer _unreadable = new(ColumnTable.NameOf(RowMark.Unreadable));

    /// <param name="columns">The columns that batches fill, but for MEMBER_NO.</param>
    public BatchColumns(IEnumerable<ExtractColumn> columns)
    {
        var stored = columns.Where(c => c != ExtractColumns.MemberNo).ToList();
        _numbers = [.. stored.Where(c => c.Kind != ColumnKind.Text).Select(c => (c, new NumberRunBuffer(c.Name)))];
        _texts = [.. stored.Where(c => c.Kind == ColumnKind.Text).Select(c => (c, new TextRunBuffer(c.Name)))];
    }

    /// <summary>Adds the rows of a batch; gives the runs that it filled.</summary>
    public IReadOnlyList<ColumnRun> Add(MemberBatch batch)
    {
        List<ColumnRun> runs = [];
        for (var from = 0; from < batch.Count;)
        {
            var to = Math.Min(batch.Count, from + _unreadable.Room);
            Add(batch, from, to);
            from = to;
            if (_unreadable.IsFull)
                runs.AddRange(Take());
        }
        return runs;
    }

    /// <summary>Adds some rows of a run of another extract, which has the same columns; gives the runs that they filled.</summary>
    /// <param name="rows">The run.</param>
    /// <param name="marks">Its unreadable cells.</param>
    /// <param name="taken">Which of its rows are added.</param>
    public IReadOnlyList<ColumnRun> Add(RowRun rows, long[] marks, ReadOnlySpan<int> taken)
    {
        List<ColumnRun> runs = [];
        while (!taken.IsEmpty)
        {
            var some = taken[..Math.Min(taken.Length, _unreadable.Room)];
            taken = taken[some.Length..];
            AddRows(rows, marks, some);
            if (_unreadable.IsFull)
                runs.AddRange(Take());
        }
        return runs;
    }

    /// <summary>The runs that were begun, shorter than the others.</summary>
    public IReadOnlyList<ColumnRun> Take() =>
        [.. _numbers.Select(n => n.Buffer.Take()).Concat(_texts.Select(t => t.Buffer.Take())).Append(_unreadable.Take()).OfType<ColumnRun>()];

    private void AddRows(RowRun rows, long[] marks, ReadOnlySpan<int> taken)
    {
        foreach (var (column, buffer) in _numbers)
            buffer.Add(rows.Numbers(column), taken);
        foreach (var (column, buffer) in _texts)
        {
            var cells = rows.Find(column)!;
            var texts = cells.DistinctTexts.Select(Encoding.UTF8.GetBytes).ToArray();
            foreach (var row in taken)
                buffer.Add(cells.Texts[row] is ColumnCells.NoText ? [] : texts[cells.Texts[row]]);
        }
        foreach (var row in taken)
            _unreadable.Add(marks[row]);
    }

    private void Add(MemberBatch batch, int from, int to)
    {
        foreach (var (column, buffer) in _numbers)
        {
            switch (column.Kind)
            {
                case ColumnKind.Integer: buffer.Add(batch.Integers(column).AsSpan(from, to - from)); break;
                case ColumnKind.Date: buffer.Add(batch.Dates(column).AsSpan(from, to - from)); break;
                default: buffer.Add(batch.Numbers(column).AsSpan(from, to - from)); break;
            }
        }
        foreach (var (column, buffer) in _texts)
        {
            for (var row = from; row < to; row++)
                buffer.Add(batch.Text(column, row));
        }
        _unreadable.Add(batch.Unreadable.AsSpan(from, to - from));
    }
}
