using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.Pace;

/// <summary>How likely members get to a tier, or keep it, at their own pace.</summary>
/// <param name="Meaning">What it says, in a sentence; what is missing where nothing can be said.</param>
/// <param name="When">When tiers are assessed.</param>
/// <param name="Classes">Members by how likely it is; null where nothing can be said.</param>
/// <param name="Bring">What it could bring; null likewise.</param>
/// <param name="Formula">How it is estimated, line by line.</param>
public sealed record PaceView(string Meaning, IReadOnlyList<string> When, StrategyTableView? Classes, string? Bring, IReadOnlyList<string> Formula);

/// <summary>Makes what the pages of upgrade and renewal say of members' own pace.</summary>
public sealed class PaceViews(FieldFormat format, StrategyTables tables, StrategyRuleText rules, IStringLocalizer<StrategiesTexts> texts)
{
    private static readonly string[] FormulaLines = ["Law", "Needed", "Drop", "Silence", "Limits"];

    /// <summary>What there is to say.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="strategy">Upgrade or renewal.</param>
    /// <param name="version">The version of the rules that the page asks for; null for the one in force.</param>
    /// <param name="outlook">What was estimated.</param>
    public PaceView Of(MemberBasis basis, Strategy strategy, int? version, TierOutlook outlook)
    {
        var limits = outlook.Version.Rules.Limits;
        if (outlook.Lines is not [var nudge, ..])
            return new PaceView(texts["Pace.Lacks", rules.Names(outlook.Lacking)], [], null, null, []);
        var meaning = texts[
            $"Pace.Meaning.{strategy.Key()}", format.Count(outlook.Lines.Sum(l => l.Members)), format.Count(nudge.Members),
            format.WholeShare(limits.NudgeFrom), format.WholeShare(limits.NudgeTo)];
        return new PaceView(
            meaning, [.. When(basis.Extract.WindowEnd, strategy, outlook)], tables.Lines(basis, [.. outlook.Lines.Select(l => RowOf(l, strategy, version, limits))]),
            Bring(nudge), [.. FormulaLines.Select(line => texts[$"Pace.Formula.{line}"].Value)]);
    }

    private IEnumerable<string> When(DateOnly? windowEnd, Strategy strategy, TierOutlook outlook)
    {
        if (outlook.Version.Rules.Assessment.Kind == AssessmentKind.Rolling)
            yield return texts["Pace.Rolling", outlook.Version.Rules.Limits.PaceHorizonDays];
        else if (double.IsNaN(outlook.DaysToAssessment) || windowEnd is null)
            yield return texts["Pace.Passed"];
        else
            yield return texts["Pace.Yearly", format.Date(windowEnd.Value.AddDays((int)outlook.DaysToAssessment)), format.Count((long)outlook.DaysToAssessment)];
        if (outlook.IsByMember && strategy == Strategy.Renewal)
            yield return texts["Pace.ByMember"];
    }

    private StrategyLine RowOf(PaceOutlookLine line, Strategy strategy, int? version, StrategyLimits limits)
    {
        var name = texts[$"Pace.Class.{line.Class}", format.WholeShare(limits.NudgeFrom), format.WholeShare(limits.NudgeTo)];
        var measure = strategy == Strategy.Upgrade ? MemberMeasure.UpgradeLikelihood : MemberMeasure.RenewalLikelihood;
        // those who have not met the condition yet, whatever the band
        return new StrategyLine(name, line.Class == PaceClass.Nudge, line.ByGroup, PaceOutlook.RangeOf(line.Class, limits) is { } range
            ?
            [
                new InStrategy(strategy, StrategyStanding.Near, Version: version), new InStrategy(strategy, StrategyStanding.Far, Version: version),
                new MeasureRange(measure, range),
            ]
            : null);
    }

    private string Bring(PaceOutlookLine nudge)
    {
        if (nudge.Members == 0)
            return texts["Pace.Bring.Nobody"];
        return nudge.Fares is { } fares
            ? texts["Pace.Bring.Text", format.Count(nudge.Members), format.Count((long)nudge.Flights), format.CompactCurrency(fares)]
            : texts["Pace.Bring.NoFares", format.Count(nudge.Members), format.Count((long)nudge.Flights)];
    }
}
