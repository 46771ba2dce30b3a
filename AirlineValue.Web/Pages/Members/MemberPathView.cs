using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>A member's way through the groups of one analysis.</summary>
/// <param name="Meaning">The way in a sentence.</param>
/// <param name="Figure">The way; null with fewer than two periods.</param>
public sealed record MemberPathView(string Meaning, PlotlyFigure? Figure);

/// <summary>Makes a member's way through the groups.</summary>
public sealed class MemberPathViews(FieldFormat format, SegmentTexts segments, RuleText rules, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>The way through all periods of the analysis that the page shows; null without an analysis.</summary>
    /// <param name="basis">What the page rests on.</param>
    /// <param name="number">The membership number.</param>
    /// <param name="found">The member over time.</param>
    public MemberPathView? Of(MemberBasis basis, string number, MemberOverTime found)
    {
        var inExtract = found.Extracts.ToDictionary(line => line.ExtractId);
        Period[] periods = [.. found.Periods.Where(p => p.WindowEnd is not null).Select(p => new Period(p, inExtract.GetValueOrDefault(p.ExtractId)?.Score))];
        if (basis.Analysis is null || periods.Length == 0)
            return null;
        return new MemberPathView(Meaning(basis, periods), periods.Length < 2 ? null : Figure(basis, number, periods));
    }

    private string Meaning(MemberBasis basis, Period[] periods)
    {
        var spells = GroupPath.SpellsOf([.. periods.Select(period => period.State)]);
        var last = spells[^1];
        var name = StateName(basis, last.State);
        if (spells.Count == 1)
            return texts[$"Path.{KindOf(last.State)}.Always", name, format.Count(periods.Length), format.Date(periods[0].End)];
        var now = texts[$"Path.{KindOf(last.State)}.Since", name, format.Date(periods[last.First].End)].Value;
        var before = spells[^2];
        return texts[$"Path.Before.{KindOf(before.State)}", now, StateName(basis, before.State)];
    }

    private PlotlyFigure Figure(MemberBasis basis, string number, Period[] periods)
    {
        var groups = basis.Analysis!.Analysis.Segments.OrderBy(s => s.Rank).Select(s => (int?)s.Rank).ToList();
        var states = groups.Concat(new int?[] { 0, null }.Where(state => periods.Any(p => p.State == state))).ToList();
        return GroupPathFigure.Create(
            [.. periods.Select(period => Point(basis, number, period, states.IndexOf(period.State)))],
            [.. states.Select(state => StateName(basis, state))],
            groups.Count,
            [texts["History.Window"], texts["Field.group"]]);
    }

    private GroupPathPoint Point(MemberBasis basis, string number, Period period, int row)
    {
        var (name, end) = (StateName(basis, period.State), format.Date(period.End));
        return new GroupPathPoint(
            period.End, end, row, period.Score?.DroppedBy is { } rule ? texts["Path.DroppedBy", rules.Name(rule)] : name,
            period.State is > 0 and var rank ? GroupColours.Of(basis.Analysis!.Analysis.Segments.First(s => s.Rank == rank).Name.Group) : GroupPathFigure.NoGroupColour,
            [.. Lines(period, name, end)],
            period.Score is null ? null : MemberLinks.Member(period.Scored.ExtractId, number, AnalysisOf(basis), WeightingOf(basis)));
    }

    private IEnumerable<FigureMarkup> Lines(Period period, string name, string end)
    {
        yield return FigureMarkup.Of($"<b>{name}</b>");
        yield return FigureMarkup.Plain(end);
        if (period.Score?.DroppedBy is { } rule)
            yield return FigureMarkup.Plain(rules.Name(rule));
        if (period.Score?.Value is { } value)
            yield return FigureMarkup.Plain(texts["Path.Value", format.StandardScore(value)]);
    }

    /// <summary>The analysis that links name; none where it is the current one.</summary>
    public static int? AnalysisOf(MemberBasis basis) => basis.Analysis is { Analysis: { IsCurrent: false } analysis } ? analysis.Id : null;

    /// <summary>The weighting that links name; none where it is the current one.</summary>
    public static int? WeightingOf(MemberBasis basis) => basis.Weighting.IsCurrent ? null : basis.Weighting.Id;

    private string StateName(MemberBasis basis, int? state) => state switch
    {
        null => texts["Path.State.Absent"],
        0 => texts["History.Dropped"],
        _ => segments.Name(basis.Analysis!.Analysis.Segments.First(s => s.Rank == state).Name),
    };

    private static string KindOf(int? state) => state switch { null => "Absent", 0 => "Dropped", _ => "Group" };

    private sealed record Period(ScoredPeriod Scored, MemberPeriodScore? Score)
    {
        public DateOnly End => Scored.WindowEnd!.Value;

        public int? State => Score?.Group;
    }
}
