using AirlineValue.Domain;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>Writes the sizes of groups that take each other's place, and who leaves and comes.</summary>
public sealed class ReplacedGroupsViews(SegmentTexts segments, FieldFormat format, IStringLocalizer<RetrainingTexts> texts)
{
    /// <summary>The name of the group with a rank; null without a rank.</summary>
    public static SegmentName? NameOf(AnalysisView view, int? rank) => view.Analysis.Segments.FirstOrDefault(s => s.Rank == rank)?.Name;

    /// <summary>The groups.</summary>
    public IReadOnlyList<ReplacedGroupRow> Rows(ReplacedAnalysis replaced) => [.. replaced.Comparison.Matches.Select(match => Row(replaced, match))];

    /// <summary>The group whose share changes most, in a sentence.</summary>
    public string Meaning(ReplacedAnalysis replaced)
    {
        var most = replaced.Comparison.Matches.MaxBy(match => Math.Abs(Share(replaced, match).After - Share(replaced, match).Before))!;
        var (before, after) = Share(replaced, most);
        return texts["Sizes.Meaning", Name(replaced, most), format.Share(before), format.Share(after)];
    }

    /// <summary>The shares before and after.</summary>
    public PlotlyFigure Shares(ReplacedAnalysis replaced, IReadOnlyList<ReplacedGroupRow> rows) => OverlaidSharesFigure.Create(
        [.. replaced.Comparison.Matches.Select((match, i) => new OverlaidShares(
            Name(replaced, match),
            new FigureNumber(Share(replaced, match).Before, rows[i].ShareBefore, rows[i].MembersBefore.Href),
            new FigureNumber(Share(replaced, match).After, rows[i].ShareAfter, rows[i].MembersAfter.Href)))],
        [texts["Column.Group"], texts["Column.Analysis", replaced.Before.Analysis.Id], texts["Column.Analysis", replaced.After.Analysis.Id]]);

    private ReplacedGroupRow Row(ReplacedAnalysis replaced, MatchedCentre match)
    {
        var (before, after) = (NameOf(replaced.Before, match.Before), NameOf(replaced.After, match.After));
        var (shareBefore, shareAfter) = Share(replaced, match);
        var comparison = replaced.Comparison;
        var (leaving, arriving) = (match.Before is { } b ? comparison.Leaving(b) : 0, match.After is { } a ? comparison.Arriving(a) : 0);
        return new ReplacedGroupRow(
            before, after,
            Counted(Size(replaced, match).Before, () => MemberLinks.OfPeriod(replaced.Before.Period, new InGroup(before!.Key))),
            format.Share(shareBefore),
            Counted(Size(replaced, match).After, () => MemberLinks.OfPeriod(replaced.After.Period, new InGroup(after!.Key))),
            format.Share(shareAfter),
            format.StandardScore(100 * (shareAfter - shareBefore)),
            Counted(leaving, () => MemberLinks.OfPeriod(
                replaced.Before.Period, [new InGroup(before!.Key), .. OthersAfter(replaced.After, match.After)])),
            comparison.Fares is null || match.Before is null ? "" : format.CompactCurrency(comparison.LeavingFares(match.Before.Value)),
            // the list is of the period before: a group of another analysis is that of its training members
            Counted(arriving, () => MemberLinks.OfPeriod(
                replaced.Before.Period, [new InGroupOf(replaced.After.Analysis.Id, after!.Key), .. OthersBefore(replaced.Before, match.Before)])));
    }

    // those on one subject are alternatives: any group but one, or none
    private static IEnumerable<MemberCondition> OthersAfter(AnalysisView after, int? but) =>
        after.Analysis.Segments.Where(s => s.Rank != but).Select(s => new InGroupOf(after.Analysis.Id, s.Key))
            .Append(new InGroupOf(after.Analysis.Id, null));

    private static IEnumerable<MemberCondition> OthersBefore(AnalysisView before, int? but) =>
        before.Analysis.Segments.Where(s => s.Rank != but).Select(MemberCondition (s) => new InGroup(s.Key)).Append(new Dropped());

    private CountedMembers Counted(int members, Func<string> href) => new(format.Count(members), members == 0 ? null : href());

    private static (int Before, int After) Size(ReplacedAnalysis replaced, MatchedCentre match)
    {
        var change = replaced.Compared.Change;
        return (match.Before is { } before ? change.SizeBefore(before) : 0, match.After is { } after ? change.SizeAfter(after) : 0);
    }

    private static (double Before, double After) Share(ReplacedAnalysis replaced, MatchedCentre match)
    {
        var (before, after) = Size(replaced, match);
        return (before / (double)Math.Max(1, replaced.Before.Scoring.ClusteredMembers), after / (double)Math.Max(1, replaced.After.Scoring.ClusteredMembers));
    }

    private string Name(ReplacedAnalysis replaced, MatchedCentre match)
    {
        var (before, after) = (NameOf(replaced.Before, match.Before), NameOf(replaced.After, match.After));
        if (before is null || after is null)
            return segments.Name((before ?? after)!);
        return before.Key == after.Key ? segments.Name(before) : texts["Renamed", segments.Name(before), segments.Name(after)];
    }
}
