namespace AirlineValue.Domain.Extracts;

/// <summary>
/// Rows of an extract as one array a column, with the rows that were quarantined beside them. Batches are filled again
/// and again, so that an import's memory stays flat.
/// </summary>
public sealed class MemberBatch
{
    /// <summary>An empty integer cell.</summary>
    public const long NoInteger = long.MinValue;

    /// <summary>An empty date cell.</summary>
    public const int NoDate = -1;

    /// <summary>Day number of the first day that is read as a date: 1800-01-01.</summary>
    public static readonly int FirstDay = DateCell.FirstDay;

    /// <summary>Day number of the last day that is read as a date: 2199-12-31.</summary>
    public static readonly int LastDay = DateCell.LastDay;

    /// <summary>Most rows of a batch.</summary>
    public const int Capacity = 4_096;

    private readonly long[]?[] _integers = new long[]?[ExtractColumns.All.Count];
    private readonly double[]?[] _numbers = new double[]?[ExtractColumns.All.Count];
    private readonly int[]?[] _dates = new int[]?[ExtractColumns.All.Count];
    private readonly Range[]?[] _texts = new Range[]?[ExtractColumns.All.Count];
    private byte[] _characters = new byte[64 << 10];
    private int _charactersUsed;

    /// <summary>How many rows the batch holds.</summary>
    public int Count { get; internal set; }

    /// <summary>Rows that are in quarantine instead.</summary>
    public List<QuarantinedRow> Quarantined { get; } = [];

    /// <summary>For each row the columns whose cell could not be read: bit i is the column with ordinal i.</summary>
    public long[] Unreadable { get; } = new long[Capacity];

    /// <summary>Bytes of the file as it came that were read when the batch was full.</summary>
    public long BytesRead { get; internal set; }

    /// <summary>The cells of an integer column; empty ones are <see cref="NoInteger"/>.</summary>
    public long[] Integers(ExtractColumn column) => _integers[column.Ordinal] ??= Filled(NoInteger);

    /// <summary>The cells of a number column; empty ones are NaN.</summary>
    public double[] Numbers(ExtractColumn column) => _numbers[column.Ordinal] ??= Filled(double.NaN);

    /// <summary>The cells of a date column as day numbers (days since 0001-01-01); empty ones are <see cref="NoDate"/>.</summary>
    public int[] Dates(ExtractColumn column) => _dates[column.Ordinal] ??= Filled(NoDate);

    /// <summary>A cell of a text column as UTF-8; an empty one has no bytes.</summary>
    public ReadOnlySpan<byte> Text(ExtractColumn column, int row) => _characters.AsSpan(Texts(column)[row]);

    /// <summary>The bytes of all texts, one behind the other.</summary>
    internal ReadOnlySpan<byte> Characters => _characters;

    /// <summary>Where the cells of a text column lie in <see cref="Characters"/>.</summary>
    internal Range[] Texts(ExtractColumn column) => _texts[column.Ordinal] ??= Filled(default(Range));

    /// <summary>How many bytes the texts take, for going back to when a row is given up.</summary>
    internal int Mark => _charactersUsed;

    internal Range Append(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
            return default;
        while (_charactersUsed + text.Length > _characters.Length)
            Array.Resize(ref _characters, _characters.Length * 2);
        text.CopyTo(_characters.AsSpan(_charactersUsed));
        var start = _charactersUsed;
        _charactersUsed += text.Length;
        return new Range(start, _charactersUsed);
    }

    internal void BackTo(int mark) => _charactersUsed = mark;

    internal void Clear()
    {
        Count = 0;
        _charactersUsed = 0;
        Quarantined.Clear();
    }

    private static T[] Filled<T>(T empty)
    {
        var cells = new T[Capacity];
        Array.Fill(cells, empty);
        return cells;
    }
}
