using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Valuation;

namespace AirlineValue.Domain.Members;

/// <summary>What is known of an extract's members, column by column: element i of everything belongs to row i. Each part
/// is asked for only by conditions and orders that need it.</summary>
public sealed class MemberSource
{
    /// <summary>How many members there are.</summary>
    public required int Count { get; init; }

    /// <summary>The end of the extract's window, as a day number; null for that of the first row.</summary>
    public double? WindowEnd { get; init; }

    /// <summary>Gives a whole column; null when the extract does not have it, so that all its cells are empty.</summary>
    public required Func<ExtractColumn, ColumnCells?> Column { get; init; }

    /// <summary>Gives the cells that could not be read: a bit a column, <see cref="ExtractColumn.Ordinal"/>.</summary>
    public Func<long[]?> Unreadable { get; init; } = () => null;

    /// <summary>Gives the rules of consistency that a row fails, a bit a rule; null when nobody has looked.</summary>
    public Func<long[]?> FailedRules { get; init; } = () => null;

    /// <summary>Gives the rules of consistency that a row says nothing about, a bit a rule; null when nobody has
    /// looked.</summary>
    public Func<long[]?> UnknownRules { get; init; } = () => null;

    /// <summary>Gives the position of each row in the order of membership numbers, 0-based.</summary>
    public required Func<int[]> NumberRanks { get; init; }

    /// <summary>Gives the positions in that order of the numbers that start with a text, as ranges.</summary>
    public required Func<string, IReadOnlyList<NumberRange>> NumbersStartingWith { get; init; }

    /// <summary>Gives another extract by its number; null when it is not there.</summary>
    public Func<int, OtherExtract?> Other { get; init; } = _ => null;

    /// <summary>Gives the rule that would drop each member under settings of cleaning; null when the extract can't be
    /// cleaned.</summary>
    public Func<CleaningOptions, CleaningRule?[]?> DroppedUnder { get; init; } = _ => null;

    /// <summary>Gives the groups that the members have in another analysis; null when it is not there.</summary>
    public Func<int, OtherGroups?> GroupsOf { get; init; } = _ => null;

    /// <summary>Gives the groups that the members have in another period: those of an extract by an analysis, or by the list's own
    /// without one; null when there is no such period.</summary>
    public Func<int, int?, OtherGroups?> GroupsIn { get; init; } = (_, _) => null;

    /// <summary>Gives the codes that a condition asks for; null when they can't be told.</summary>
    public Func<CodedCondition, RowCodes?> CodesOf { get; init; } = _ => null;

    /// <summary>Gives a figure of the strategies, such as how close the members are to what the programme asks for; null when it
    /// can't be told.</summary>
    public Func<MemberMeasure, double[]?> StrategyFigureOf { get; init; } = _ => null;

    /// <summary>Gives the codes that a field of codes shows and sorts by, 0 for nothing; null when nobody has one.</summary>
    public Func<MemberField, byte[]?> FieldCodesOf { get; init; } = _ => null;

    /// <summary>Gives what an analysis says of the members; null without one.</summary>
    public Func<MemberScores?> Scores { get; init; } = () => null;
}

/// <summary>Positions in the order of membership numbers that follow each other.</summary>
/// <param name="First">The first position.</param>
/// <param name="Count">How many there are.</param>
public sealed record NumberRange(int First, int Count);

/// <summary>What an analysis says of an extract's members; element i of every array belongs to row i.</summary>
public sealed record MemberScores
{
    /// <summary>Keys of the groups; the group of rank r stands at r − 1.</summary>
    public required IReadOnlyList<string> GroupKeys { get; init; }

    /// <summary>Rank of the group, 1-based; 0 when cleaning dropped the member.</summary>
    public required int[] Group { get; init; }

    /// <summary>The rule that dropped the member; null when it has a group.</summary>
    public required CleaningRule?[] DroppedBy { get; init; }

    /// <summary>The names of the indicators.</summary>
    public required IReadOnlyList<string> IndicatorNames { get; init; }

    /// <summary>The values of each indicator in its unit; NaN for members that cleaning dropped.</summary>
    public required double[][] Indicators { get; init; }

    /// <summary>Distance to the own centre; NaN for members that cleaning dropped.</summary>
    public required double[] Distance { get; init; }

    /// <summary>Rank of the second nearest group; 0 for members that cleaning dropped.</summary>
    public required int[] SecondGroup { get; init; }

    /// <summary>Distance to the second nearest centre; NaN for members that cleaning dropped.</summary>
    public required double[] SecondDistance { get; init; }

    /// <summary>Gives the members' value under the weighting of the list; null when that weighs none of the
    /// indicators.</summary>
    public Func<MemberValueColumns?> Value { get; init; } = () => null;

    /// <summary>Gives the members' places on a principal component, from 1; NaN for members that cleaning dropped, null when
    /// there is no such component.</summary>
    public Func<int, double[]?> Component { get; init; } = _ => null;

    /// <summary>The values of an indicator; null when the analysis does not have it.</summary>
    public double[]? Indicator(string name)
    {
        for (var i = 0; i < IndicatorNames.Count; i++)
        {
            if (string.Equals(IndicatorNames[i], name, StringComparison.Ordinal))
                return Indicators[i];
        }
        return null;
    }
}
