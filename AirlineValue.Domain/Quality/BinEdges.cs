using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// Where the bars of a distribution begin and end. The edges belong to the column, not to the extract: one pass is
/// enough, and two extracts have the same bars. A bar holds its lower edge and not its upper one; what lies beyond the
/// outer edges has open bars.
/// </summary>
public static class BinEdges
{
    // A member's points, kilometres: of very different sizes
    private static readonly double[] Amounts =
        [0, 1, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000];

    private static readonly double[] Flights = [0, 1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144];

    private static readonly double[] Times = [0, 1, 2, 3, 4, 5, 6, 8, 11, 21, 51, 101];

    private static readonly double[] Days = [0, .. Steps(1, 30, 25)];

    private static readonly double[] Discounts = [0, .. Steps(0.05, 0.1, 15).Select(edge => Math.Round(edge, 2)), double.BitIncrement(ConsistencyChecks.LargestDiscount)];

    /// <summary>The edges of a column, ascending.</summary>
    /// <exception cref="ArgumentException">The column has no distribution of its own.</exception>
    public static IReadOnlyList<double> Of(ExtractColumn column) => column.Unit switch
    {
        ColumnUnit.Years => [.. Steps(0, 5, 21), 101],
        ColumnUnit.Flights => Flights,
        ColumnUnit.Kilometres or ColumnUnit.Points => Amounts,
        ColumnUnit.Days => Days,
        ColumnUnit.Times => Times,
        ColumnUnit.Ratio => Discounts,
        _ => throw new ArgumentException($"{column.Name} has no bars of its own.", nameof(column)),
    };

    private static IEnumerable<double> Steps(double from, double step, int count) => Enumerable.Range(0, count).Select(i => from + (i * step));
}
