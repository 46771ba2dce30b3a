using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>How an indicator sets a group apart.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="StandardScore">The group's mean in standard deviations from the mean of all clustered members.</param>
/// <param name="IsStrength">Whether it lies on the side that is worth more to the airline.</param>
/// <param name="IsMarked">Whether it is far from the mean, and not only clearly.</param>
public sealed record GroupStrength(string Indicator, double StandardScore, bool IsStrength, bool IsMarked);

/// <summary>
/// The strengths and weaknesses of a group, as tables of customer values have them: its indicators that lie clearly above or
/// below all members. With thousands of members every difference is significant, so that its size decides; the thresholds
/// are those that Cohen (1988) calls a medium and a large effect.
/// </summary>
public static class GroupStrengths
{
    /// <summary>From so many standard deviations on, an indicator sets a group apart.</summary>
    public const double Clear = 0.5;

    /// <summary>From so many on, it does so markedly.</summary>
    public const double Marked = 0.8;

    /// <summary>The indicators that set a group apart, the farthest first.</summary>
    /// <param name="indicators">The indicators.</param>
    /// <param name="standardScores">The group's means in standard deviations, in the same order.</param>
    public static IReadOnlyList<GroupStrength> Of(IReadOnlyList<Indicator> indicators, IReadOnlyList<double> standardScores) =>
    [
        .. indicators.Zip(standardScores)
            .Where(i => Math.Abs(i.Second) >= Clear)
            .OrderByDescending(i => Math.Abs(i.Second))
            .Select(i => new GroupStrength(
                i.First.Name, i.Second, i.Second > 0 != i.First.IsLowerBetter, Math.Abs(i.Second) >= Marked)),
    ];
}
