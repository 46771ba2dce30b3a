using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>Win-back: members of the important groups by how their flying changed. Keep: the same for the group of the
/// best, all of whom it concerns.</summary>
internal static class ActivityStrategies
{
    public static StrategyResult WinBack(StrategyInput input) => Evaluate(Strategy.WinBack, input, GroupRanks.Important);

    public static StrategyResult Keep(StrategyInput input) => Evaluate(Strategy.Keep, input, GroupRanks.Best);

    private static StrategyResult Evaluate(Strategy strategy, StrategyInput input, Func<MemberScores, bool[]> groupsOf)
    {
        var source = input.Measures.Source;
        var scores = source.Scores();
        var flights1 = MeasureColumn.Of(source, ExtractColumns.P1YFlightCount);
        var flights2 = MeasureColumn.Of(source, ExtractColumns.L1YFlightCount);
        if (scores is null || flights1.Values is null || flights2.Values is null)
            return StrategyResult.Unavailable(strategy, [.. flights1.Lacking, .. flights2.Lacking], scores is null);
        var activity = new ActivityColumns(source, flights1.Values, flights2.Values, input.Programme.Limits);
        var wanted = groupsOf(scores);
        var standings = new byte[flights1.Values.Length];
        for (var row = 0; row < standings.Length; row++)
        {
            if (wanted[scores.Group[row]])
                standings[row] = (byte)activity.StandingOf(row);
        }
        return new StrategyResult(strategy, standings, null, false, []);
    }
}

/// <summary>How the members' flying changed from year 1 to year 2, and how their silence compares with their own
/// rhythm.</summary>
internal sealed class ActivityColumns(MemberSource source, double[] flights1, double[] flights2, StrategyLimits limits)
{
    private readonly double[]? _points1 = source.Column(ExtractColumns.P1YBpSum)?.Numbers;
    private readonly double[]? _points2 = source.Column(ExtractColumns.L1YBpSum)?.Numbers;
    private readonly double[]? _silence = source.Column(ExtractColumns.LastToEnd)?.Numbers;
    private readonly double[]? _meanGap = source.Column(ExtractColumns.AvgInterval)?.Numbers;
    private readonly double[]? _longestGap = source.Column(ExtractColumns.MaxInterval)?.Numbers;

    /// <summary>Fallen flights or base points first, the lower of the two ratios; then silence.</summary>
    public StrategyStanding StandingOf(int row)
    {
        var ratio = Ratio(row);
        if (ratio < limits.LeftBelow)
            return StrategyStanding.Left;
        if (ratio < limits.LeavingBelow)
            return StrategyStanding.Leaving;
        return IsSilent(row) ? StrategyStanding.Silent : StrategyStanding.Steady;
    }

    // who has nothing in year 1 is new or returned, and has not fallen
    private double Ratio(int row)
    {
        var ratio = flights1[row] > 0 ? flights2[row] / flights1[row] : double.NaN;
        if (_points1 is not null && _points2 is not null && _points1[row] > 0)
        {
            var points = _points2[row] / _points1[row];
            ratio = double.IsNaN(ratio) || points < ratio ? points : ratio;
        }
        return ratio;
    }

    // a flight on the last day counts as 1; without a gap between two flights there is no rhythm
    private bool IsSilent(int row)
    {
        if (_silence is null || _meanGap is null || _longestGap is null)
            return false;
        var silence = _silence[row] - 1;
        return _longestGap[row] > 0 && silence > _longestGap[row] && silence > limits.SilentGaps * _meanGap[row];
    }
}
