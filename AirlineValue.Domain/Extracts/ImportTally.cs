namespace AirlineValue.Domain.Extracts;

/// <summary>Counts what reading an extract comes across, for its <see cref="ImportReport"/>.</summary>
internal sealed class ImportTally
{
    private const int MaxExamples = 5;
    private readonly long[] _byReason = new long[Enum.GetValues<QuarantineReason>().Length];
    private readonly long[] _empty = new long[ExtractColumns.All.Count];
    private readonly long[] _unreadable = new long[ExtractColumns.All.Count];
    private readonly List<string>?[] _examples = new List<string>?[ExtractColumns.All.Count];

    public long Imported { get; set; }

    public long Rejected { get; private set; }

    public long Rows => Imported + Rejected;

    public void AddRejected(QuarantineReason reason)
    {
        Rejected++;
        _byReason[(int)reason]++;
    }

    public void AddEmpty(int ordinal) => _empty[ordinal]++;

    public void AddUnreadable(int ordinal, string found)
    {
        _unreadable[ordinal]++;
        var examples = _examples[ordinal] ??= [];
        if (examples.Count < MaxExamples && !examples.Contains(found))
            examples.Add(found);
    }

    public bool WantsExamples(int ordinal) => _examples[ordinal] is not { Count: MaxExamples };

    public void AddUnreadable(int ordinal) => _unreadable[ordinal]++;

    public ImportReport Report(DateOnly windowEnd, IReadOnlyList<LayoutColumn> columns)
    {
        var names = columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        var present = ExtractColumns.All.Where(c => names.Contains(c.Name)).ToList();
        return new ImportReport(
            Rows,
            Imported,
            Rejected,
            windowEnd,
            Enum.GetValues<QuarantineReason>().Where(r => _byReason[(int)r] > 0).ToDictionary(r => r, r => _byReason[(int)r]),
            [.. present.Where(c => _unreadable[c.Ordinal] > 0)
                .Select(c => new UnreadableCells(c.Name, _unreadable[c.Ordinal], _examples[c.Ordinal] ?? []))],
            present.ToDictionary(c => c.Name, c => _empty[c.Ordinal], StringComparer.Ordinal));
    }
}
