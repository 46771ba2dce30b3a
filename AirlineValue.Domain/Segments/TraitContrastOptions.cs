namespace AirlineValue.Domain.Segments;

/// <summary>When a group's share of a value is worth naming: it must be more than chance, and more than a trifle.</summary>
public sealed record TraitContrastOptions
{
    /// <summary>Largest adjusted p-value that counts as significant; 0–1.</summary>
    public double SignificanceLevel { get; init; } = 0.05;

    /// <summary>From this lift on, a value is over-represented; above 1.</summary>
    public double LeastLift { get; init; } = 1.2;

    /// <summary>Up to this lift, a value is under-represented; 0–1.</summary>
    public double MostLift { get; init; } = 0.8;

    /// <summary>Members that each of the four cells (with and without the value, in the group and in the rest) must have
    /// by expectation for the test to hold (Cochran 1954); below, nothing is tested.</summary>
    public double LeastExpected { get; init; } = 5;
}
