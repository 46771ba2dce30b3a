using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A fact about a run.</summary>
public sealed record RunFact(string Label, string Value);

/// <summary>How long a stage took.</summary>
public sealed record StageRow(string Name, string Duration, string Share);

/// <summary>What it takes to repeat an analysis, and how long it took.</summary>
public sealed record RunFactsView(IReadOnlyList<RunFact> Facts, IReadOnlyList<StageRow> Stages, string Total);

/// <summary>Writes how an analysis was made.</summary>
public sealed class RunFactsViews(FieldFormat format, ActorText actors, ProfileText profiles, IndicatorSetText sets, TimeProvider clock, IStringLocalizer<AnalysesTexts> texts)
{
    /// <summary>How an analysis was made.</summary>
    public RunFactsView Of(StoredAnalysis analysis) =>
        new(Facts(analysis), Stages(analysis.Seconds), Duration(analysis.Seconds.Total));

    private List<RunFact> Facts(StoredAnalysis a) =>
    [
        new(texts["Run.IndicatorSet"], sets.Full(a.IndicatorSet)),
        new(texts["Run.Cleaning"], profiles.Name(a)),
        new(texts["Run.K"], format.Count(a.ClusteringOptions.K)),
        new(texts["Run.Seed"], FormattableString.Invariant($"{a.ClusteringOptions.Seed}")),
        new(texts["Run.Restarts"], format.Count(a.ClusteringOptions.Restarts)),
        new(texts["Run.WinningRestart"], texts["Run.WinningRestart.Of", a.WinningRestart + 1, a.ClusteringOptions.Restarts]),
        new(texts["Run.Iterations"], format.Count(a.Iterations)),
        new(texts["Run.Inertia"], format.Precise(a.Inertia)),
        new(texts["Run.ProgramVersion"], a.ProgramVersion),
        new(texts["Run.Made"], format.Moment(a.CreatedAt, clock.LocalTimeZone)),
        new(texts["Run.By"], actors.Name(a.CreatedBy)),
        .. a.ReplacesId is { } replaced ? [new RunFact(texts["Run.Replaces"], texts["Run.Replaces.Which", replaced])] : Array.Empty<RunFact>(),
        .. a is { CurrentSince: { } since, CurrentBy: { } by }
            ? [new RunFact(texts["Run.Current"], texts["Run.Current.By", format.Moment(since, clock.LocalTimeZone), actors.Name(by)])]
            : Array.Empty<RunFact>(),
    ];

    private List<StageRow> Stages(StageSeconds s)
    {
        (string Name, double Seconds)[] stages =
        [
            ("Import", s.Import), ("Cleaning", s.Cleaning), ("Indicators", s.Indicators), ("Clustering", s.Clustering),
            ("Segments", s.Segments),
            ("Storage", Math.Max(0, s.Total - s.Import - s.Cleaning - s.Indicators - s.Clustering - s.Segments)),
        ];
        return [.. stages
            .Where(stage => stage.Name != "Import" || stage.Seconds > 0)
            .Select(stage => new StageRow(
                texts[$"Stage.{stage.Name}"], Duration(stage.Seconds), format.Share(s.Total > 0 ? stage.Seconds / s.Total : 0)))];
    }

    private string Duration(double seconds) => format.Duration(TimeSpan.FromSeconds(seconds));
}
