using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Collects the cells of one column until they are a run.</summary>
/// <param name="column">The name of the column.</param>
internal abstract class RunBuffer(string column)
{
    private int _run;

    /// <summary>How many cells there are.</summary>
    protected int Count { get; set; }

    /// <summary>Whether the run is full.</summary>
    public bool IsFull => Count == ColumnCells.RunLength;

    /// <summary>How many cells still belong to the run.</summary>
    public int Room => ColumnCells.RunLength - Count;

    /// <summary>The run that was collected, or null when there is nothing in it; the next one begins.</summary>
    public ColumnRun? Take()
    {
        if (Count == 0)
            return null;
        var run = new ColumnRun(column, _run++, Count, Encode());
        Clear();
        Count = 0;
        return run;
    }

    protected abstract byte[] Encode();

    protected virtual void Clear()
    {
    }
}

/// <summary>Numbers; empty ones are NaN.</summary>
internal sealed class NumberRunBuffer(string column) : RunBuffer(column)
{
    private readonly double[] _cells = new double[ColumnCells.RunLength];

    public void Add(double cell) => _cells[Count++] = cell;

    public void Add(ReadOnlySpan<double> cells)
    {
        cells.CopyTo(_cells.AsSpan(Count));
        Count += cells.Length;
    }

    /// <summary>Adds some cells of a run.</summary>
    public void Add(ReadOnlySpan<double> cells, ReadOnlySpan<int> rows)
    {
        var to = _cells.AsSpan(Count, rows.Length);
        for (var i = 0; i < rows.Length; i++)
            to[i] = cells[rows[i]];
        Count += rows.Length;
    }

    /// <summary>Adds integer cells as a batch has them.</summary>
    public void Add(ReadOnlySpan<long> integers)
    {
        var cells = _cells.AsSpan(Count, integers.Length);
        for (var i = 0; i < integers.Length; i++)
            cells[i] = integers[i] == MemberBatch.NoInteger ? double.NaN : integers[i];
        Count += integers.Length;
    }

    /// <summary>Adds date cells as a batch has them.</summary>
    public void Add(ReadOnlySpan<int> days)
    {
        var cells = _cells.AsSpan(Count, days.Length);
        for (var i = 0; i < days.Length; i++)
            cells[i] = days[i] == MemberBatch.NoDate ? double.NaN : days[i];
        Count += days.Length;
    }

    protected override byte[] Encode() => NumberCodec.Encode(_cells.AsSpan(0, Count));
}

/// <summary>Texts as UTF-8; empty ones have no bytes.</summary>
internal sealed class TextRunBuffer(string column) : RunBuffer(column)
{
    private readonly int[] _cells = new int[ColumnCells.RunLength];
    private readonly List<byte[]> _distinct = [];
    private readonly Dictionary<byte[], int> _places = new(Utf8Equality.Instance);

    public void Add(ReadOnlySpan<byte> text) => _cells[Count++] = text.IsEmpty ? ColumnCells.NoText : PlaceOf(text);

    protected override byte[] Encode() => TextCodec.Encode(_cells.AsSpan(0, Count), _distinct);

    protected override void Clear()
    {
        _distinct.Clear();
        _places.Clear();
    }

    private int PlaceOf(ReadOnlySpan<byte> text)
    {
        var places = _places.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (places.TryGetValue(text, out var place))
            return place;
        place = _distinct.Count;
        var copy = text.ToArray();
        _distinct.Add(copy);
        _places.Add(copy, place);
        return place;
    }
}

/// <summary>Marks of rows.</summary>
internal sealed class MarkRunBuffer(string column) : RunBuffer(column)
{
    private readonly long[] _cells = new long[ColumnCells.RunLength];

    public void Add(long marks) => _cells[Count++] = marks;

    public void Add(ReadOnlySpan<long> marks)
    {
        marks.CopyTo(_cells.AsSpan(Count));
        Count += marks.Length;
    }

    protected override byte[] Encode() => MarkCodec.Encode(_cells.AsSpan(0, Count));
}

/// <summary>Finds texts by their bytes, so that a text that is known is not made a string.</summary>
internal sealed class Utf8Equality : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    public static readonly Utf8Equality Instance = new();

    public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    public int GetHashCode(byte[] bytes) => GetHashCode(bytes.AsSpan());

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = default(HashCode);
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
