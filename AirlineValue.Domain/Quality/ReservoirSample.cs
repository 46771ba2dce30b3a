namespace AirlineValue.Domain.Quality;

/// <summary>A simple random sample of a stream of unknown length (algorithm L, Li 1994): every value has the same chance,
/// and most are passed over without a draw.</summary>
/// <param name="size">How many values are kept.</param>
/// <param name="seed">Seed of the draws.</param>
internal sealed class ReservoirSample(int size, int seed)
{
    private readonly Random _random = new(seed);
    private readonly List<double> _values = [];
    private double _weight = 1;
    private long _toSkip;

    /// <summary>The sample.</summary>
    public IReadOnlyList<double> Values => _values;

    public void Add(double value)
    {
        if (_values.Count < size)
        {
            _values.Add(value);
            if (_values.Count == size)
                DrawNext();
            return;
        }
        if (_toSkip-- > 0)
            return;
        _values[_random.Next(size)] = value;
        DrawNext();
    }

    private void DrawNext()
    {
        _weight *= Math.Exp(Math.Log(1 - _random.NextDouble()) / size);
        var skip = Math.Floor(Math.Log(1 - _random.NextDouble()) / Math.Log(1 - _weight));
        _toSkip = skip < long.MaxValue ? (long)skip : long.MaxValue;
    }
}
