namespace AirlineValue.Domain.Cleaning;

/// <summary>Which rules are applied, and their thresholds; stored with every analysis.</summary>
public sealed record CleaningOptions
{
    /// <summary>The rules that are switched on. Default: all. <see cref="CleaningRule.IndicatorsComputable"/> is applied
    /// always, since a member without indicators can't be clustered.</summary>
    public IReadOnlyList<CleaningRule> Rules { get; init; } = Enum.GetValues<CleaningRule>();

    /// <summary>The highest plausible age in years. Default 100; range 1–150.</summary>
    public double MaximumAge { get; init; } = 100;
}
