using AirlineValue.Domain.Extracts;
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
/// <param name="Value">What they are worth; null where that is not said.</param>
/// <param name="ValueTitle">The same in words, with all digits.</param>
/// <param name="Share">Their share of the column's members.</param>
public sealed record StrategyCell(string Text, string? Href, string? Value = null, string? ValueTitle = null, string? Share = null);

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
                counts.IsAvailable ? WithValues(basis, counts, CellsOf(basis, counts, counts.Strategy.Concerned(), new InStrategy(counts.Strategy, Version: version))) : [],
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

    /// <summary>Members by how their partner points went from year 1 to year 2.</summary>
    public StrategyTableView Courses(MemberBasis basis, int[,] courses) => new(
        GroupsOf(basis),
        [
            .. PartnerCourses.All.Where(course => Sum(courses, course) > 0).Select(course => new StrategyRow(
                texts[$"Relation.Course.{course.Key()}"], null, true,
                ByGroup(basis, Sum(courses, course), rank => courses[rank, (int)course], [new HasPartnerCourse(course)]), null)),
        ]);

    /// <summary>Members of several kinds.</summary>
    public StrategyTableView Lines(MemberBasis basis, IReadOnlyList<StrategyLine> lines) => new(
        GroupsOf(basis),
        [.. lines.Select(line => new StrategyRow(line.Name, null, line.IsConcerned, ByGroup(basis, line.ByGroup.Sum(), rank => line.ByGroup[rank], line.Conditions), null))]);

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

    /// <summary>Counts of all, each group and no group, with the lists of those who meet conditions.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="ofRank">How many there are in the group of a rank; 0 for those without a group.</param>
    /// <param name="conditions">Who they are; null where no list can be asked for them.</param>
    public IReadOnlyList<StrategyCell> ByGroup(MemberBasis basis, int all, Func<int, int> ofRank, IReadOnlyList<MemberCondition>? conditions)
    {
        List<StrategyCell> cells = [Cell(all)];
        if (basis.Analysis is not { } analysis)
            return cells;
        cells.AddRange(analysis.Analysis.Segments.OrderBy(s => s.Rank).Select(s => Cell(ofRank(s.Rank), new InGroup(s.Key))));
        cells.Add(Cell(ofRank(0), new Dropped()));
        return cells;

        StrategyCell Cell(int count, params IReadOnlyList<MemberCondition> group) =>
            new(format.Count(count), count == 0 || conditions is null ? null : StrategyAddress.List(basis, [.. conditions, .. group]));
    }

    /// <summary>The heads of the counts: all, the groups, no group.</summary>
    public string AllHead => texts["Column.All"];

    private IReadOnlyList<StrategyCell> CellsOf(MemberBasis basis, StrategyCounts counts, IReadOnlyList<StrategyStanding> standings, InStrategy condition) =>
        ByGroup(basis, standings.Sum(counts.Of), rank => standings.Sum(standing => counts.Of(rank, standing)), [condition]);

    /// <summary>What stands below the counts of the board.</summary>
    public string BoardMethod => texts["Relation.Board.Method", format.UnitName(ColumnUnit.Currency)];

    // what those concerned paid, and their share of all members in the column
    private List<StrategyCell> WithValues(MemberBasis basis, StrategyCounts counts, IReadOnlyList<StrategyCell> cells)
    {
        var concerned = counts.Strategy.Concerned();
        var ranks = basis.Analysis?.Analysis.Segments.Select(s => s.Rank).Order().Append(0).ToArray() ?? [];
        return [.. cells.Select((cell, i) => i == 0
            ? Valued(cell, concerned.Sum(counts.FaresOf), counts.Concerned(), basis.Extract.Report?.Members)
            : Valued(cell, concerned.Sum(s => counts.FaresOf(ranks[i - 1], s)), counts.Concerned(ranks[i - 1]), MembersOf(basis, ranks[i - 1])))];
    }

    private StrategyCell Valued(StrategyCell cell, double fares, int members, long? of)
    {
        if (members == 0 || double.IsNaN(fares))
            return cell;
        var share = format.Share(of is > 0 ? (double)members / of.Value : double.NaN);
        return cell with
        {
            Value = format.Compact(fares),
            Share = share,
            ValueTitle = texts["Relation.Board.Value.Title", format.Currency(fares), share],
        };
    }

    private static long? MembersOf(MemberBasis basis, int rank) => rank == 0
        ? basis.Extract.Report?.Members - basis.Analysis?.Scoring.ClusteredMembers
        : basis.Analysis?.Scoring.SegmentFigures.FirstOrDefault(f => f.Rank == rank)?.Figures.Members;

    private static int Sum(int[,] courses, PartnerCourse course) => Enumerable.Range(0, courses.GetLength(0)).Sum(rank => courses[rank, (int)course]);

    private static SegmentName[] GroupsOf(MemberBasis basis) => [.. basis.Analysis?.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Name) ?? []];
}
