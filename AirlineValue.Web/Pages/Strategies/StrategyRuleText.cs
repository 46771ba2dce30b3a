using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies;

/// <summary>The rules of a programme in words.</summary>
public sealed class StrategyRuleText(
    FieldFormat format, StrategyText strategies, MemberFieldText fields, IStringLocalizer<StrategiesTexts> texts)
{
    /// <summary>The rules with their version.</summary>
    public string Name(ProgrammeVersion version) => StrategyText.NameOf(version.Rules.Name);

    /// <summary>Which version it is.</summary>
    public string Version(ProgrammeVersion version) => version.Id is { } id
        ? texts["Version.Stored", id, format.Date(version.EffectiveFrom)]
        : texts["Version.BuiltIn"];

    /// <summary>What a strategy looks at, line by line.</summary>
    public IReadOnlyList<string> Lines(Strategy strategy, Programme rules, double band) => strategy switch
    {
        Strategy.Upgrade =>
        [
            .. rules.Tiers.Zip(rules.Tiers.Skip(1)).Select(pair => texts[
                "Rule.Tier", StrategyText.NameOf(pair.First.Name), StrategyText.NameOf(pair.Second.Name), Condition(pair.Second.Upgrade!)].Value),
        ],
        Strategy.Renewal => [.. rules.Tiers.Skip(1).Select(tier => texts["Rule.Keep", StrategyText.NameOf(tier.Name), Condition(tier.Keeps!)].Value)],
        Strategy.FirstRedemption =>
        [
            texts["Rule.FirstRedemption", format.Share(band), format.Precise(rules.FirstRedemption.Threshold)],
            .. rules.FirstRedemption.Eligibility is { } eligibility ? [texts["Rule.Eligibility", Condition(eligibility)].Value] : Array.Empty<string>(),
        ],
        Strategy.CrossSell => [texts["Rule.CrossSell", format.Precise(rules.Limits.LittlePartnerPoints)]],
        _ =>
        [
            texts["Rule.WinBack", format.Share(rules.Limits.LeftBelow), format.Share(rules.Limits.LeavingBelow), format.Precise(rules.Limits.SilentGaps)],
        ],
    };

    /// <summary>What a strategy finds, in a sentence; why there is nothing, where there is not.</summary>
    public string Meaning(StrategyCounts counts, double band)
    {
        if (counts.LacksGroups)
            return texts["Lacks.Groups"];
        if (!counts.IsAvailable)
            return Lacking(counts.Lacking);
        var second = counts.Strategy switch
        {
            Strategy.Renewal => counts.Of(StrategyStanding.Near),
            Strategy.Keep => counts.Concerned() - counts.Of(StrategyStanding.Steady),
            _ => counts.Of(StrategyStanding.Reached) + counts.Of(StrategyStanding.NotEligible),
        };
        return texts[$"Meaning.{counts.Strategy.Key()}", format.Count(counts.Concerned()), format.Share(band), format.Count(second)];
    }

    /// <summary>Which columns are missing.</summary>
    public string Lacking(IEnumerable<ExtractColumn> columns) =>
        texts["Lacks", Names(columns)];

    /// <summary>Columns in words, and as the file names them.</summary>
    public string Names(IEnumerable<ExtractColumn> columns) => string.Join(", ", columns.Select(column => $"{fields.Name(column)} ({column.Name})"));

    /// <summary>A condition: "40,000 km in year 2 or 25 flights in year 2".</summary>
    public string Condition(TierCondition condition) => string.Join(
        texts["And"], condition.All.Select(group => string.Join(texts["Or"], group.Any.Select(Threshold))));

    private string Threshold(MeasureThreshold threshold) =>
        texts["Rule.Threshold", strategies.Amount(threshold.Measure, threshold.Threshold), texts[$"Period.{threshold.Period}"].Value];
}
