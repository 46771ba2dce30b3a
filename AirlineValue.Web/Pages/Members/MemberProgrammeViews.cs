using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Makes how a member stands in the programme, and what to do next.</summary>
public sealed class MemberProgrammeViews(
    FieldFormat format, StrategyText strategies, SegmentTexts segments, MemberFieldText fields, IStringLocalizer<FieldTexts> units,
    IStringLocalizer<MembersTexts> texts)
{
    private static readonly ExtractColumn[] Expiry = [ExtractColumns.PointsExpiring, ExtractColumns.PointsExpiryDate, ExtractColumns.TierExpiryDate];

    /// <summary>How the member stands.</summary>
    /// <param name="basis">What it rests on.</param>
    /// <param name="member">The member.</param>
    /// <param name="standing">How it stands.</param>
    public MemberProgrammeView Of(MemberBasis basis, MemberDetail member, MemberInProgramme standing)
    {
        var progress = standing.Progress;
        List<(string, string)> facts = [(texts["Programme.Tier"], progress.Tier is { } tier ? NameOf(tier.Name) : texts["Programme.Tier.Unknown"])];
        if (progress.Next is { } next)
            facts.Add((texts["Programme.Next"], NextOf(next, progress.Upgrade)));
        else if (progress.Tier is not null)
            facts.Add((texts["Programme.Next"], texts["Programme.Next.None"]));
        if (progress.Upgrade is not { Closeness: >= 1 } && !double.IsNaN(standing.Pace.Upgrade))
            facts.Add((texts["Programme.Next.Likelihood"], texts["Programme.Likelihood", format.Share(standing.Pace.Upgrade)]));
        if (progress.Renewal is { } renewal)
            facts.AddRange(Renewal(renewal, standing.Pace));
        facts.AddRange(Points(progress.FirstRedemption, member));
        return new MemberProgrammeView(facts, [.. Actions(basis, member, progress)], RulesOf(standing.Version));
    }

    private IEnumerable<(string, string)> Renewal(ConditionProgress renewal, MemberPace pace)
    {
        yield return (texts["Programme.Renewal"], Progress("Programme.Renewal.Kept", "Programme.Renewal.Missing", renewal));
        if (renewal.Closeness < 1 && !double.IsNaN(pace.Renewal))
            yield return (texts["Programme.Renewal.Likelihood"], texts["Programme.Likelihood", format.Share(pace.Renewal)]);
        if (!double.IsNaN(pace.DaysToAssessment))
            yield return (texts["Programme.Days"], units["Unit.Days", format.Count((long)pace.DaysToAssessment)]);
        else if (pace.IsRolling)
            yield return (texts["Programme.Days"], texts["Programme.Days.Rolling"]);
    }

    private IEnumerable<(string, string)> Points(RedemptionProgress redemption, MemberDetail member)
    {
        if (!double.IsNaN(redemption.Balance))
        {
            var points = format.InUnit(Math.Floor(redemption.Balance), ColumnUnit.Points);
            yield return (texts["Programme.Points"], redemption.IsEstimated ? texts["Programme.Points.Estimated", points] : points);
        }
        if (redemption.HasRedeemed is { } hasRedeemed)
        {
            yield return (texts["Programme.Redemption"], hasRedeemed
                ? texts["Programme.Redemption.Some", fields.ValueInUnit(ExtractColumns.ExchangeCount, member.Cells[ExtractColumns.ExchangeCount])]
                : texts["Programme.Redemption.None", Threshold(redemption)]);
        }
        foreach (var column in Expiry.Where(c => member.Cells.TryGetValue(c, out var cell) && !cell.IsEmpty))
            yield return (fields.Name(column), fields.ValueInUnit(column, member.Cells[column]));
    }

    private string Threshold(RedemptionProgress redemption)
    {
        var threshold = units["Unit.Points", format.Count((long)redemption.Threshold)].Value;
        var missing = redemption.Threshold - redemption.Balance;
        return missing > 0
            ? texts["Programme.Award.Missing", threshold, units["Unit.Points", format.Count((long)Math.Ceiling(missing))].Value]
            : texts["Programme.Award.Enough", threshold];
    }

    private string NextOf(ProgrammeTier next, ConditionProgress? upgrade) => upgrade is null || double.IsNaN(upgrade.Closeness)
        ? texts["Programme.Next.Unknown", NameOf(next.Name)]
        : texts["Programme.Next.Named", NameOf(next.Name), Progress("Programme.Next.Reached", "Programme.Next.Missing", upgrade)];

    private string Progress(string reached, string missing, ConditionProgress progress)
    {
        if (double.IsNaN(progress.Closeness))
            return texts["Programme.NotKnown"];
        var text = progress.Closeness >= 1 ? texts[reached].Value : texts[missing, format.Share(progress.Closeness), strategies.Missing(progress)];
        return progress.Groups.Any(g => g.Any(m => m.IsEstimated)) ? texts["Programme.Estimated", text] : text;
    }

    private IEnumerable<MemberActionView> Actions(MemberBasis basis, MemberDetail member, MemberProgress progress)
    {
        if (member.Score is { Group: > 0 } score && GroupOf(basis, score.Group) is { } group)
            yield return new MemberActionView(texts["Action.Group", segments.Name(group)], segments.Asks(group.Group), null);
        foreach (var strategy in progress.Concerned)
        {
            yield return new MemberActionView(
                strategies.Name(strategy), strategies.Standing(strategy, progress.Standings[strategy]),
                MemberLinks.Of(basis.Extract.Id, new InStrategy(strategy, progress.Standings[strategy])));
        }
    }

    private static SegmentName? GroupOf(MemberBasis basis, int rank) => basis.Analysis?.Analysis.Segments.FirstOrDefault(s => s.Rank == rank)?.Name;

    private string RulesOf(ProgrammeVersion version) => version.Id is { } id
        ? texts["Programme.Rules", NameOf(version.Rules.Name), id, format.Date(version.EffectiveFrom)]
        : texts["Programme.Rules.BuiltIn", NameOf(version.Rules.Name)];

    private static string NameOf(BilingualName name) =>
        System.Globalization.CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? name.Chinese : name.English;
}
