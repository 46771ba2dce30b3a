using System.Runtime.CompilerServices;

namespace AirlineValue.Domain.Clustering;

/// <summary>
/// Greedy k-means++ (Arthur and Vassilvitskii 2007, section 5): each further centre is the best of several members that
/// are drawn with a probability proportional to the squared distance to the centres so far.
/// </summary>
internal static class KMeansStarts
{
    /// <summary>Row-major centres to start from; the members must hold at least k distinct ones.</summary>
    public static double[] Draw(PointSet points, int k, SeededRandom random)
    {
        // As many candidates as scikit-learn takes.
        var candidates = 2 + (int)Math.Log(k);
        var centres = new double[k * points.Dimensions];
        var lengths = new double[3][];
        for (var b = 0; b < lengths.Length; b++)
            lengths[b] = new double[points.Stride];
        var (current, best, trial) = (lengths[0], lengths[1], lengths[2]);
        Array.Fill(current, double.PositiveInfinity);
        var potential = Place(points, centres, 0, random.NextInt(points.Count), current, current);
        for (var c = 1; c < k; c++)
        {
            var (bestMember, bestPotential) = (-1, double.PositiveInfinity);
            for (var t = 0; t < candidates; t++)
            {
                var member = DrawByWeight(current.AsSpan(0, points.Count), random.NextDouble() * potential);
                var trialPotential = Place(points, centres, c, member, current, trial);
                if (trialPotential < bestPotential)
                {
                    (bestMember, bestPotential) = (member, trialPotential);
                    (best, trial) = (trial, best);
                }
            }
            SetCentre(points, centres, c, bestMember);
            potential = bestPotential;
            (current, best) = (best, current);
        }
        return centres;
    }

    private static double Place(PointSet points, double[] centres, int c, int member, double[] from, double[] to) =>
        NearestCentreKernel.ShortenDistances(points, SetCentre(points, centres, c, member), from, to);

    private static double[] SetCentre(PointSet points, double[] centres, int c, int member)
    {
        var point = new double[points.Dimensions];
        for (var j = 0; j < point.Length; j++)
            point[j] = points.Values[j * points.Stride + member];
        point.CopyTo(centres, c * point.Length);
        return point;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int DrawByWeight(ReadOnlySpan<double> weights, double target)
    {
        var last = 0;
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            last = i;
            sum += weights[i];
            if (sum > target)
                return i;
        }
        return last;
    }
}
