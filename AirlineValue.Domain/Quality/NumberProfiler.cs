using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Profiles integers, numbers and dates.</summary>
internal static class NumberProfiler
{
    private const double FenceFactor = 1.5;

    public static ColumnProfile Profile(ExtractColumn column, IEnumerable<ColumnCells> runs, ProfileLimits limits)
    {
        var moments = new Moments();
        var counts = new NumberCounts(limits.DistinctValues);
        foreach (var run in runs)
        {
            moments.Add(run.Numbers);
            counts.Add(run.Numbers);
        }
        var profile = new ColumnProfile(
            column.Name, moments.Present + moments.Missing, moments.Present, moments.Missing, 0, [], counts.Distinct, null, [], 0, null);
        if (moments.Present == 0)
            return profile;
        return counts.Exact is { } exact
            ? FromCounts(profile, column.Kind, moments, exact, limits)
            : InMorePasses(profile, column.Kind, moments, counts.Frequent, SampleOf(runs, limits), runs, limits);
    }

    // In a pass of its own, since most columns need none
    private static SortedValues SampleOf(IEnumerable<ColumnCells> runs, ProfileLimits limits)
    {
        var sample = new ReservoirSample(limits.SampleSize, limits.Seed);
        foreach (var run in runs)
        {
            foreach (var value in run.Numbers)
            {
                if (!double.IsNaN(value))
                    sample.Add(value);
            }
        }
        return SortedValues.Of(sample.Values);
    }

    private static ColumnProfile FromCounts(
        ColumnProfile profile, ColumnKind kind, Moments moments, CountedCells counts, ProfileLimits limits)
    {
        var order = SortedValues.Of(counts);
        var quartiles = new Quartiles(order.Quantile(0.25), order.Quantile(0.5), order.Quantile(0.75), 0);
        var edges = HistogramEdges.Choose(kind, moments, order, limits.Bars);
        return Filled(profile, moments, quartiles, edges, order.CountBelow, counts, 0, limits);
    }

    private static ColumnProfile InMorePasses(
        ColumnProfile profile,
        ColumnKind kind,
        Moments moments,
        ValueCounts<double> counts,
        SortedValues sample,
        IEnumerable<ColumnCells> runs,
        ProfileLimits limits)
    {
        var search = new QuartileSearch(sample, limits.CollectedValues);
        foreach (var run in runs)
            search.Add(run.Numbers);
        var quartiles = search.Find();
        var edges = HistogramEdges.Choose(kind, moments, sample, limits.Bars);
        var fences = FencesOf(quartiles);
        var (candidates, others) = FrequentValueList.Candidates(counts, limits.FrequentValues);
        var cuts = new CutCounts([.. edges.Edges, fences.Lower, Math.BitIncrement(fences.Upper)], candidates);
        foreach (var run in runs)
            cuts.Add(run.Numbers);
        return Filled(profile, moments, quartiles, edges, cuts.CountBelow, cuts.Occurrences, others, limits);
    }

    private static ColumnProfile Filled(
        ColumnProfile profile,
        Moments moments,
        Quartiles quartiles,
        HistogramEdges edges,
        Func<double, long> countBelow,
        CountedCells occurrences,
        long othersAtMost,
        ProfileLimits limits)
    {
        var fences = FencesOf(quartiles);
        var outliers = new Outliers(
            fences.Lower, fences.Upper, countBelow(fences.Lower), moments.Present - countBelow(Math.BitIncrement(fences.Upper)));
        var (frequent, unlisted) = FrequentValueList.Choose<double>(
            occurrences.Values, occurrences.Times, othersAtMost, limits.FrequentValues, Comparer<double>.Default);
        return profile with
        {
            FrequentValues = [.. frequent.Select(c => new FrequentValue(c.Value, null, c.Times))],
            UnlistedAtMost = unlisted,
            Numbers = new NumberFigures(
                moments.Minimum, moments.Maximum, moments.Mean, moments.StandardDeviation, quartiles, moments.Zeros, moments.Negatives, outliers),
            Histogram = edges.Fill(moments.Present, countBelow),
        };
    }

    private static (double Lower, double Upper) FencesOf(Quartiles quartiles)
    {
        var reach = FenceFactor * (quartiles.Upper - quartiles.Lower);
        return (quartiles.Lower - reach, quartiles.Upper + reach);
    }
}
