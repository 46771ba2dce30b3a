namespace AirlineValue.Domain.Storage;

/// <summary>What a job does.</summary>
public enum JobKind
{
    /// <summary>Imports an extract, and analyses it if the request says so.</summary>
    Import,

    /// <summary>Analyses an imported extract.</summary>
    Analysis,

    /// <summary>Profiles an imported extract that has no profile.</summary>
    Profile,

    /// <summary>Deletes an extract and what rests on it.</summary>
    Deletion,

    /// <summary>Compares an extract with another.</summary>
    Comparison,

    /// <summary>Clusters the members of an extract with each number of clusters of a range.</summary>
    ClusterCount,

    /// <summary>Scores an imported extract with a stored analysis.</summary>
    Scoring,

    /// <summary>Erases a member everywhere.</summary>
    Erasure,
}

/// <summary>Where a job stands.</summary>
public enum JobStatus
{
    /// <summary>In the queue.</summary>
    Waiting,

    /// <summary>At work.</summary>
    Running,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Ended with <see cref="Job.Failure"/>.</summary>
    Failed,

    /// <summary>Stopped by a person.</summary>
    Cancelled,

    /// <summary>The program ended while the job ran.</summary>
    Interrupted,
}

/// <summary>Why a job failed, as data: pages and the command line write the sentence.</summary>
/// <param name="Code">The name of the reason, such as <c>NoMemberLeft</c> or <c>DiskFull</c>.</param>
/// <param name="What">What it is about.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected.</param>
public sealed record JobFailure(string Code, string What, string Found, string Expected);

/// <summary>What a job was asked for.</summary>
/// <param name="Cleaning">For an analysis, or an import that an analysis follows: the cleaning rules.</param>
/// <param name="Clustering">Likewise: number of clusters, seed, restarts; null when no analysis follows an import.</param>
/// <param name="CleaningProfile">Likewise: the name that the cleaning rules have; null when they have none.</param>
/// <param name="BaseExtractId">For a comparison: the extract that the job's is compared with.</param>
/// <param name="ClusterCount">For a choice of the number of clusters: the range, seed, restarts and bootstrap samples.</param>
/// <param name="ProfileApart">For an import: another job profiles the extract, beside what comes next.</param>
/// <param name="Indicators">For an analysis or a choice of the number of clusters: the indicators that members are clustered
/// by; LRFMC without it.</param>
/// <param name="AnalysisId">For a scoring: the analysis that scores.</param>
/// <param name="Turn">For one of several jobs in turn: its place among them.</param>
/// <param name="ReplacesId">For an analysis: the one that it is to replace, so that it is a draft; null for none.</param>
/// <param name="Erases">For an erasure: the membership number until it is erased, then what took its place.</param>
public sealed record JobRequest(
    Cleaning.CleaningOptions? Cleaning,
    Clustering.KMeansOptions? Clustering,
    string? CleaningProfile = null,
    int? BaseExtractId = null,
    Clustering.ClusterCountOptions? ClusterCount = null,
    bool ProfileApart = false,
    Indicators.IndicatorSet? Indicators = null,
    int? AnalysisId = null,
    JobTurn? Turn = null,
    int? ReplacesId = null,
    string? Erases = null);

/// <summary>
/// The place of a job among several that are done in turn. When it does not come to its end, those behind it are cancelled;
/// when the program ends while it runs, it starts over.
/// </summary>
/// <param name="AfterJobId">The job right before it; null for the first.</param>
/// <param name="AnalysisJobId">For a scoring: the job whose analysis scores.</param>
/// <param name="MakesCurrent">For an analysis: whether everybody sees it from then on.</param>
public sealed record JobTurn(int? AfterJobId = null, int? AnalysisJobId = null, bool MakesCurrent = false);

/// <summary>Long work: it waits in a queue in the database, and everybody sees its progress.</summary>
public sealed class Job
{
    /// <summary>The key; jobs run in its order.</summary>
    public int Id { get; init; }

    /// <summary>What it does.</summary>
    public JobKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public JobStatus Status { get; set; }

    /// <summary>The extract it works on.</summary>
    public int? ExtractId { get; init; }

    /// <summary>The analysis it made, or scored with.</summary>
    public int? AnalysisId { get; set; }

    /// <summary>What it was asked for.</summary>
    public required JobRequest Request { get; init; }

    /// <summary>The stage at work: Reading, Completing, Profiling, Cleaning, Indicators, Clustering, Segments, Writing, Deleting,
    /// Matching, Comparing, Resampling, Erasing, Overwriting.</summary>
    public string? Phase { get; set; }

    /// <summary>Bytes of the file that have been read.</summary>
    public long DoneBytes { get; set; }

    /// <summary>Bytes of the file; 0 when bytes say nothing about this job.</summary>
    public long TotalBytes { get; set; }

    /// <summary>Rows done.</summary>
    public long DoneRows { get; set; }

    /// <summary>Rows to do; 0 while unknown.</summary>
    public long TotalRows { get; set; }

    /// <summary>Whether a person asked to stop it.</summary>
    public bool CancelRequested { get; set; }

    /// <summary>Why it failed.</summary>
    public JobFailure? Failure { get; set; }

    /// <summary>When it was asked for.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>When it started.</summary>
    public DateTimeOffset? StartedAt { get; set; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
}
