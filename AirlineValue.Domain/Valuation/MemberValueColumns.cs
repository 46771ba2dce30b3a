using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Valuation;

/// <summary>The value of every member under one weighting: element i of every array belongs to row i. Nobody writes into
/// the arrays.</summary>
/// <param name="scores">The scores; NaN where a member has none.</param>
public sealed class MemberValueColumns(double[] scores)
{
    private readonly Lazy<Standing> _standing = new(() => Standing.Of(scores));

    /// <summary>The value scores, in standard deviations; NaN where a member has none.</summary>
    public double[] Scores => scores;

    /// <summary>1 for the highest score; members of the same score share the better rank. NaN without a score.</summary>
    public double[] Ranks => _standing.Value.Ranks;

    /// <summary>Share of the members with a score whose score is lower, and half of those with the same one, 0–1. NaN
    /// without a score.</summary>
    public double[] Percentiles => _standing.Value.Percentiles;

    /// <summary>How many members have a score.</summary>
    public int Count => _standing.Value.Count;

    private sealed record Standing(double[] Ranks, double[] Percentiles, int Count)
    {
        public static Standing Of(double[] scores)
        {
            var rows = new int[scores.Length];
            var sorted = new double[scores.Length];
            var count = 0;
            for (var row = 0; row < scores.Length; row++)
            {
                if (!double.IsNaN(scores[row]))
                    (rows[count], sorted[count++]) = (row, scores[row]);
            }
            Array.Resize(ref rows, count);
            RadixSort.Sort(sorted.AsSpan(0, count), rows);
            var (ranks, percentiles) = (new double[scores.Length], new double[scores.Length]);
            Array.Fill(ranks, double.NaN);
            Array.Fill(percentiles, double.NaN);
            for (var (first, next) = (0, 0); first < count; first = next)
            {
                for (next = first + 1; next < count && sorted[next] == sorted[first];)
                    next++;
                foreach (var row in rows.AsSpan(first, next - first))
                    (ranks[row], percentiles[row]) = (count - next + 1, (first + next) / (2.0 * count));
            }
            return new Standing(ranks, percentiles, count);
        }
    }
}
