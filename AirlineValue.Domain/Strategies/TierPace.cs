using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>How likely members get to the next tier, or keep theirs, at their own pace.</summary>
/// <param name="Likelihood">Of each row, 0–1: 1 where the condition is met in year 2 already, NaN where there is none or it can't
/// be told; null when the extract lacks what it takes.</param>
/// <param name="Flights">How many flights each row lacks now, the easiest way; 0 where the condition is met, NaN where that is not
/// known; null likewise.</param>
/// <param name="Lacking">Columns that the extract would need.</param>
public sealed record TierPaceResult(double[]? Likelihood, double[]? Flights, IReadOnlyList<ExtractColumn> Lacking);

/// <summary>
/// Estimates from flights and gaps how likely members meet the condition of a tier at its assessment, <see cref="OwnPace"/>. At
/// the assessment the twelve months up to it count. So, of what was flown in year 2, the part of the days that pass until then
/// drops out, taken as spread evenly: whoever needs 25 flights, has 24 and 73 days to go, keeps 24 · (1 − 73/365) = 19.2, and
/// needs 6 more. Who meets the condition already has a likelihood of 1. Where several ways lead there, the one that takes
/// fewest flights counts alone, so that the estimate is rather low.
/// </summary>
public static class TierPace
{
    /// <summary>The likelihood to get to the tier above at the programme's assessment; over
    /// <see cref="StrategyLimits.PaceHorizonDays"/> where tiers are assessed all the time.</summary>
    public static TierPaceResult Upgrade(MeasureColumns measures, Programme programme)
    {
        var days = AssessmentDays.Of(measures, programme.Assessment).OfUpgrade(programme.Limits);
        return Evaluate(measures, programme, TierStrategies.UpgradeOf(programme), _ => days);
    }

    /// <summary>The likelihood to keep the tier: as for the upgrade, but at the end of the member's own tier where the extract
    /// says it (TIER_EXPIRY_DATE).</summary>
    public static TierPaceResult Renewal(MeasureColumns measures, Programme programme)
    {
        var days = AssessmentDays.Of(measures, programme.Assessment);
        return Evaluate(measures, programme, TierStrategies.RenewalOf(programme), row => days.OfRenewal(row, programme.Limits));
    }

    private static TierPaceResult Evaluate(MeasureColumns measures, Programme programme, Func<int, TierCondition?> conditionOf, Func<int, double> daysOf)
    {
        List<ExtractColumn> lacking = [];
        var codes = measures.Source.Column(ExtractColumns.FfpTier)?.Numbers;
        if (codes is null)
            lacking.Add(ExtractColumns.FfpTier);
        var pace = PaceColumns.Of(measures, lacking);
        var conditions = programme.Tiers.Select((_, tier) => conditionOf(tier) is { } condition ? PacedCondition.Of(condition, measures, lacking) : null).ToArray();
        if (codes is null || pace is null || Array.TrueForAll(conditions, c => c is null))
            return new TierPaceResult(null, null, [.. lacking.Distinct()]);
        var (likelihood, flights) = (new double[codes.Length], new double[codes.Length]);
        var tiers = new TierPlaces(programme.Tiers);
        // rows do not depend on each other
        Parallel.ForEach(System.Collections.Concurrent.Partitioner.Create(0, codes.Length), part =>
        {
            for (var row = part.Item1; row < part.Item2; row++)
            {
                var place = tiers.Of(codes[row]);
                (likelihood[row], flights[row]) = place < conditions.Length && conditions[place] is { } condition
                    ? condition.Of(row, pace, daysOf(row))
                    : (double.NaN, double.NaN);
            }
        });
        return new TierPaceResult(likelihood, flights, [.. lacking.Distinct()]);
    }

    private sealed record PacedCondition(ConditionColumns Condition, FlightsNeeded Needed)
    {
        public static PacedCondition? Of(TierCondition condition, MeasureColumns measures, ICollection<ExtractColumn> lacking) =>
            ConditionColumns.Of(condition, measures, lacking) is { } columns ? new PacedCondition(columns, FlightsNeeded.Of(condition, measures)) : null;

        public (double Likelihood, double Flights) Of(int row, PaceColumns pace, double days)
        {
            var closeness = Condition.Closeness(row);
            if (!(closeness < 1))
                return closeness >= 1 ? (1, 0) : (double.NaN, double.NaN);
            var missing = Needed.Of(row);
            return (pace.Likelihood(row, Needed.Of(row, Math.Min(1, days / OwnPace.DaysOfYear)), days), missing);
        }
    }
}

/// <summary>What members' pace is estimated from.</summary>
internal sealed class PaceColumns
{
    private readonly double[] _flights;
    private readonly double[]? _silence;
    private readonly double[]? _longestGap;

    private PaceColumns(double[] flights, double[]? silence, double[]? longestGap)
    {
        _flights = flights;
        _silence = silence;
        _longestGap = longestGap;
    }

    /// <summary>The columns; null when the extract does not say how often members flew in year 2.</summary>
    public static PaceColumns? Of(MeasureColumns measures, ICollection<ExtractColumn> lacking)
    {
        var source = measures.Source;
        if (source.Column(ExtractColumns.L1YFlightCount)?.Numbers is { } flights)
            return new PaceColumns(flights, source.Column(ExtractColumns.LastToEnd)?.Numbers, source.Column(ExtractColumns.MaxInterval)?.Numbers);
        lacking.Add(ExtractColumns.L1YFlightCount);
        return null;
    }

    /// <summary>How likely a member flies so often in so many days; what is needed later than within a year has to be flown in
    /// the year up to it.</summary>
    public double Likelihood(int row, double needed, double days)
    {
        if (double.IsNaN(needed) || double.IsNaN(days))
            return double.NaN;
        var flights = _flights[row];
        // a flight on the last day counts as 1
        var weight = OwnPace.WeightOf(flights, _silence is null ? double.NaN : _silence[row] - 1, _longestGap is null ? double.NaN : _longestGap[row]);
        return OwnPace.Likelihood(needed, flights, Math.Min(days, OwnPace.DaysOfYear), weight);
    }
}
