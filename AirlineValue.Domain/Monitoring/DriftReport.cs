using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Monitoring;

/// <summary>How members are spread over an indicator or the value score, in training and in a period.</summary>
/// <param name="Name">The indicator's name; empty for the value score.</param>
/// <param name="Training">Mean, spread and quantiles of the training members.</param>
/// <param name="Now">Those of the period's.</param>
/// <param name="Stability">The stability index over the bins.</param>
/// <param name="MeanShift">Mean now less mean in training, in standard deviations of the training members; 0 where these do
/// not differ.</param>
/// <param name="IsByValue">Whether each bin is a value, and the last one all others; else bins are ranges.</param>
/// <param name="Marks">By value, the values; else the upper ends of all bins but the last: deciles of the training
/// data.</param>
/// <param name="TrainingCounts">Training members in each bin.</param>
/// <param name="NowCounts">The period's members in each bin.</param>
public sealed record DriftedNumbers(
    string Name,
    ComparedFigures Training,
    ComparedFigures Now,
    StabilityIndex Stability,
    double MeanShift,
    bool IsByValue,
    IReadOnlyList<double> Marks,
    IReadOnlyList<long> TrainingCounts,
    IReadOnlyList<long> NowCounts);

/// <summary>How members are spread over the groups, in training and in a period.</summary>
/// <param name="TrainingCounts">Training members of each group, by rank − 1.</param>
/// <param name="NowCounts">The period's members of each group.</param>
/// <param name="Stability">The stability index over the groups.</param>
public sealed record DriftedGroups(IReadOnlyList<long> TrainingCounts, IReadOnlyList<long> NowCounts, StabilityIndex Stability);

/// <summary>How far members are from their centres, in training and in a period; in standard deviations.</summary>
/// <param name="TrainingMean">Mean distance of the training members.</param>
/// <param name="NowMean">Mean distance of the period's members.</param>
/// <param name="Limit">What all but one in a hundred training members stay within.</param>
/// <param name="Beyond">The period's members beyond that limit.</param>
/// <param name="Members">The period's members with a group.</param>
public sealed record DriftedDistance(double TrainingMean, double NowMean, double Limit, int Beyond, int Members)
{
    /// <summary>The share of the period's members beyond the limit, 0–1.</summary>
    public double BeyondShare => Members == 0 ? 0 : (double)Beyond / Members;

    /// <summary>By which share the mean distance has grown; negative where it has shrunk.</summary>
    public double Growth => TrainingMean == 0 ? 0 : NowMean / TrainingMean - 1;
}

/// <summary>How a centre of a model trained anew lies to the stored one.</summary>
/// <param name="Rank">The rank of the stored group.</param>
/// <param name="Distance">How far apart both centres are, in standard deviations of the training members; NaN without a
/// counterpart.</param>
/// <param name="Moved">The difference in each indicator's unit; empty without a counterpart.</param>
public sealed record RefittedCentre(int Rank, double Distance, IReadOnlyList<double> Moved);

/// <summary>What a model trained on the period's members, with the same options, would say of them: for comparison only.</summary>
/// <param name="Centres">How far each stored centre would move.</param>
/// <param name="Members">Members with a group.</param>
/// <param name="Changing">Those who would be in another group.</param>
/// <param name="Agreement">Adjusted Rand index of both divisions.</param>
public sealed record RefitComparison(IReadOnlyList<RefittedCentre> Centres, int Members, int Changing, double Agreement);

/// <summary>How far the members of a period are from those that their model was trained on, and what follows.</summary>
/// <param name="TrainingEnd">The end of the training window.</param>
/// <param name="WindowEnd">The end of the period's window.</param>
/// <param name="Months">Whole months from the one to the other; negative when the period is earlier.</param>
/// <param name="Indicators">The indicators, in the model's order.</param>
/// <param name="Value">The value score under equal weights.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Distance">Distances to the own centre.</param>
/// <param name="Refit">A model trained anew; null where these members can't train one.</param>
/// <param name="Verdict">Whether to keep the model.</param>
/// <param name="Reasons">What speaks against keeping it, the gravest first; none for <see cref="DriftVerdict.Keep"/>.</param>
public sealed record DriftReport(
    DateOnly TrainingEnd,
    DateOnly WindowEnd,
    int Months,
    IReadOnlyList<DriftedNumbers> Indicators,
    DriftedNumbers Value,
    DriftedGroups Groups,
    DriftedDistance Distance,
    RefitComparison? Refit,
    DriftVerdict Verdict,
    IReadOnlyList<DriftReason> Reasons);
