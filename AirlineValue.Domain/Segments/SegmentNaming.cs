using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>
/// Gives every cluster one of the five names, over all clusters at once: the assignment with the highest sum of fits.
/// With five clusters every name is given once, with fewer none twice, and with more every name at least once, while
/// the rest repeat the name that fits them best.
/// </summary>
public static class SegmentNaming
{
    /// <summary>Names clusters by their centres alone.</summary>
    /// <param name="indicators">The indicators, in the order of the centres' coordinates.</param>
    /// <param name="centres">Centres[c][j], in standard deviations from the mean.</param>
    /// <returns>A name a cluster, in the order of the centres.</returns>
    public static IReadOnlyList<SegmentName> Name(IReadOnlyList<Indicator> indicators, double[][] centres)
    {
        var signatures = GroupSignature.Of(indicators);
        var fits = Array.ConvertAll(
            centres, centre => signatures.Select(s => s.Contributions(indicators, centre).Sum()).ToArray());
        var groups = Assign(fits, signatures.Count);
        var repetitions = Repetitions(fits, groups);
        var names = new SegmentName[centres.Length];
        for (var c = 0; c < names.Length; c++)
        {
            var runnerUp = Best(fits[c], groups[c]);
            names[c] = new SegmentName(
                c,
                signatures[groups[c]].Group,
                repetitions[c],
                fits[c][groups[c]],
                signatures[groups[c]].Contributions(indicators, centres[c]),
                signatures[runnerUp].Group,
                fits[c][runnerUp]);
        }
        return names;
    }

    private static int[] Assign(double[][] fits, int names)
    {
        // Every column beyond the names stands for repeating whichever name fits the cluster best.
        var worth = Array.ConvertAll(fits, fit => Enumerable
            .Range(0, Math.Max(fits.Length, names))
            .Select(column => column < names ? fit[column] : fit.Max())
            .ToArray());
        var columns = OptimalAssignment.Solve(worth);
        var groups = new int[fits.Length];
        for (var c = 0; c < groups.Length; c++)
            groups[c] = columns[c] < names ? columns[c] : Best(fits[c], except: -1);
        return groups;
    }

    /// <summary>1 for the cluster that fits its name best, 2 for the next with the same name, …</summary>
    private static int[] Repetitions(double[][] fits, int[] groups)
    {
        var repetitions = new int[groups.Length];
        var given = new Dictionary<int, int>();
        foreach (var c in Enumerable.Range(0, groups.Length).OrderByDescending(c => fits[c][groups[c]]))
            repetitions[c] = given[groups[c]] = given.GetValueOrDefault(groups[c]) + 1;
        return repetitions;
    }

    private static int Best(double[] fits, int except)
    {
        var best = -1;
        for (var group = 0; group < fits.Length; group++)
            if (group != except && (best < 0 || fits[group] > fits[best]))
                best = group;
        return best;
    }
}
