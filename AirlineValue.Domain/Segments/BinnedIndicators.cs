using System.Text.Json.Serialization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Segments;

/// <summary>An indicator that is cut in two at its mean.</summary>
/// <param name="Name">The letter or short name.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Mean">Arithmetic mean over the clustered members, in the indicator's unit: the threshold.</param>
/// <param name="StandardDeviation">Population standard deviation.</param>
/// <param name="Above">Members above the mean; the others lie at it or below.</param>
/// <param name="NearMean">Members whose value is at most a tenth of a standard deviation away from the mean.</param>
public sealed record BinnedIndicator(
    string Name, ColumnUnit Unit, double Mean, double StandardDeviation, int Above, int NearMean)
{
    /// <summary>The lowest value that counts as near the mean, in the indicator's unit.</summary>
    [JsonIgnore]
    public double NearFrom => Mean - ClassicBinning.NearMean * StandardDeviation;

    /// <summary>The highest value that counts as near the mean, in the indicator's unit.</summary>
    [JsonIgnore]
    public double NearTo => Mean + ClassicBinning.NearMean * StandardDeviation;
}

/// <summary>One combination of above and at or below the mean.</summary>
/// <param name="Code">A bit an indicator, the first indicator's being the highest; 1 is above the mean.</param>
/// <param name="Members">How many clustered members it has.</param>
/// <param name="OfSegments">How many of them each segment has, by rank − 1.</param>
/// <param name="Means">The mean of each indicator over its members; empty when it has none.</param>
public sealed record IndicatorBin(int Code, int Members, IReadOnlyList<int> OfSegments, IReadOnlyList<double> Means);

/// <summary>How much of the indicators' variance a division into groups explains.</summary>
/// <param name="Groups">How many groups.</param>
/// <param name="Explained">1 − squared distances to the groups' means / squared distances to the mean of all members, both
/// of standardised indicators; 0–1.</param>
public sealed record ExplainedVariance(int Groups, double Explained);

/// <summary>Members by the combinations of above and at or below the mean of each indicator: 2ⁿ of them, empty ones
/// included, by code.</summary>
/// <param name="Indicators">The indicators with their thresholds.</param>
/// <param name="Bins">The combinations, by code.</param>
/// <param name="NearAnyMean">Members for whom at least one indicator is at most a tenth of a standard deviation away from
/// its mean.</param>
/// <param name="Binning">What the combinations that have members explain.</param>
/// <param name="Segments">What the analysis's segments explain of the same indicators.</param>
/// <param name="FewestClusters">The fewest clusters of k-means that explain at least as much as the combinations do; null
/// when not even as many clusters as combinations do.</param>
/// <param name="SameNumber">What k-means explains with as many clusters as there are combinations with members; null when
/// there are fewer distinct members.</param>
public sealed record BinnedIndicators(
    IReadOnlyList<BinnedIndicator> Indicators,
    IReadOnlyList<IndicatorBin> Bins,
    int NearAnyMean,
    ExplainedVariance Binning,
    ExplainedVariance Segments,
    ExplainedVariance? FewestClusters,
    ExplainedVariance? SameNumber)
{
    /// <summary>Whether a code has an indicator, by position, above its mean.</summary>
    public bool IsAbove(int code, int indicator) => (code >> (Indicators.Count - 1 - indicator) & 1) == 1;
}

/// <summary>The classic view of clustered members, beside their clusters; stored with a scoring.</summary>
/// <param name="OfAnalysis">The indicators of the analysis: 32 combinations of L, R, F, M and C.</param>
/// <param name="Rfm">Recency, frequency and fares paid: 8 combinations; null when these are the analysis' own indicators, when it
/// lacks recency or frequency, or when all members paid the same.</param>
public sealed record ClassicView([property: JsonPropertyName("lrfmc")] BinnedIndicators OfAnalysis, BinnedIndicators? Rfm);
