using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Valuation;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Measures how far the members of a period are from those that their model was trained on.</summary>
public static class DriftComparison
{
    /// <summary>Compares a period with the training members.</summary>
    /// <param name="scaler">The model's scaler.</param>
    /// <param name="groups">How many groups the model has.</param>
    /// <param name="training">The training members, at least one.</param>
    /// <param name="now">The period's members, at least one.</param>
    /// <param name="refit">A model trained anew on the period's members; null where there is none.</param>
    /// <param name="options">From where on differences matter.</param>
    public static DriftReport Compare(
        Scaler scaler, int groups, PeriodScores training, PeriodScores now, RefitComparison? refit, DriftOptions options)
    {
        var names = scaler.Indicators.Select(indicator => indicator.Name).Append("").ToArray();
        var (before, after) = (WithValue(scaler, training), WithValue(scaler, now));
        var numbers = new DriftedNumbers[names.Length];
        Parallel.For(0, names.Length, j => numbers[j] = Numbers(names[j], before[j], after[j]));
        var report = new DriftReport(
            training.WindowEnd,
            now.WindowEnd,
            MonthsBetween(training.WindowEnd, now.WindowEnd),
            numbers[..^1],
            numbers[^1],
            Groups(groups, training.Ranks, now.Ranks),
            Distance(training.Distance, now.Distance, options),
            refit,
            DriftVerdict.Keep,
            []);
        var reasons = DriftJudgement.Of(report, options);
        return report with { Reasons = reasons, Verdict = reasons.Select(reason => reason.Verdict).DefaultIfEmpty(DriftVerdict.Keep).Max() };
    }

    /// <summary>How many whole months lie between two days; a month from 31 March ends on 30 April.</summary>
    public static int MonthsBetween(DateOnly from, DateOnly to)
    {
        if (to < from)
            return -MonthsBetween(to, from);
        var months = (to.Year - from.Year) * 12 + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>The indicators, and behind them the value score under equal weights.</summary>
    private static double[][] WithValue(Scaler scaler, PeriodScores scores) =>
        [.. scores.Indicators, ValueModel.Create(Weighting.Equal, scaler)!.Scores(scores.Indicators)];

    private static DriftedNumbers Numbers(string name, double[] training, double[] now)
    {
        var (left, right) = (SortedNumbers.Of(training), SortedNumbers.Of(now));
        var bins = NumberBins.Of(left);
        var (counts, nowCounts) = (bins.CountsOf(left), bins.CountsOf(right));
        var (before, after) = (SortedNumbers.FiguresOf(left, 0), SortedNumbers.FiguresOf(right, 0));
        return new DriftedNumbers(
            name, before, after, StabilityIndex.Of(counts, nowCounts)!,
            before.StandardDeviation is > 0 and var deviation ? (after.Mean!.Value - before.Mean!.Value) / deviation : 0,
            bins.IsByValue, bins.Marks, counts, nowCounts);
    }

    private static DriftedGroups Groups(int groups, int[] training, int[] now)
    {
        var (before, after) = (Counts(groups, training), Counts(groups, now));
        return new DriftedGroups(before, after, StabilityIndex.Of(before, after)!);
    }

    private static long[] Counts(int groups, int[] ranks)
    {
        var counts = new long[groups];
        foreach (var rank in ranks)
            counts[rank - 1]++;
        return counts;
    }

    private static DriftedDistance Distance(double[] training, double[] now, DriftOptions options)
    {
        var sorted = (double[])training.Clone();
        RadixSort.Sort(sorted, default);
        var limit = Quantile.OfSorted(sorted, options.DistanceQuantile);
        return new DriftedDistance(training.Average(), now.Average(), limit, now.Count(distance => distance > limit), now.Length);
    }
}
