using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Cleaning;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A rule of cleaning with its effect, as it is read, and links to the members behind its numbers.</summary>
public sealed record FunnelRow(
    string Name, string Explanation, string Dropped, string DroppedShare, string Kept, string? DroppedHref, string? KeptHref);

/// <summary>What cleaning did.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Imported">How many members went in.</param>
/// <param name="ImportedHref">Those members.</param>
/// <param name="Rows">The rules that were applied, in order.</param>
/// <param name="SwitchedOff">Names of the rules of the default cleaning that were not applied; null when all were.</param>
/// <param name="Profile">The name of the cleaning profile.</param>
/// <param name="ProfileHref">The extract's cleaning with these settings.</param>
/// <param name="Caps">Which indicators were capped, at which values; null when none was.</param>
/// <param name="Figure">The picture.</param>
public sealed record FunnelView(
    string Meaning, string Imported, string ImportedHref, IReadOnlyList<FunnelRow> Rows, string? SwitchedOff, string Profile, string ProfileHref, string? Caps, PlotlyFigure Figure);

/// <summary>Writes what cleaning did.</summary>
public sealed class FunnelViews(
    FieldFormat format, RuleText rules, ProfileText profiles, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>What cleaning did in an analysis.</summary>
    public FunnelView Of(AnalysisView view)
    {
        var steps = view.Scoring.Funnel;
        var members = Members(view);
        var clustered = view.Scoring.ClusteredMembers;
        var links = new FunnelLinks(view.Period, steps);
        return new FunnelView(
            Meaning(steps, members, clustered),
            format.Count(members),
            links.Imported,
            [.. steps.Select((step, i) => Row(step, view.Analysis.CleaningOptions, members, links.Dropped(i), links.Kept(i)))],
            SwitchedOff(steps),
            texts["Funnel.Profile", profiles.Name(view.Analysis)],
            CleaningAddress.Of(view.Extract.Id).With(view.Analysis.CleaningOptions, CleaningProfile.Default).ToString(),
            Caps(view.Analysis.Scaler),
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

    private FunnelRow Row(CleaningStep step, CleaningOptions options, long members, string? dropped, string? kept) => new(
        rules.Name(step.Rule),
        Explanation(step.Rule, options),
        format.Count(step.Dropped),
        Share(step.Dropped, members),
        format.Count(step.Kept),
        dropped,
        kept);

    private string Explanation(CleaningRule rule, CleaningOptions options) => rule switch
    {
        CleaningRule.PlausibleAge => texts["Funnel.PlausibleAge", format.Significant(options.MaximumAge)],
        CleaningRule.EnoughFlights => texts["Funnel.EnoughFlights", format.Count(options.MinimumFlights)],
        CleaningRule.PlausibleDistance => texts["Funnel.PlausibleDistance",
            format.Significant(options.MinimumKilometresPerFlight), format.Significant(options.MaximumKilometresPerFlight)],
        _ => rules.Explanation(rule),
    };

    private string? Caps(Scaler scaler)
    {
        var capped = scaler.Scales.Where(scale => scale.IsCapped).Select(scale => texts["Funnel.Cap",
            fields[$"Indicator.{scale.Indicator.Name}"],
            format.InUnit(scale.LowerCap ?? double.NaN, scale.Indicator.Unit),
            format.InUnit(scale.UpperCap ?? double.NaN, scale.Indicator.Unit)].Value).ToList();
        return capped.Count == 0 ? null : texts["Funnel.Caps", string.Join(fields["List.Separator"], capped)].Value;
    }

    private string? SwitchedOff(IReadOnlyList<CleaningStep> steps)
    {
        var off = CleaningOptions.DefaultRules.Except(steps.Select(step => step.Rule)).Select(rules.Name).ToList();
        return off.Count == 0 ? null : texts["Funnel.SwitchedOff", string.Join(fields["List.Separator"], off)].Value;
    }

    /// <summary>The picture of steps.</summary>
    public PlotlyFigure Figure(IReadOnlyList<CleaningStep> steps, long members) => FunnelFigure.Create(
        [
            new FunnelStep(texts["Funnel.Imported"], Number(members), Number(0)),
            .. steps.Select(step => new FunnelStep(rules.Name(step.Rule), Number(step.Kept), Number(step.Dropped))),
        ],
        texts["Funnel.Rule"], texts["Funnel.Kept"], texts["Funnel.Dropped"]);

    private FigureNumber Number(long value) => new(value, format.Count(value));

    private string Share(long part, long whole) => format.Share(whole == 0 ? 0 : (double)part / whole);
}
