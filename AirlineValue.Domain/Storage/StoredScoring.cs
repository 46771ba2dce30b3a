using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>What a model says of the members of one extract; training a model makes the first.</summary>
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

/// <summary>What a model says of one member: a row of table <c>member_score</c>.</summary>
public sealed class MemberScore
{
    /// <summary>The scoring.</summary>
    public int ScoringId { get; init; }

    /// <summary>The member: <see cref="Member.Id"/>.</summary>
    public long MemberId { get; init; }

    /// <summary>Rank of the member's segment; null when cleaning dropped the member.</summary>
    public int? Segment { get; init; }

    /// <summary>The rule that dropped the member; null when it has a group.</summary>
    public CleaningRule? DroppedBy { get; init; }

    /// <summary>Length of relationship, months.</summary>
    public double? L { get; init; }

    /// <summary>Recency, months.</summary>
    public double? R { get; init; }

    /// <summary>Frequency, flights.</summary>
    public double? F { get; init; }

    /// <summary>Mileage, kilometres.</summary>
    public double? M { get; init; }

    /// <summary>Mean discount coefficient.</summary>
    public double? C { get; init; }

    /// <summary>Distance to the own centre, in standard deviations.</summary>
    public double? Distance { get; init; }

    /// <summary>Rank of the segment whose centre is second nearest.</summary>
    public int? SecondSegment { get; init; }

    /// <summary>Distance to that centre.</summary>
    public double? SecondDistance { get; init; }
}
