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
        if (scores is null || ActivityColumns.Of(input) is not { } activity)
            return StrategyResult.Unavailable(strategy, ActivityColumns.Lacking(source), scores is null);
        var wanted = groupsOf(scores);
        var standings = new byte[source.Count];
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
internal sealed class ActivityColumns
{
    private readonly StrategyLimits _limits;
    private readonly double[] _flights1;
    private readonly double[] _flights2;
    private readonly double[]? _points1;
    private readonly double[]? _points2;
    private readonly double[]? _silence;
    private readonly double[]? _meanGap;
    private readonly double[]? _longestGap;

    private ActivityColumns(MemberSource source, double[] flights1, double[] flights2, StrategyLimits limits)
    {
        (_limits, _flights1, _flights2) = (limits, flights1, flights2);
        _points1 = source.Column(ExtractColumns.P1YBpSum)?.Numbers;
        _points2 = source.Column(ExtractColumns.L1YBpSum)?.Numbers;
        _silence = source.Column(ExtractColumns.LastToEnd)?.Numbers;
        _meanGap = source.Column(ExtractColumns.AvgInterval)?.Numbers;
        _longestGap = source.Column(ExtractColumns.MaxInterval)?.Numbers;
    }

    /// <summary>Whether silence can be compared with the own rhythm.</summary>
    public bool KnowsRhythm => _silence is not null && _meanGap is not null && _longestGap is not null;

    /// <summary>The columns; null when the extract lacks the flights of a year.</summary>
    public static ActivityColumns? Of(StrategyInput input)
    {
        var source = input.Measures.Source;
        return source.Column(ExtractColumns.P1YFlightCount)?.Numbers is { } flights1 && source.Column(ExtractColumns.L1YFlightCount)?.Numbers is { } flights2
            ? new ActivityColumns(source, flights1, flights2, input.Programme.Limits)
            : null;
    }

    /// <summary>What the extract lacks.</summary>
    public static IReadOnlyList<ExtractColumn> Lacking(MemberSource source) =>
        [.. new[] { ExtractColumns.P1YFlightCount, ExtractColumns.L1YFlightCount }.Where(column => source.Column(column) is null)];

    /// <summary>Fallen flights or base points first, the lower of the two ratios; then silence.</summary>
    public StrategyStanding StandingOf(int row)
    {
        var ratio = Ratio(row);
        if (ratio < _limits.LeftBelow)
            return StrategyStanding.Left;
        if (ratio < _limits.LeavingBelow)
            return StrategyStanding.Leaving;
        return IsSilent(row) ? StrategyStanding.Silent : StrategyStanding.Steady;
    }

    /// <summary>How likely the member has left.</summary>
    public double LikelihoodOf(int row) => LeavingLikelihood.Of(
        Ratio(row), Cell(_silence, row) - 1, Cell(_meanGap, row), Cell(_longestGap, row));

    /// <summary>Flights of year 2 over those of year 1; NaN for none in year 1.</summary>
    public double FlightRatio(int row) => _flights1[row] > 0 ? _flights2[row] / _flights1[row] : double.NaN;

    /// <summary>Base points of year 2 over those of year 1; NaN for none in year 1, and when they are not known.</summary>
    public double PointRatio(int row) => _points1 is not null && _points2 is not null && _points1[row] > 0 ? _points2[row] / _points1[row] : double.NaN;

    // a flight on the last day counts as 1; without a gap between two flights there is no rhythm
    public bool IsSilent(int row)
    {
        if (_silence is null || _meanGap is null || _longestGap is null)
            return false;
        var silence = _silence[row] - 1;
        return _longestGap[row] > 0 && silence > _longestGap[row] && silence > _limits.SilentGaps * _meanGap[row];
    }

    // who has nothing in year 1 is new or returned, and has not fallen
    private double Ratio(int row)
    {
        var (flights, points) = (FlightRatio(row), PointRatio(row));
        return double.IsNaN(flights) || points < flights ? points : flights;
    }

    private static double Cell(double[]? column, int row) => column is null ? double.NaN : column[row];
}
