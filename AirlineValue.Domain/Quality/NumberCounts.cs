namespace AirlineValue.Domain.Quality;

/// <summary>Counts numbers as <see cref="ValueCounts{T}"/> does, run by run; as long as it is exact, in order and without
/// a dictionary.</summary>
/// <param name="capacity">How many different numbers are kept.</param>
internal sealed class NumberCounts(int capacity)
{
    private CountedCells _exact = CountedCells.None;
    private ValueCounts<double>? _frequent;

    /// <summary>Every number with its count; null when there are too many.</summary>
    public CountedCells? Exact => _frequent is null ? _exact : null;

    /// <summary>The frequent numbers, where there are too many to keep all.</summary>
    public ValueCounts<double> Frequent => _frequent ?? throw new InvalidOperationException("All numbers are counted.");

    public DistinctCount Distinct => _frequent?.Distinct ?? new DistinctCount(_exact.Values.Length, 0);

    public void Add(ReadOnlySpan<double> run)
    {
        var counted = CountedCells.Of(run);
        if (_frequent is null)
        {
            counted = _exact.With(counted);
            if (counted.Values.Length <= capacity)
            {
                _exact = counted;
                return;
            }
            _frequent = new ValueCounts<double>(capacity, ValueHash.Of);
            _exact = CountedCells.None;
        }
        for (var i = 0; i < counted.Values.Length; i++)
            _frequent.Add(counted.Values[i], counted.Times[i]);
    }
}
