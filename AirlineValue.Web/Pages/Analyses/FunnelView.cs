using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A rule of cleaning with its effect, as it is read.</summary>
public sealed record FunnelRow(string Name, string Explanation, string Dropped, string DroppedShare, string Kept);

/// <summary>What cleaning did.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Imported">How many members went in.</param>
/// <param name="Rows">The rules that were applied, in order.</param>
/// <param name="SwitchedOff">Names of the rules that were not applied; null when all were.</param>
/// <param name="Figure">The picture.</param>
public sealed record FunnelView(
    string Meaning, string Imported, IReadOnlyList<FunnelRow> Rows, string? SwitchedOff, PlotlyFigure Figure);

/// <summary>Writes what cleaning did.</summary>
public sealed class FunnelViews(
    FieldFormat format, RuleText rules, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>What cleaning did in an analysis.</summary>
    public FunnelView Of(AnalysisView view)
    {
        var steps = view.Scoring.Funnel;
        var members = Members(view);
        var clustered = view.Scoring.ClusteredMembers;
        return new FunnelView(
            Meaning(steps, members, clustered),
            format.Count(members),
            [.. steps.Select(step => Row(step, view.Analysis.CleaningOptions, members))],
            SwitchedOff(steps),
            Figure(steps, members));
    }

    /// <summary>How many members went into the funnel.</summary>
    public static long Members(AnalysisView view) => view.Scoring.Funnel is [{ } first, ..]
        ? first.Kept + first.Dropped
        : view.Scoring.ClusteredMembers;

    private string Meaning(IReadOnlyList<CleaningStep> steps, long members, long clustered)
    {
        if (steps.All(step => step.Dropped == 0))
            return texts["Funnel.Meaning.None", format.Count(members)];
        var strictest = steps.MaxBy(step => step.Dropped)!;
        return texts["Funnel.Meaning",
            format.Count(clustered), format.Count(members), Share(clustered, members),
            rules.Name(strictest.Rule), format.Count(strictest.Dropped)];
    }

    private FunnelRow Row(CleaningStep step, CleaningOptions options, long members) => new(
        rules.Name(step.Rule),
        step.Rule == CleaningRule.PlausibleAge
            ? texts["Funnel.PlausibleAge", format.Significant(options.MaximumAge)]
            : rules.Explanation(step.Rule),
        format.Count(step.Dropped),
        Share(step.Dropped, members),
        format.Count(step.Kept));

    private string? SwitchedOff(IReadOnlyList<CleaningStep> steps)
    {
        var off = CleaningOptions.DefaultRules.Except(steps.Select(step => step.Rule)).Select(rules.Name).ToList();
        return off.Count == 0 ? null : texts["Funnel.SwitchedOff", string.Join(fields["List.Separator"], off)].Value;
    }

    private PlotlyFigure Figure(IReadOnlyList<CleaningStep> steps, long members) => FunnelFigure.Create(
        [
            new FunnelStep(texts["Funnel.Imported"], Number(members), Number(0)),
            .. steps.Select(step => new FunnelStep(rules.Name(step.Rule), Number(step.Kept), Number(step.Dropped))),
        ],
        texts["Funnel.Rule"], texts["Funnel.Kept"], texts["Funnel.Dropped"]);

    private FigureNumber Number(long value) => new(value, format.Count(value));

    private string Share(long part, long whole) => format.Share(whole == 0 ? 0 : (double)part / whole);
}
