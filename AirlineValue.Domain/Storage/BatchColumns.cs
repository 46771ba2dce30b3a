using AirlineValue.Domain.Extracts;

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

    /// <summary>The runs that were begun, shorter than the others.</summary>
    public IReadOnlyList<ColumnRun> Take() =>
        [.. _numbers.Select(n => n.Buffer.Take()).Concat(_texts.Select(t => t.Buffer.Take())).Append(_unreadable.Take()).OfType<ColumnRun>()];

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
