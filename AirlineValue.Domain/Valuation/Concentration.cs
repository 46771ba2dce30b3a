using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Valuation;

/// <summary>A point of a Lorenz curve.</summary>
/// <param name="Members">Share of the members, from the lowest figure upwards, 0–1.</param>
/// <param name="Total">Their share of the sum, 0–1.</param>
public sealed record LorenzPoint(double Members, double Total);

/// <summary>
/// How much of a sum lies with few members. The Lorenz curve through (i / n, Σ of the i lowest figures / Σ of all), straight
/// between its points; the Gini coefficient is twice the area between it and the diagonal,
/// G = 2 Σ i·x₍ᵢ₎ / (n Σ x) − (n + 1) / n, without correction for small samples (Lorenz 1905, Gini 1912). It is computed on
/// what adds up (fares, kilometres, points), not on value scores: these are sums of standardised figures, half of them
/// negative, with a mean near 0, and a share of such a sum means nothing.
/// </summary>
/// <param name="Members">How many members it is about.</param>
/// <param name="Sum">The sum of their figures.</param>
/// <param name="Gini">0 when all have the same, near 1 when one has all.</param>
/// <param name="Curve">Points of the curve at equal steps, both ends included.</param>
/// <param name="Top">The members at the top.</param>
public sealed record Concentration(int Members, double Sum, double Gini, IReadOnlyList<LorenzPoint> Curve, IReadOnlyList<TopMembers> Top)
{
    /// <summary>Steps of the curve that is kept: half a hundredth each, so that the usual shares are among them.</summary>
    public const int Steps = 200;

    /// <summary>The concentration of figures; null when there are none, or their sum is not above 0.</summary>
    /// <param name="figures">One a member, in any order; what is NaN counts as 0, which is what an empty cell adds.</param>
    public static Concentration? Of(IEnumerable<double> figures)
    {
        var sorted = figures.Select(x => double.IsNaN(x) ? 0 : x).ToArray();
        RadixSort.Sort(sorted, []);
        var upTo = new double[sorted.Length + 1];
        var weighted = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            upTo[i + 1] = upTo[i] + sorted[i];
            weighted += (i + 1) * sorted[i];
        }
        var sum = upTo[^1];
        if (!(sum > 0))
            return null;
        double n = sorted.Length;
        return new Concentration(
            sorted.Length, sum, 2 * weighted / (n * sum) - (n + 1) / n,
            [.. Enumerable.Range(0, Steps + 1).Select(step => PointAt(step / (double)Steps, upTo))],
            [.. TopMembers.UsualShares.Select(share => TopMembers.Of(sorted, share, sum))]);
    }

    private static LorenzPoint PointAt(double members, double[] upTo)
    {
        var position = members * (upTo.Length - 1);
        var below = Math.Min((int)position, upTo.Length - 2);
        return new LorenzPoint(members, (upTo[below] + (position - below) * (upTo[below + 1] - upTo[below])) / upTo[^1]);
    }
}
