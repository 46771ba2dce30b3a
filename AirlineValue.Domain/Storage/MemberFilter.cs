namespace AirlineValue.Domain.Storage;

/// <summary>Which members of a scoring are wanted; null means any.</summary>
public sealed record MemberFilter
{
    /// <summary>Rank of the segment.</summary>
    public int? Segment { get; init; }

    /// <summary>What the membership number starts with.</summary>
    public string? MemberNo { get; init; }

    /// <summary>Code of the card tier.</summary>
    public long? Tier { get; init; }

    /// <summary>What city, province or country of work contain, without regard to case.</summary>
    public string? Place { get; init; }

    /// <summary>Lowest number of flights.</summary>
    public double? MinimumF { get; init; }

    /// <summary>Lowest mileage, kilometres.</summary>
    public double? MinimumM { get; init; }

    /// <summary>Highest recency, months.</summary>
    public double? MaximumR { get; init; }

    /// <summary>Lowest discount coefficient.</summary>
    public double? MinimumC { get; init; }
}

/// <summary>What the member table can be sorted by.</summary>
public enum MemberSort
{
    /// <summary>Order of the extract.</summary>
    File,

    /// <summary>Membership number.</summary>
    MemberNo,

    /// <summary>Card tier.</summary>
    Tier,

    /// <summary>Age.</summary>
    Age,

    /// <summary>City of work.</summary>
    City,

    /// <summary>Segment's rank.</summary>
    Segment,

    /// <summary>Length of relationship.</summary>
    L,

    /// <summary>Recency.</summary>
    R,

    /// <summary>Frequency.</summary>
    F,

    /// <summary>Mileage.</summary>
    M,

    /// <summary>Mean discount coefficient.</summary>
    C,

    /// <summary>Fares of both years.</summary>
    Fares,

    /// <summary>Distance to the own centre.</summary>
    Distance,
}

/// <summary>A line of the member table.</summary>
public sealed record MemberLine(
    string MemberNo,
    long? Tier,
    string? Gender,
    long? Age,
    string? City,
    string? Province,
    string? Country,
    int? Segment,
    double? L,
    double? R,
    double? F,
    double? M,
    double? C,
    double Fares,
    DateOnly? LastFlightDate,
    double? Points,
    double? Distance,
    int? SecondSegment,
    double? SecondDistance);
