namespace AirlineValue.Domain.Quality;

/// <summary>
/// Finds the exact quartiles in one more pass: a sample says between which two values each lies almost certainly; the
/// values between them are kept, those below are counted (Floyd and Rivest 1975).
/// </summary>
internal sealed class QuartileSearch
{
    private const double StandardErrors = 6;
    private static readonly double[] Shares = [0.25, 0.5, 0.75];

    private readonly Bracket[] _brackets;
    private readonly SortedValues _sample;
    private readonly int _mostKept;
    private long _count;

    /// <param name="sample">A random sample of the values.</param>
    /// <param name="mostKept">How many values may be kept.</param>
    public QuartileSearch(SortedValues sample, int mostKept)
    {
        _sample = sample;
        _mostKept = mostKept;
        _brackets = [.. Shares.Select(share => BracketOf(share, sample))];
    }

    public void Add(ReadOnlySpan<double> run)
    {
        foreach (var value in run)
        {
            if (double.IsNaN(value))
                continue;
            _count++;
            foreach (var bracket in _brackets)
                bracket.Add(value);
        }
        if (_brackets.Sum(b => (long)b.Between.Count) > _mostKept)
        {
            foreach (var bracket in _brackets)
                bracket.GiveUp();
        }
    }

    /// <summary>The quartiles; the sample's where a bracket missed or was too wide.</summary>
    public Quartiles Find()
    {
        var found = _brackets.Select((bracket, i) => bracket.Find(Shares[i], _count)).ToArray();
        return found.All(f => f is not null)
            ? new Quartiles(found[0]!.Value, found[1]!.Value, found[2]!.Value, 0)
            : OfSample();
    }

    private Quartiles OfSample() => new(
        _sample.Quantile(Shares[0]), _sample.Quantile(Shares[1]), _sample.Quantile(Shares[2]), 3 * Math.Sqrt(0.25 / _sample.Count));

    private static Bracket BracketOf(double share, SortedValues sample)
    {
        var margin = StandardErrors * Math.Sqrt(share * (1 - share) * sample.Count) + 2;
        var last = sample.Count - 1;
        var from = (long)Math.Floor(share * last - margin);
        var to = (long)Math.Ceiling(share * last + margin);
        return new Bracket(
            from < 0 ? double.NegativeInfinity : sample.At(from),
            to > last ? double.PositiveInfinity : sample.At(to));
    }

    // Values at the ends are counted, not kept: where many values are equal, both ends often are that value.
    private sealed class Bracket(double from, double to)
    {
        private long _below;
        private long _atFrom;
        private long _atTo;
        private bool _isGivenUp;

        public List<double> Between { get; private set; } = [];

        public void Add(double value)
        {
            if (value < from)
                _below++;
            else if (value == from)
                _atFrom++;
            else if (value == to)
                _atTo++;
            else if (value < to && !_isGivenUp)
                Between.Add(value);
        }

        public void GiveUp()
        {
            _isGivenUp = true;
            Between = [];
        }

        public double? Find(double share, long count)
        {
            if (_isGivenUp)
                return null;
            Between.Sort();
            var first = _below;
            var last = _below + _atFrom + Between.Count + _atTo - 1;
            var place = share * (count - 1);
            return Math.Floor(place) < first || Math.Ceiling(place) > last ? null : SortedValues.Quantile(share, count, At);
        }

        private double At(long rank)
        {
            var inside = rank - _below - _atFrom;
            if (inside < 0)
                return from;
            return inside < Between.Count ? Between[(int)inside] : to;
        }
    }
}
