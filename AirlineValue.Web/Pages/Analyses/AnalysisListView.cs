using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A line of the list as it is read.</summary>
public sealed record AnalysisRow(
    int Id,
    bool IsCurrent,
    string Name,
    int ExtractId,
    string FileName,
    string WindowEnd,
    string Members,
    string K,
    string Seed,
    string Inertia,
    string InertiaInFull,
    string Silhouette,
    string Made,
    string By,
    int? DraftFor);

/// <summary>An analysis that was asked for and did not come to be.</summary>
public sealed record FailedAnalysisRow(string Made, string By, int ExtractId, string FileName, string Options, string What, string Remedy);

/// <summary>Writes the list of analyses.</summary>
public sealed class AnalysisListViews(
    FieldFormat format, RefusalText refusals, ActorText actors, TimeProvider clock, IStringLocalizer<AnalysesTexts> texts)
{
    /// <summary>The lines.</summary>
    public IReadOnlyList<AnalysisRow> Rows(IReadOnlyList<AnalysisLine> lines) => [.. lines.Select(Row)];

    /// <summary>The lines of analyses that did not come to be.</summary>
    public IReadOnlyList<FailedAnalysisRow> Failures(IReadOnlyList<UnfinishedAnalysis> unfinished) => [.. unfinished.Select(Failure)];

    /// <summary>Which analysis everybody sees, and of how many.</summary>
    public string Lead(IReadOnlyList<AnalysisLine> lines) => lines.FirstOrDefault(l => l.IsCurrent) is { } current
        ? texts["List.Lead", current.Id, current.FileName]
        : texts["List.Lead.None"];

    /// <summary>What was asked for, in a few words.</summary>
    public string Options(JobRequest request) => request.Clustering is not { } k
        ? ""
        : request.ReplacesId is { } replaced
            ? texts["Options.Draft", k.K, k.Seed, k.Restarts, replaced]
            : texts["Options", k.K, k.Seed, k.Restarts];

    private AnalysisRow Row(AnalysisLine line) => new(
        line.Id,
        line.IsCurrent,
        texts["Name", line.Id],
        line.ExtractId,
        line.FileName,
        format.Date(line.WindowEnd),
        format.Count(line.ClusteredMembers),
        format.Count(line.K),
        FormattableString.Invariant($"{line.Seed}"),
        format.Count((long)Math.Round(line.Inertia)),
        format.Precise(line.Inertia),
        format.Significant(line.Silhouette),
        format.Moment(line.CreatedAt, clock.LocalTimeZone),
        actors.Name(line.CreatedBy),
        line.DraftFor);

    private FailedAnalysisRow Failure(UnfinishedAnalysis unfinished)
    {
        var job = unfinished.Job;
        var why = job.Failure is { } failure
            ? refusals.Job(failure)
            : new Explanation(texts[$"Ended.{job.Status}"], texts["Ended.Remedy"]);
        return new FailedAnalysisRow(
            format.Moment(job.FinishedAt ?? job.CreatedAt, clock.LocalTimeZone),
            actors.Name(job.CreatedBy),
            unfinished.ExtractId,
            unfinished.FileName,
            Options(job.Request),
            why.What,
            why.Remedy);
    }
}
