namespace AirlineValue.Domain.Extracts;

/// <summary>The indicators that can drift in a demonstration series.</summary>
public enum DemonstrationIndicator
{
    /// <summary>Length of relationship: joining dates lie farther back.</summary>
    L,

    /// <summary>Recency: flights lie farther back.</summary>
    R,

    /// <summary>Frequency: more flights, and with them kilometres, points and fares.</summary>
    F,

    /// <summary>Mileage: longer flights, and with them points and fares.</summary>
    M,

    /// <summary>Discount coefficient: higher cabins.</summary>
    C,
}

/// <summary>A change that comes over the members of a demonstration series in one month and stays.</summary>
/// <param name="Indicator">What changes.</param>
/// <param name="Shift">By which share it grows, such as 0.2; <see cref="Smallest"/> to <see cref="Largest"/>.</param>
/// <param name="Month">The first month that has it, 1 for the first of the series.</param>
public sealed record DemonstrationDrift(DemonstrationIndicator Indicator, double Shift, int Month)
{
    /// <summary>The largest decrease.</summary>
    public const double Smallest = -0.5;

    /// <summary>The largest increase.</summary>
    public const double Largest = 1;

    /// <summary>When a member joined who would have joined on <paramref name="joined"/> without the drift: the length of the
    /// relationship is another one at the end of the drift's month, and the date stays from then on.</summary>
    /// <param name="joined">The day of joining.</param>
    /// <param name="driftEnd">The last day of the drift's month.</param>
    internal int JoinedAs(int joined, int driftEnd) => Indicator == DemonstrationIndicator.L && joined < driftEnd
        ? joined - (int)Math.Round(Shift * (driftEnd - joined))
        : joined;
}
