namespace AirlineValue.Domain.Segments;

/// <summary>How portraits of groups are made; stored with them.</summary>
public sealed record GroupPortraitOptions
{
    /// <summary>Most bars of an indicator's distribution, open ones apart; 2–60, 16 by default.</summary>
    public int MostBars { get; init; } = 16;

    /// <summary>Most places that have a bar of their own, those with most clustered members first; 1–20, 10 by
    /// default.</summary>
    public int MostPlaces { get; init; } = 10;

    /// <summary>Where the bands of age begin, in years, ascending; what is younger has an open band.</summary>
    public IReadOnlyList<double> AgeEdges { get; init; } = [20, 30, 40, 50, 60, 70];

    /// <summary>Members whose margin (<see cref="MembershipMargins"/>) is at least this one belong to the core of their
    /// group; 0–1. Kaufman and Rousseeuw (1990) call a silhouette above 0.5 a reasonable structure.</summary>
    public double CoreMargin { get; init; } = 0.5;

    /// <summary>Members whose margin is below this one lie at the edge of their group: the second centre is at most a
    /// ninth farther than the own one; 0–1.</summary>
    public double EdgeMargin { get; init; } = 0.1;
}
