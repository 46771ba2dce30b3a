using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A line of rules in words.</summary>
/// <param name="Key">What it is about, the same in every version.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What it says.</param>
public sealed record RuleLine(string Key, string Name, string Value);

/// <summary>What differs between two versions.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Before">What it said; null where there was nothing.</param>
/// <param name="After">What it says; null where there is nothing any more.</param>
public sealed record RuleChange(string Name, string? Before, string? After);

/// <summary>All rules of a programme in words, and what differs between two versions.</summary>
public sealed class ProgrammeRuleText(
    FieldFormat format, StrategyText strategies, MemberFieldText fields, TierText tiers, IStringLocalizer<ProgrammeTexts> texts)
{
    /// <summary>The name of a version's rules.</summary>
    public static string Name(ProgrammeVersion version) => StrategyText.NameOf(version.Rules.Name);

    /// <summary>Which version it is.</summary>
    public string Version(ProgrammeVersion version) => version.Id is { } id
        ? texts["Version.Stored", id, format.Date(version.EffectiveFrom)]
        : texts["Version.BuiltIn"];

    /// <summary>A threshold: "40,000 km in year 2".</summary>
    public string Threshold(MeasureThreshold threshold) =>
        texts["Threshold", strategies.Amount(threshold.Measure, threshold.Threshold), texts[$"Period.{threshold.Period}"].Value];

    /// <summary>A condition: "(13 flights in year 2 or 15,000 elite points in year 2) and CNY 20,000 of fares in year 2".</summary>
    public string Condition(TierCondition condition) => string.Join(texts["And"], condition.All.Select(group =>
    {
        var alternatives = string.Join(texts["Or"], group.Any.Select(Threshold));
        return condition.All.Count > 1 && group.Any.Count > 1 ? texts["Group", alternatives].Value : alternatives;
    }));

    /// <summary>What the extract gives of a measure, in a sentence; empty where there is no extract.</summary>
    public string Availability(ProgrammeGrounds grounds, ProgrammeMeasure measure, MeasurePeriod period) =>
        grounds.Measures.TryGetValue((measure, period), out var there) ? Availability(there) : "";

    /// <summary>The mark of a measure that the extract does not give: estimated, or not there; null where it gives it.</summary>
    public string? Mark(ProgrammeGrounds grounds, MeasureThreshold threshold) =>
        !grounds.Measures.TryGetValue((threshold.Measure, threshold.Period), out var there) || there is { IsThere: true, IsEstimated: false }
            ? null
            : texts[there.IsThere ? "Mark.Estimated" : "Mark.Lacking"].Value;

    /// <summary>The rules apart from the tiers.</summary>
    public IReadOnlyList<RuleLine> Facts(Programme rules) => [.. Times(rules), .. Points(rules, StrategyText.NameOf), .. Limits(rules)];

    /// <summary>All rules.</summary>
    public IReadOnlyList<RuleLine> Lines(Programme rules) =>
    [
        new("name", texts["Line.Name"], Both(rules.Name)),
        new("tiers", texts["Line.Tiers"], string.Join(texts["Line.Above"], rules.Tiers.Select(tier => tiers.WithCode(tier.Name, tier.Code)))),
        .. rules.Tiers.SelectMany(TierLines),
        .. Times(rules),
        .. Points(rules, Both),
        .. Limits(rules),
    ];

    /// <summary>What differs, in the order of the rules.</summary>
    public IReadOnlyList<RuleChange> Changes(Programme before, Programme after)
    {
        var (old, other) = (Lines(before), Lines(after));
        return
        [
            .. other.Select(line => new RuleChange(line.Name, old.FirstOrDefault(o => o.Key == line.Key)?.Value, line.Value)).Where(c => c.Before != c.After),
            .. old.Where(line => other.All(o => o.Key != line.Key)).Select(line => new RuleChange(line.Name, line.Value, null)),
        ];
    }

    private IEnumerable<RuleLine> TierLines(ProgrammeTier tier)
    {
        var name = tiers.WithCode(tier.Name, tier.Code);
        yield return new($"{tier.Code} name", texts["Line.Tier.Name", name], Both(tier.Name));
        yield return new($"{tier.Code} upgrade", texts["Line.Tier.Upgrade", name], tier.Upgrade is { } upgrade ? Condition(upgrade) : texts["Everybody"]);
        if (tier.Keeps is { } keeps)
            yield return new($"{tier.Code} renewal", texts["Line.Tier.Renewal", name], tier.Renewal is null ? texts["AsUpgrade", Condition(keeps)] : Condition(keeps));
    }

    private IEnumerable<RuleLine> Times(Programme rules)
    {
        yield return new("assessment", texts["Line.Assessment"], rules.Assessment switch
        {
            { Kind: AssessmentKind.Yearly, Yearly: { } day } => texts["Assessment.Yearly", Day(day)],
            { Kind: AssessmentKind.Once } => texts["Assessment.Once", format.Date(rules.Assessment.Date)],
            _ => texts["Assessment.Rolling"].Value,
        });
        yield return new("validity", texts["Line.Validity"], rules.Validity switch
        {
            null => texts["Validity.None"].Value,
            { Until: { } day } validity => texts["Validity.Until", Day(day), validity.UntilYear ?? 1],
            var validity => texts["Validity.Months", validity.MonthsAfterUpgrade ?? 0, validity.MonthsAfterRenewal ?? 0],
        });
    }

    private IEnumerable<RuleLine> Points(Programme rules, Func<BilingualName, string> nameOf)
    {
        yield return new("award", texts["Line.Award"], rules.FirstRedemption is { Eligibility: { } eligibility }
            ? texts["Award.Eligibility", format.Precise(rules.FirstRedemption.Threshold), Condition(eligibility)]
            : texts["Award.Points", format.Precise(rules.FirstRedemption.Threshold)].Value);
        yield return new("points", texts["Line.Points"], rules.Points.ExpiryMonths is { } months
            ? texts[rules.Points.IsAfterActivity ? "Points.Activity" : "Points.Months", months]
            : texts["Points.Never"].Value);
        if (rules.Points.Halving is { } halving)
            yield return new("halving", texts["Line.Halving"], texts["Points.Halving", Share(halving.Share), Day(halving.Day)]);
        yield return new("partners", texts["Line.Partners"], rules.Partners.Count == 0
            ? texts["Partners.None"].Value
            : string.Join(texts["Partners.And"], rules.Partners.Select(p => texts["Partner", nameOf(p.Name), p.Key].Value)));
    }

    private IEnumerable<RuleLine> Limits(Programme rules)
    {
        yield return new("near", texts["Line.Near"], texts["Limits.From", Share(rules.Limits.NearBand)]);
        yield return new("partnerPoints", texts["Line.PartnerPoints"], texts["Limits.UpTo", format.Precise(rules.Limits.LittlePartnerPoints)]);
        yield return new("left", texts["Line.Left"], texts["Limits.Left", Share(rules.Limits.LeftBelow), Share(rules.Limits.LeavingBelow)]);
        yield return new("silent", texts["Line.Silent"], texts["Limits.Silent", format.Precise(rules.Limits.SilentGaps)]);
        yield return new("pace", texts["Line.Pace"], texts["Limits.Pace", rules.Limits.PaceHorizonDays]);
        yield return new("nudge", texts["Line.Nudge"], texts["Limits.Nudge", Share(rules.Limits.NudgeFrom), Share(rules.Limits.NudgeTo)]);
        yield return new("order", texts["Line.Order"], string.Join(texts["Line.Then"], rules.Contact.Order.Select(strategies.Name)));
        yield return new("cooldown", texts["Line.Cooldown"], rules.Contact.CooldownDays == 0 ? texts["Cooldown.None"].Value : texts["Cooldown.Days", rules.Contact.CooldownDays]);
    }

    private string Availability(MeasureAvailability there) => there switch
    {
        { IsThere: false } => texts["Measure.Lacking", string.Join(texts["Partners.And"], there.Lacking.Select(Column))],
        { IsEstimated: true } => texts["Measure.Estimated", ExtractColumns.Yr2Km.Name],
        _ => texts["Measure.Given"],
    };

    private string Column(ExtractColumn column) => texts["Column", fields.Name(column), column.Name];

    private string Both(BilingualName name) => texts["Both", name.English, name.Chinese];

    private string Day(YearlyDay day) => texts["Day", texts[$"Month.{day.Month}"].Value, day.Day];

    private static string Share(double share) => DraftReader.Percent(share) + "%";
}
