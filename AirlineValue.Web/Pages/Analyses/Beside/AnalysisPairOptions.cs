using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Beside;

/// <summary>An option of both analyses.</summary>
public sealed record ComparedOption(string Name, string First, string Second, bool Differs);

/// <summary>What two analyses were asked for, side by side.</summary>
public sealed class AnalysisPairOptions(FieldFormat format, ProfileText profiles, IndicatorSetText sets, TimeProvider clock, IStringLocalizer<AnalysisPairTexts> texts)
{
    /// <summary>The options, whether they differ or not.</summary>
    public IReadOnlyList<ComparedOption> Of(AnalysisView first, AnalysisView second) =>
    [
        Option("Extract", first, second, v => v.Extract.Id, v => texts["Extract", v.Extract.FileName, format.Date(v.Extract.WindowEnd)]),
        Option("K", first, second, v => v.Analysis.ClusteringOptions.K, v => format.Count(v.Analysis.ClusteringOptions.K)),
        new(texts["Option.Cleaning"], profiles.Name(first.Analysis), profiles.Name(second.Analysis),
            !first.Analysis.CleaningOptions.IsSameAs(second.Analysis.CleaningOptions)),
        new(texts["Option.IndicatorSet"], sets.Full(first.Analysis.IndicatorSet), sets.Full(second.Analysis.IndicatorSet),
            !first.Analysis.IndicatorSet.IsSameAs(second.Analysis.IndicatorSet)),
        Option("Seed", first, second, v => v.Analysis.ClusteringOptions.Seed, v => FormattableString.Invariant($"{v.Analysis.ClusteringOptions.Seed}")),
        Option("Restarts", first, second, v => v.Analysis.ClusteringOptions.Restarts, v => format.Count(v.Analysis.ClusteringOptions.Restarts)),
        Option("Members", first, second, v => v.Scoring.ClusteredMembers, v => format.Count(v.Scoring.ClusteredMembers)),
        new(texts["Option.Silhouette"], format.Significant(first.Analysis.Validity.Silhouette), format.Significant(second.Analysis.Validity.Silhouette), false),
        new(texts["Option.Made"], format.Moment(first.Analysis.CreatedAt, clock.LocalTimeZone), format.Moment(second.Analysis.CreatedAt, clock.LocalTimeZone), false),
    ];

    private ComparedOption Option<T>(string name, AnalysisView first, AnalysisView second, Func<AnalysisView, T> value, Func<AnalysisView, string> text) =>
        new(texts[$"Option.{name}"], text(first), text(second), !Equals(value(first), value(second)));
}
