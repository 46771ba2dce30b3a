using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How far a member is in a measure.</summary>
/// <param name="Threshold">The measure, and what it has to reach.</param>
/// <param name="Value">What the member has; NaN where the cell is empty.</param>
/// <param name="IsEstimated">Whether that is apportioned.</param>
public sealed record MeasureProgress(MeasureThreshold Threshold, double Value, bool IsEstimated)
{
    /// <summary>What is missing; 0 when the threshold is reached, NaN when it is not known.</summary>
    public double Missing => Math.Max(0, Threshold.Threshold - Value);

    /// <summary>The share of the threshold, 0–1; NaN when it is not known.</summary>
    public double Closeness => Math.Clamp(Value / Threshold.Threshold, 0, 1);
}

/// <summary>How far a member is in a condition: groups that must all be met, each by any of its measures.</summary>
/// <param name="Closeness">0–1; 1 exactly when it is met, NaN when it is not known.</param>
/// <param name="Groups">The groups, each with the easiest way first: the measure that takes the member fewest flights, and the
/// nearest to its threshold where that can't be told in flights. Measures that are not known are left out.</param>
public sealed record ConditionProgress(double Closeness, IReadOnlyList<IReadOnlyList<MeasureProgress>> Groups)
{
    /// <summary>The groups that are not met: what is missing, in alternatives.</summary>
    public IEnumerable<IReadOnlyList<MeasureProgress>> Missing => Groups.Where(g => g.Count > 0 && g[0].Closeness < 1);
}

/// <summary>How far a member is towards a first award.</summary>
/// <param name="HasRedeemed">Whether the member has redeemed in the window; null when it is not known.</param>
/// <param name="Balance">The points; NaN when they are not known.</param>
/// <param name="IsEstimated">Whether they are those of the window, not a balance.</param>
/// <param name="Threshold">The points that the cheapest award costs.</param>
/// <param name="Eligibility">What else is asked for; null for nothing.</param>
public sealed record RedemptionProgress(bool? HasRedeemed, double Balance, bool IsEstimated, double Threshold, ConditionProgress? Eligibility)
{
    /// <summary>The share of the points, 0–1; NaN when they are not known, and for who has redeemed.</summary>
    public double Closeness => HasRedeemed is false ? Math.Clamp(Balance / Threshold, 0, 1) : double.NaN;
}

/// <summary>How a member stands in a programme.</summary>
/// <param name="Tier">The tier; null when the code is empty or not the programme's.</param>
/// <param name="Next">The tier above it; null when there is none.</param>
/// <param name="Upgrade">How far the member is towards it; null when there is none, or the extract lacks the measures.</param>
/// <param name="Renewal">How far the member is in keeping the tier; null for the lowest.</param>
/// <param name="FirstRedemption">How far the member is towards a first award.</param>
/// <param name="Standings">The standing in each strategy that can be looked at.</param>
public sealed record MemberProgress(
    ProgrammeTier? Tier,
    ProgrammeTier? Next,
    ConditionProgress? Upgrade,
    ConditionProgress? Renewal,
    RedemptionProgress FirstRedemption,
    IReadOnlyDictionary<Strategy, StrategyStanding> Standings)
{
    /// <summary>The strategies that concern the member now, in their order.</summary>
    public IEnumerable<Strategy> Concerned => StrategyKey.All.Where(s => Standings.TryGetValue(s, out var standing) && s.Concerned().Contains(standing));

    /// <summary>How a member stands.</summary>
    /// <param name="source">The members.</param>
    /// <param name="row">Which of them.</param>
    /// <param name="programme">The rules.</param>
    /// <param name="wantsStandings">Whether the standings in all strategies are asked for.</param>
    public static MemberProgress Of(MemberSource source, int row, Programme programme, bool wantsStandings = true)
    {
        var one = new MeasureColumns(OneMember.Of(source, row));
        var progress = new MemberProgressColumns(one, programme).Of(0);
        if (!wantsStandings)
            return progress;
        var input = new StrategyInput(one, programme);
        return progress with
        {
            Standings = StrategyKey.All.Select(s => StrategyEvaluation.Of(s, input)).Where(r => r.IsAvailable)
                .ToDictionary(r => r.Strategy, r => (StrategyStanding)r.Standings![0]),
        };
    }
}

/// <summary>One of many members, as if there were no other: what is made for a million is made for one at no cost.</summary>
internal static class OneMember
{
    public static MemberSource Of(MemberSource source, int row) => new()
    {
        Count = 1,
        WindowEnd = source.WindowEnd,
        Column = column => source.Column(column) is { } cells ? CellOf(cells, row) : null,
        NumberRanks = () => [0],
        NumbersStartingWith = _ => [],
        Scores = () => source.Scores() is { } scores ? ScoresOf(scores, row) : null,
    };

    private static ColumnCells CellOf(ColumnCells cells, int row) => cells.Column.Kind == ColumnKind.Text
        ? ColumnCells.Of(cells.Column, [cells.Texts[row]], cells.DistinctTexts)
        : ColumnCells.Of(cells.Column, [cells.Numbers[row]]);

    private static MemberScores ScoresOf(MemberScores scores, int row) => new()
    {
        GroupKeys = scores.GroupKeys,
        Group = [scores.Group[row]],
        DroppedBy = [scores.DroppedBy[row]],
        IndicatorNames = scores.IndicatorNames,
        Indicators = [.. scores.Indicators.Select(values => new[] { values[row] })],
        Distance = [scores.Distance[row]],
        SecondGroup = [scores.SecondGroup[row]],
        SecondDistance = [scores.SecondDistance[row]],
    };
}
