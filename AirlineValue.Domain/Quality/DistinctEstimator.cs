using System.Numerics;

namespace AirlineValue.Domain.Quality;

/// <summary>
/// Estimates how many different hashes it was given, in 64 kB: HyperLogLog (Flajolet and others 2007) with the estimator
/// of Ertl ("New cardinality estimation algorithms for HyperLogLog sketches", 2017), which has no bias at any size.
/// </summary>
internal sealed class DistinctEstimator
{
    private const int IndexBits = 16;
    private const int Registers = 1 << IndexBits;
    private const int LongestRun = 64 - IndexBits;

    private readonly byte[] _registers = new byte[Registers];

    /// <summary>Relative standard error: 1.04 / √registers.</summary>
    public static double StandardError => 1.04 / Math.Sqrt(Registers);

    public long Estimate
    {
        get
        {
            var counts = new int[LongestRun + 2];
            foreach (var register in _registers)
                counts[register]++;
            var sum = Registers * Tau(1 - (double)counts[LongestRun + 1] / Registers);
            for (var k = LongestRun; k >= 1; k--)
                sum = (sum + counts[k]) / 2;
            sum += Registers * Sigma((double)counts[0] / Registers);
            return (long)Math.Round(Registers / (2 * Math.Log(2)) * Registers / sum);
        }
    }

    public void Add(ulong hash)
    {
        ref var register = ref _registers[hash >> LongestRun];
        var run = (byte)(Math.Min(BitOperations.LeadingZeroCount(hash << IndexBits), LongestRun) + 1);
        if (run > register)
            register = run;
    }

    private static double Sigma(double x)
    {
        if (x == 1)
            return double.PositiveInfinity;
        var (power, sum, weight) = (x, x, 1.0);
        for (var before = double.NaN; sum != before; weight *= 2)
        {
            before = sum;
            power *= power;
            sum += power * weight;
        }
        return sum;
    }

    private static double Tau(double x)
    {
        if (x is 0 or 1)
            return 0;
        var (root, sum, weight) = (x, 1 - x, 0.5);
        for (var before = double.NaN; sum != before; weight /= 2)
        {
            before = sum;
            root = Math.Sqrt(root);
            sum -= (1 - root) * (1 - root) * weight;
        }
        return sum / 3;
    }
}
