using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How many members of each group stand how under every near band of whole percents, counted once: moving the band
/// looks at no member again.</summary>
public sealed class NearBandCounts
{
    /// <summary>Steps of a band, in percent: 1 to 99.</summary>
    public const int Steps = 100;

    private readonly StrategyCounts _counts;
    private readonly int[,] _fromStep;

    private NearBandCounts(StrategyCounts counts, int[,] fromStep)
    {
        _counts = counts;
        _fromStep = fromStep;
    }

    /// <summary>Counts.</summary>
    /// <param name="result">How the members stand, with their closeness, whatever the band.</param>
    /// <param name="scores">Their groups; null without an analysis.</param>
    public static NearBandCounts Count(StrategyResult result, MemberScores? scores)
    {
        var groups = (scores?.GroupKeys.Count ?? 0) + 1;
        var steps = new int[groups, Steps];
        if (result is { Standings: { } standings, Closeness: { } closeness })
        {
            for (var row = 0; row < standings.Length; row++)
            {
                if ((StrategyStanding)standings[row] is StrategyStanding.Near or StrategyStanding.Far)
                    steps[scores?.Group[row] ?? 0, StepOf(closeness[row])]++;
            }
        }
        for (var group = 0; group < groups; group++)
        {
            for (var step = Steps - 2; step >= 0; step--)
                steps[group, step] += steps[group, step + 1];
        }
        return new NearBandCounts(StrategyCounts.Count(result, scores), steps);
    }

    /// <summary>The counts under a near band.</summary>
    /// <param name="percent">From which closeness on a member is near, in percent, 1–99.</param>
    public StrategyCounts At(int percent) => _counts.WithNear(rank => _fromStep[rank, percent]);

    /// <summary>The band in whole percents; null when it lies between two.</summary>
    public static int? PercentOf(double band) =>
        Math.Round(band * Steps) is var percent and >= 1 and < Steps && percent / Steps == band ? (int)percent : null;

    // the band of a step is the number step / 100, which a product with 100 may miss by its last digit
    private static int StepOf(double closeness)
    {
        var step = Math.Clamp((int)(closeness * Steps), 0, Steps - 1);
        if (closeness < (double)step / Steps)
            return step - 1;
        return step + 1 < Steps && closeness >= (double)(step + 1) / Steps ? step + 1 : step;
    }
}
