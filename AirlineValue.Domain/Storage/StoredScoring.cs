using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Whether a scoring can be looked at.</summary>
public enum ScoringStatus
{
    /// <summary>It is being written; nobody sees it yet.</summary>
    Staged,

    /// <summary>It can be looked at.</summary>
    Completed,
}

/// <summary>What a model says of the members of one extract: a period, whose date is the window's end. Training a model makes the first.</summary>
public sealed class StoredScoring
{
    /// <summary>The key.</summary>
    public int Id { get; init; }

    /// <summary>The model.</summary>
    public int AnalysisId { get; init; }

    /// <summary>The extract whose members were scored.</summary>
    public int ExtractId { get; init; }

    /// <summary>Whether the model was trained on these members.</summary>
    public bool IsTraining { get; init; }

    /// <summary>Whether it can be looked at.</summary>
    public ScoringStatus Status { get; init; } = ScoringStatus.Completed;

    /// <summary>What cleaning dropped.</summary>
    public required IReadOnlyList<CleaningStep> Funnel { get; init; }

    /// <summary>Members that have a group.</summary>
    public int ClusteredMembers { get; init; }

    /// <summary>Spread of each indicator over all members that have a group.</summary>
    public required IReadOnlyList<IndicatorSpread> Spreads { get; init; }

    /// <summary>The classic view of the members that have a group; null until somebody asks for that of an older
    /// analysis.</summary>
    public ClassicView? Classic { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who asked for it; null where the analysis tells.</summary>
    public string? CreatedBy { get; init; }

    /// <summary>How far it is from the training members; null for these, and where nobody compared.</summary>
    public DriftReport? Drift { get; init; }

    /// <summary>What is advised for the model; null likewise.</summary>
    public DriftVerdict? Verdict { get; init; }

    /// <summary>Figures of each segment.</summary>
    public List<StoredSegmentFigures> SegmentFigures { get; init; } = [];
}

/// <summary>Figures of one segment in one scoring.</summary>
public sealed class StoredSegmentFigures
{
    /// <summary>The scoring.</summary>
    public int ScoringId { get; init; }

    /// <summary>The segment's rank.</summary>
    public int Rank { get; init; }

    /// <summary>Sums over the members.</summary>
    public required SegmentFigures Figures { get; init; }

    /// <summary>Spread of each indicator over the members.</summary>
    public required IReadOnlyList<IndicatorSpread> Spreads { get; init; }
}
