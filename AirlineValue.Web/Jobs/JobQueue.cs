using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Jobs;

/// <summary>The queue of imports, analyses, scorings, choices of k, profiles, comparisons and deletions, kept in the database.</summary>
public sealed class JobQueue(JobStore jobs, JobSignal signal, TimeProvider clock)
{
    /// <summary>Puts the import of an uploaded extract into the queue, and gives the job's number.</summary>
    public Task<int> EnqueueImportAsync(int extractId, JobRequest request, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddImport(New(JobKind.Import, extractId, request, by)), ct);

    /// <summary>Puts an analysis of an imported extract into the queue, and gives the job's number.</summary>
    public Task<int> EnqueueAnalysisAsync(int extractId, JobRequest request, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.Add(New(JobKind.Analysis, extractId, request, by)), ct);

    /// <summary>Puts the training of a draft on an imported extract into the queue, unless the same is there, and gives the job's
    /// number.</summary>
    public Task<int> EnqueueRetrainingAsync(int extractId, int replacesId, JobRequest request, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddRetraining(New(JobKind.Analysis, extractId, request with { ReplacesId = replacesId }, by)), ct);

    /// <summary>Puts the profile of an imported extract into the queue, and gives the job's number.</summary>
    public Task<int> EnqueueProfileAsync(int extractId, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.Add(New(JobKind.Profile, extractId, new JobRequest(null, null), by)), ct);

    /// <summary>Puts the comparison of an extract with a base into the queue, unless it is there, and gives the job's
    /// number.</summary>
    public Task<int> EnqueueComparisonAsync(int baseId, int otherId, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddComparison(New(JobKind.Comparison, otherId, new JobRequest(null, null, BaseExtractId: baseId), by)), ct);

    /// <summary>Puts the choice of k for an extract into the queue, and gives the job's number.</summary>
    public Task<int> EnqueueClusterCountAsync(
        int extractId, CleaningProfile cleaning, IndicatorSet set, ClusterCountOptions options, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.Add(New(JobKind.ClusterCount, extractId, new JobRequest(cleaning.Options, null, cleaning.Name, ClusterCount: options, Indicators: set), by)), ct);

    /// <summary>Puts the scoring of an imported extract by an analysis into the queue, unless it is there, and gives the job's
    /// number.</summary>
    public Task<int> EnqueueScoringAsync(int extractId, int analysisId, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddScoring(New(JobKind.Scoring, extractId, new JobRequest(null, null, AnalysisId: analysisId), by)), ct);

    /// <summary>Puts jobs into the queue that are done in turn, and gives their numbers. One that does not come to its end
    /// cancels those behind it.</summary>
    public Task<IReadOnlyList<int>> EnqueueInTurnAsync(
        IEnumerable<(JobKind Kind, int ExtractId, JobRequest Request)> steps, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddInTurn(steps.Select(step => New(step.Kind, step.ExtractId, step.Request with { Turn = step.Request.Turn ?? new JobTurn() }, by))), ct);

    /// <summary>The newest job that compares an extract with a base, whatever became of it.</summary>
    public Task<Job?> LatestComparisonAsync(int baseId, int otherId, CancellationToken ct = default) =>
        Task.Run(() => jobs.LatestComparison(baseId, otherId), ct);

    /// <summary>Hides an extract and what rests on it from everybody, and puts its deletion into the queue. Gives the
    /// job's number, or null while an import or an analysis of the extract waits or runs.</summary>
    public Task<int?> EnqueueDeletionAsync(int extractId, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.AddDeletion(New(JobKind.Deletion, extractId, new JobRequest(null, null), by)), ct);

    /// <summary>Puts the erasure of a member into the queue, and gives the job's number.</summary>
    public Task<int> EnqueueErasureAsync(string memberNumber, string by, CancellationToken ct = default) =>
        AddAsync(() => jobs.Add(New(JobKind.Erasure, null, new JobRequest(null, null, Erases: memberNumber), by)), ct);

    /// <summary>Asks the process that runs the job to stop it; a job that still waits is cancelled at once. A deletion
    /// is not cancelled: half an extract is no extract.</summary>
    public Task CancelAsync(int jobId, string by, CancellationToken ct = default) => Task.Run(() => jobs.Cancel(jobId, by, clock.GetUtcNow()), ct);

    /// <summary>The job, or null when there is none of this number.</summary>
    public Task<Job?> FindAsync(int jobId, CancellationToken ct = default) => Task.Run(() => jobs.Find(jobId), ct);

    /// <summary>The jobs that wait or run, in their order; of one extract, or of all.</summary>
    public Task<IReadOnlyList<Job>> ActiveAsync(int? extractId = null, CancellationToken ct = default) =>
        Task.Run(() => jobs.Active(extractId), ct);

    /// <summary>The newest job of an extract, whatever became of it.</summary>
    public Task<Job?> LatestAsync(int extractId, CancellationToken ct = default) => Task.Run(() => jobs.Latest(extractId), ct);

    /// <summary>The newest job of a kind of an extract, whatever became of it.</summary>
    public Task<Job?> LatestAsync(int extractId, JobKind kind, CancellationToken ct = default) =>
        Task.Run(() => jobs.Latest(extractId, kind), ct);

    // SQLite has no asynchronous calls: a page's thread is not kept while another process writes.
    private Task<T> AddAsync<T>(Func<T> add, CancellationToken ct) => Task.Run(
        () =>
        {
            var added = add();
            signal.Raise();
            return added;
        },
        ct);

    private Job New(JobKind kind, int? extractId, JobRequest request, string by) => new()
    {
        Kind = kind,
        Status = JobStatus.Waiting,
        ExtractId = extractId,
        Request = request,
        CreatedAt = clock.GetUtcNow(),
        CreatedBy = by,
    };
}
