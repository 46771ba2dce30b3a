using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Counts two columns against each other, run by run.</summary>
internal sealed class CrossTally(ExtractColumn x, ExtractColumn y, IReadOnlyList<double> edges)
{
    private readonly double[] _edges = [.. edges];
    private readonly long[][] _members = [.. edges.Select(_ => new long[edges.Count])];
    private long _unknown;
    private long _less;
    private long _equal;
    private long _more;

    public ExtractColumn X => x;

    public ExtractColumn Y => y;

    public void Add(double[] xs, double[] ys)
    {
        for (var i = 0; i < xs.Length; i++)
        {
            var (across, upwards) = (xs[i], ys[i]);
            if (double.IsNaN(across) || double.IsNaN(upwards))
            {
                _unknown++;
                continue;
            }
            _members[CellOf(upwards)][CellOf(across)]++;
            if (upwards < across)
                _less++;
            else if (upwards > across)
                _more++;
            else
                _equal++;
        }
    }

    public CrossDistribution Result() => new(x.Name, y.Name, _edges, _members, _unknown, _less, _equal, _more);

    // The first cell takes what lies below all edges
    private int CellOf(double value) => Math.Max(NumberTally.BarOf(_edges, value) - 1, 0);
}
