using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Whether an analysis can be looked at.</summary>
public enum AnalysisStatus
{
    /// <summary>Its results are being written; nobody sees it yet.</summary>
    Staged,

    /// <summary>It can be looked at.</summary>
    Completed,

    /// <summary>It is being deleted; nobody sees it any more.</summary>
    Deleting,
}

/// <summary>How long the stages of an analysis took, in seconds.</summary>
/// <param name="Import">The import of the extract in the same run; 0 when it was imported before.</param>
/// <param name="Cleaning">The funnel.</param>
/// <param name="Indicators">Computing and standardising the indicators.</param>
/// <param name="Clustering">K-means and the validity indices.</param>
/// <param name="Segments">Naming and profiles.</param>
/// <param name="Total">All of it, reading and writing the database included.</param>
public sealed record StageSeconds(
    double Import, double Cleaning, double Indicators, double Clustering, double Segments, double Total);

/// <summary>A trained model: everything needed to explain it, to repeat it, and to score other members with it.</summary>
public sealed class StoredAnalysis
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>Whether it can be looked at.</summary>
    public AnalysisStatus Status { get; set; }

    /// <summary>Whether this is the one that everybody sees; one analysis at most is.</summary>
    public bool IsCurrent { get; set; }

    /// <summary>The extract that it was trained on.</summary>
    public int ExtractId { get; init; }

    /// <summary>The indicators that members are clustered by, with the name that the set had.</summary>
    public required IndicatorSet IndicatorSet { get; init; }

    /// <summary>The cleaning rules.</summary>
    public required CleaningOptions CleaningOptions { get; init; }

    /// <summary>The name that the cleaning rules had; null when they have none.</summary>
    public string? CleaningProfile { get; init; }

    /// <summary>Number of clusters, seed and restarts.</summary>
    public required KMeansOptions ClusteringOptions { get; init; }

    /// <summary>The fitted scaler.</summary>
    public required Scaler Scaler { get; init; }

    /// <summary>Sum of squared distances to the centres.</summary>
    public double Inertia { get; init; }

    /// <summary>Lloyd iterations of the winning start.</summary>
    public int Iterations { get; init; }

    /// <summary>Which start won, 0-based.</summary>
    public int WinningRestart { get; init; }

    /// <summary>The validity indices.</summary>
    public required ValidityIndices Validity { get; init; }

    /// <summary>How long it took.</summary>
    public required StageSeconds Seconds { get; set; }

    /// <summary>The version of the program that made it.</summary>
    public required string ProgramVersion { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>The analysis that this one was trained to replace; null for one that was asked for on its own. It may have been
    /// deleted since.</summary>
    public int? ReplacesId { get; init; }

    /// <summary>When it last became the one that everybody sees; null when it never did, or nobody noted it.</summary>
    public DateTimeOffset? CurrentSince { get; init; }

    /// <summary>Who made it so; null likewise.</summary>
    public string? CurrentBy { get; init; }

    /// <summary>How it compares with the analysis that it is to replace; null until somebody asks.</summary>
    public Replacement? Replacement { get; init; }

    /// <summary>Whether it is to replace another analysis, and nobody has decided for it yet.</summary>
    public bool IsDraft => ReplacesId is not null && CurrentSince is null && !IsCurrent;

    /// <summary>The named clusters, in the fixed order of the groups.</summary>
    public List<StoredSegment> Segments { get; init; } = [];
}

/// <summary>A named cluster of a model.</summary>
public sealed class StoredSegment
{
    /// <summary>The model.</summary>
    public int AnalysisId { get; init; }

    /// <summary>Position in the fixed order of the groups, 1-based.</summary>
    public int Rank { get; init; }

    /// <summary>The key that files and links use.</summary>
    public required string Key { get; init; }

    /// <summary>The name and why.</summary>
    public required SegmentName Name { get; init; }

    /// <summary>The centre in standard deviations.</summary>
    public required IReadOnlyList<double> CentreStandardised { get; init; }

    /// <summary>The centre in the indicators' units.</summary>
    public required IReadOnlyList<double> Centre { get; init; }
}
