namespace AirlineValue.Domain.Strategies;

/// <summary>A measure that has to reach a threshold: 25 flights in year 2.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="Threshold">What it has to reach, in the measure's unit; above 0.</param>
/// <param name="Period">Over which time.</param>
public sealed record MeasureThreshold(ProgrammeMeasure Measure, double Threshold, MeasurePeriod Period = MeasurePeriod.Year2);

/// <summary>Measures of which any one is enough: 40,000 km or 25 flights.</summary>
/// <param name="Any">The measures, at least one.</param>
public sealed record MeasureAlternatives(IReadOnlyList<MeasureThreshold> Any);

/// <summary>Groups of measures that must all be met, each by any of its measures: (13 flights or 15,000 points) and
/// CNY 20,000. Every combination of AND and OR can be written so.</summary>
/// <param name="All">The groups, at least one.</param>
public sealed record TierCondition(IReadOnlyList<MeasureAlternatives> All)
{
    /// <summary>A condition that any one of some measures meets.</summary>
    public static TierCondition AnyOf(params IReadOnlyList<MeasureThreshold> measures) => new([new MeasureAlternatives(measures)]);
}
