namespace AirlineValue.Domain.Strategies;

/// <summary>What an extract gives the rules of a programme to stand on.</summary>
/// <param name="Measures">What it gives of every measure.</param>
/// <param name="TierCodes">The codes of tiers that occur in it, ascending; none where they are not known.</param>
public sealed record ProgrammeGrounds(
    IReadOnlyDictionary<(ProgrammeMeasure Measure, MeasurePeriod Period), MeasureAvailability> Measures, IReadOnlyList<double> TierCodes)
{
    /// <summary>Where there is no extract: nothing is known.</summary>
    public static ProgrammeGrounds None { get; } =
        new(new Dictionary<(ProgrammeMeasure Measure, MeasurePeriod Period), MeasureAvailability>(), []);
}
