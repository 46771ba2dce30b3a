using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Monitoring;

/// <summary>A trained model: all that it takes to judge members that it has never seen. Nothing of it is fitted again.</summary>
/// <param name="Cleaning">The rules of cleaning.</param>
/// <param name="Indicators">The indicators that members are clustered by.</param>
/// <param name="Scaler">Their location, spread and caps, as they were fitted on the training members.</param>
/// <param name="Centres">Centres[c][j]: coordinate j of cluster c, in the coordinates that members are clustered by.</param>
/// <param name="RankOfCluster">The rank of the group that each cluster bears the name of.</param>
public sealed record ScoringModel(
    CleaningOptions Cleaning, IndicatorSet Indicators, Scaler Scaler, double[][] Centres, int[] RankOfCluster);
