using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Valuation;

namespace AirlineValue.Domain.Storage;

/// <summary>Everything that is known of one member.</summary>
/// <param name="Number">The membership number.</param>
/// <param name="Row">The row in the extract, 0-based.</param>
/// <param name="Cells">The cells of all columns that the extract has, in the standard order.</param>
/// <param name="Unreadable">The columns whose cell could not be read.</param>
/// <param name="FailedRules">The bits of the rules of consistency that the row fails; null when nobody has looked.</param>
/// <param name="UnknownRules">The bits of those that it says nothing about; null when nobody has looked.</param>
/// <param name="Score">What the analysis says; null without one.</param>
public sealed record MemberDetail(
    string Number,
    int Row,
    IReadOnlyDictionary<ExtractColumn, MemberCell> Cells,
    IReadOnlyList<ExtractColumn> Unreadable,
    long? FailedRules,
    long? UnknownRules,
    MemberScoreDetail? Score)
{
    /// <summary>The end of the window that the cells describe, where an increment took the member over; null otherwise.</summary>
    public DateOnly? CarriedAsOf { get; init; }
}

/// <summary>What an analysis says of one member.</summary>
/// <param name="Group">Rank of the group; 0 when cleaning dropped the member.</param>
/// <param name="DroppedBy">The rule that dropped the member; null when it has a group.</param>
/// <param name="Indicators">The indicators by their names, in their units; NaN when cleaning dropped the member.</param>
/// <param name="Distance">Distance to the own centre, standard deviations.</param>
/// <param name="SecondGroup">Rank of the second nearest group.</param>
/// <param name="SecondDistance">Distance to its centre, standard deviations.</param>
public sealed record MemberScoreDetail(
    int Group, CleaningRule? DroppedBy, IReadOnlyList<(string Name, double Value)> Indicators, double Distance, int SecondGroup, double SecondDistance)
{
    /// <summary>The value under the weighting; null when cleaning dropped the member, or none of the indicators weighs
    /// anything.</summary>
    public MemberValueStanding? Value { get; init; }

    /// <summary>For each indicator the share of the members with a group that have less of it, and half of those with the
    /// same, 0–1; none when cleaning dropped the member.</summary>
    public IReadOnlyList<double> Percentiles { get; init; } = [];

    internal static MemberScoreDetail Of(MemberScores scores, int row) => new(
        scores.Group[row], scores.DroppedBy[row],
        [.. scores.IndicatorNames.Select((name, i) => (name, scores.Indicators[i][row]))],
        scores.Distance[row], scores.SecondGroup[row], scores.SecondDistance[row])
    {
        Value = scores.Group[row] > 0 ? scores.Value()?.Of(row) : null,
        Percentiles = scores.Group[row] > 0 ? [.. scores.Indicators.Select(values => PercentileOf(values, values[row]))] : [],
    };

    // dropped members are NaN, which neither lies below nor is the same
    private static double PercentileOf(double[] values, double value)
    {
        var (below, same, known) = (0, 0, 0);
        foreach (var other in values)
        {
            below += other < value ? 1 : 0;
            same += other == value ? 1 : 0;
            known += double.IsNaN(other) ? 0 : 1;
        }
        return (below + same / 2.0) / known;
    }
}
