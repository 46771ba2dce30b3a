namespace AirlineValue.Domain.Members;

/// <summary>An interval of numbers, open or closed at each end, or without an end. Dates are day numbers.</summary>
/// <param name="From">The lower bound; null for none.</param>
/// <param name="To">The upper bound; null for none.</param>
/// <param name="IsFromExclusive">Whether the lower bound itself lies outside.</param>
/// <param name="IsToExclusive">Whether the upper bound itself lies outside.</param>
public readonly record struct ValueRange(double? From, double? To, bool IsFromExclusive = false, bool IsToExclusive = false)
{
    /// <summary>One value alone.</summary>
    public static ValueRange Of(double value) => new(value, value);

    /// <summary>From a value, up to but without another: a bar of a histogram.</summary>
    public static ValueRange Bin(double from, double to) => new(from, to, IsToExclusive: true);

    /// <summary>Days, both bounds within.</summary>
    public static ValueRange Of(DateOnly? from, DateOnly? to) => new(from?.DayNumber, to?.DayNumber);

    /// <summary>The least number within, −∞ when there is none.</summary>
    public double Least => From is not { } from ? double.NegativeInfinity : IsFromExclusive ? Math.BitIncrement(from) : from;

    /// <summary>The greatest number within, ∞ when there is none.</summary>
    public double Greatest => To is not { } to ? double.PositiveInfinity : IsToExclusive ? Math.BitDecrement(to) : to;

    /// <summary>Whether a number lies within; an empty cell (NaN) never does.</summary>
    public bool Contains(double value) => value >= Least && value <= Greatest;
}
