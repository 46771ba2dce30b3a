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

    /// <summary>The standing of one member, found without that of all others; null when it has no score.</summary>
    /// <param name="row">The member.</param>
    public MemberValueStanding? Of(int row)
    {
        var score = scores[row];
        if (double.IsNaN(score))
            return null;
        var (below, same, above) = (0, 0, 0);
        foreach (var other in scores)
        {
            below += other < score ? 1 : 0;
            same += other == score ? 1 : 0;
            above += other > score ? 1 : 0;
        }
        var count = below + same + above;
        return new MemberValueStanding(score, above + 1, (below + same / 2.0) / count, count);
    }

    private sealed record Standing(double[] Ranks, double[] Percentiles)
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
            return new Standing(ranks, percentiles);
        }
    }
}

/// <summary>Where one member stands by value.</summary>
/// <param name="Score">The value score, in standard deviations.</param>
/// <param name="Rank">Its place, 1 for the highest; equal scores share the better place.</param>
/// <param name="Percentile">Share of members whose score is lower, and half of those with the same one, 0–1.</param>
/// <param name="Members">How many members have a score.</param>
public sealed record MemberValueStanding(double Score, int Rank, double Percentile, int Members);
