using AirlineValue.Domain.Cleaning;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>A rule with what it drops and keeps, now and by default; a dash where it is not applied.</summary>
public sealed record CleaningFunnelRow(
    string Name, LinkedCount Dropped, string Kept, LinkedCount DefaultDropped, string DefaultKept, bool IsChanged);

/// <summary>What a cleaning does, beside what the default one does.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Imported">How many members go in.</param>
/// <param name="Rows">The rules that are applied now or by default, in order.</param>
/// <param name="Figure">The picture.</param>
public sealed record CleaningFunnelView(string Meaning, string Imported, IReadOnlyList<CleaningFunnelRow> Rows, PlotlyFigure Figure);

/// <summary>Writes what a cleaning does.</summary>
public sealed class CleaningFunnelViews(
    FieldFormat format, RuleText rules, FunnelViews funnels, IStringLocalizer<CleaningTexts> texts)
{
    /// <summary>The steps of a cleaning, beside those of the default one.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="options">The cleaning.</param>
    /// <param name="steps">Its steps.</param>
    /// <param name="defaults">The steps of the default cleaning.</param>
    public CleaningFunnelView Of(int extractId, CleaningOptions options, IReadOnlyList<CleaningStep> steps, IReadOnlyList<CleaningStep> defaults)
    {
        var members = steps[0].Kept + steps[0].Dropped;
        var shown = steps.Concat(defaults).Select(step => step.Rule).Distinct().Order();
        return new CleaningFunnelView(
            Meaning(members, steps[^1].Kept, defaults[^1].Kept),
            format.Count(members),
            [.. shown.Select(rule => Row(rule, extractId, options, steps, defaults))],
            funnels.Figure(steps, members));
    }

    private CleaningFunnelRow Row(
        CleaningRule rule, int extractId, CleaningOptions options, IReadOnlyList<CleaningStep> steps, IReadOnlyList<CleaningStep> defaults)
    {
        var now = steps.FirstOrDefault(step => step.Rule == rule);
        var usual = defaults.FirstOrDefault(step => step.Rule == rule);
        return new CleaningFunnelRow(
            rules.Name(rule),
            Dropped(now, extractId, options),
            Count(now?.Kept),
            Dropped(usual, extractId, CleaningProfile.Default.Options),
            Count(usual?.Kept),
            now?.Dropped != usual?.Dropped);
    }

    private string Meaning(long members, long kept, long usual)
    {
        var share = format.Share(members == 0 ? 0 : (double)kept / members);
        return (kept - usual) switch
        {
            _ when kept == 0 => texts["Funnel.Meaning.Nobody", format.Count(members)],
            0 => texts["Funnel.Meaning.Same", format.Count(kept), format.Count(members), share],
            > 0 and var more => texts["Funnel.Meaning.More", format.Count(kept), format.Count(members), share, format.Count(more)],
            var fewer => texts["Funnel.Meaning.Fewer", format.Count(kept), format.Count(members), share, format.Count(-fewer)],
        };
    }

    private LinkedCount Dropped(CleaningStep? step, int extractId, CleaningOptions options) => new(
        Count(step?.Dropped),
        step is { Dropped: > 0 } ? CleaningMemberLinks.DroppedBy(extractId, step.Rule, options) : null);

    private string Count(int? count) => count is { } number ? format.Count(number) : "—";
}
