using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies;

/// <summary>A count with the list of those whom it counts.</summary>
/// <param name="Text">The number.</param>
/// <param name="Href">The list; null for nobody.</param>
public sealed record StrategyCell(string Text, string? Href);

/// <summary>A line of a table of strategies or standings.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Href">Its page; null for none.</param>
/// <param name="IsConcerned">Whether those are whom the strategy concerns.</param>
/// <param name="Cells">A count for all, each group, and those without a group.</param>
/// <param name="Note">Why there is nothing; null where there is.</param>
public sealed record StrategyRow(string Name, string? Href, bool IsConcerned, IReadOnlyList<StrategyCell> Cells, string? Note);

/// <summary>A table of counts by groups.</summary>
/// <param name="Groups">The groups; none without an analysis.</param>
/// <param name="Rows">The lines.</param>
public sealed record StrategyTableView(IReadOnlyList<SegmentName> Groups, IReadOnlyList<StrategyRow> Rows);

/// <summary>Members of some kind, group by group.</summary>
/// <param name="Name">Who they are.</param>
/// <param name="IsConcerned">Whether those are whom the page is about.</param>
/// <param name="ByGroup">How many, by the rank of their group; 0 for those without a group.</param>
/// <param name="Conditions">Who they are as a list; null where that can't be asked for.</param>
public sealed record StrategyLine(string Name, bool IsConcerned, IReadOnlyList<int> ByGroup, IReadOnlyList<MemberCondition>? Conditions);

/// <summary>A group's part of some members.</summary>
/// <param name="Text">Its name, members and share.</param>
/// <param name="Style">Width and colour of its part of a bar.</param>
/// <param name="Colour">Its colour.</param>
public sealed record GroupMixPart(string Text, string Style, string Colour);

/// <summary>Makes the tables of the strategies' pages.</summary>
public sealed class StrategyTables(
    FieldFormat format, StrategyText strategies, StrategyRuleText rules, SegmentTexts segments, IStringLocalizer<StrategiesTexts> texts)
{
    /// <summary>The board: all strategies, whom they concern.</summary>
    public StrategyTableView Board(MemberBasis basis, StrategyBoard board, int? version) => new(
        GroupsOf(basis),
        [
            .. board.Counts.Select(counts => new StrategyRow(
                strategies.Name(counts.Strategy), StrategyAddress.Of(basis, new InStrategy(counts.Strategy, Version: version)), true,
                counts.IsAvailable ? CellsOf(basis, counts, counts.Strategy.Concerned(), new InStrategy(counts.Strategy, Version: version)) : [],
                counts.IsAvailable ? null : rules.Meaning(counts, 0))),
        ]);

    /// <summary>One strategy: how many members stand how.</summary>
    public StrategyTableView Standings(MemberBasis basis, StrategyCounts counts, InStrategy shown) => new(
        GroupsOf(basis),
        [
            .. counts.Strategy.Standings().Select(standing => new StrategyRow(
                strategies.Standing(counts.Strategy, standing), null, counts.Strategy.Concerned().Contains(standing),
                CellsOf(basis, counts, [standing], shown with { Standing = standing }), null)),
        ]);

    /// <summary>Members of several kinds.</summary>
    public StrategyTableView Lines(MemberBasis basis, IReadOnlyList<StrategyLine> lines) => new(
        GroupsOf(basis), [.. lines.Select(line => new StrategyRow(line.Name, null, line.IsConcerned, CellsOf(basis, line), null))]);

    /// <summary>The groups of those whom a strategy with a near band concerns because they are near; none without an analysis,
    /// and where nobody is near.</summary>
    public IReadOnlyList<GroupMixPart> Mix(MemberBasis basis, StrategyCounts counts)
    {
        var all = counts.Of(StrategyStanding.Near);
        return
        [
            .. (basis.Analysis?.Analysis.Segments ?? []).OrderBy(s => s.Rank)
                .Select(segment => (segment.Name, Count: counts.Of(segment.Rank, StrategyStanding.Near)))
                .Where(part => part.Count > 0)
                .Select(part => PartOf(part.Name, part.Count, (double)part.Count / all)),
        ];
    }

    private GroupMixPart PartOf(SegmentName name, int count, double share)
    {
        var colour = GroupColours.Of(name.Group);
        return new GroupMixPart(
            texts["Band.Mix.Part", segments.Name(name), format.Count(count), format.Share(share)],
            FormattableString.Invariant($"width:{share * 100:0.###}%;background:{colour}"), $"--group:{colour}");
    }

    private List<StrategyCell> CellsOf(MemberBasis basis, StrategyLine line)
    {
        List<StrategyCell> cells = [Cell(line.ByGroup.Sum())];
        if (basis.Analysis is not { } analysis)
            return cells;
        foreach (var segment in analysis.Analysis.Segments.OrderBy(s => s.Rank))
            cells.Add(Cell(line.ByGroup[segment.Rank], new InGroup(segment.Key)));
        cells.Add(Cell(line.ByGroup[0], new Dropped()));
        return cells;

        StrategyCell Cell(int count, params MemberCondition[] group) =>
            new(format.Count(count), count == 0 || line.Conditions is null ? null : StrategyAddress.List(basis, [.. line.Conditions, .. group]));
    }

    /// <summary>The heads of the counts: all, the groups, no group.</summary>
    public string AllHead => texts["Column.All"];

    private List<StrategyCell> CellsOf(MemberBasis basis, StrategyCounts counts, IReadOnlyList<StrategyStanding> standings, InStrategy condition)
    {
        List<StrategyCell> cells = [Cell(standings.Sum(counts.Of), condition)];
        if (basis.Analysis is not { } analysis)
            return cells;
        foreach (var segment in analysis.Analysis.Segments.OrderBy(s => s.Rank))
            cells.Add(Cell(standings.Sum(standing => counts.Of(segment.Rank, standing)), condition, new InGroup(segment.Key)));
        cells.Add(Cell(standings.Sum(standing => counts.Of(0, standing)), condition, new Dropped()));
        return cells;

        StrategyCell Cell(int count, params MemberCondition[] conditions) =>
            new(format.Count(count), count == 0 ? null : StrategyAddress.List(basis, conditions));
    }

    private static SegmentName[] GroupsOf(MemberBasis basis) => [.. basis.Analysis?.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Name) ?? []];
}
