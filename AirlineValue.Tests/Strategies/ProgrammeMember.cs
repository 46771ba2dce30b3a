using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

/// <summary>Members as a person would write them down, in columns: those that nobody names are not in the extract.</summary>
internal static class ProgrammeMember
{
    public static readonly string[] Groups = ["important-keep", "important-develop", "important-win-back", "general", "low-value"];

    /// <summary>Members with these cells; each column has a value a member.</summary>
    public static MemberSource Source(params (ExtractColumn Column, double[] Cells)[] columns) => Source(null, columns);

    /// <summary>The same with the ranks of their groups.</summary>
    public static MemberSource Source(int[]? groups, params (ExtractColumn Column, double[] Cells)[] columns)
    {
        var cells = columns.ToDictionary(c => c.Column, c => ColumnCells.Of(c.Column, c.Cells));
        var count = columns[0].Cells.Length;
        return new MemberSource
        {
            Count = count,
            Column = column => cells.GetValueOrDefault(column),
            NumberRanks = () => [.. Enumerable.Range(0, count)],
            NumbersStartingWith = _ => [],
            Scores = () => groups is null ? null : Scores(groups, Groups),
        };
    }

    public static MemberScores Scores(int[] groups, IReadOnlyList<string> keys) => new()
    {
        GroupKeys = keys,
        Group = groups,
        DroppedBy = new Domain.Cleaning.CleaningRule?[groups.Length],
        IndicatorNames = [],
        Indicators = [],
        Distance = new double[groups.Length],
        SecondGroup = new int[groups.Length],
        SecondDistance = new double[groups.Length],
    };

    /// <summary>Where the members stand.</summary>
    public static StrategyStanding[] Standings(Strategy strategy, MemberSource source, Programme programme, double? band = null)
    {
        var result = StrategyEvaluation.Of(strategy, new StrategyInput(new MeasureColumns(source), programme, band ?? programme.Limits.NearBand));
        return [.. result.Standings!.Select(s => (StrategyStanding)s)];
    }
}
