namespace AirlineValue.Domain.Clustering;

/// <summary>How well separated the clusters are.</summary>
/// <param name="CalinskiHarabasz">Between- over within-cluster variance, each by its degrees of freedom; higher is better.</param>
/// <param name="DaviesBouldin">Mean over clusters of the worst ratio of spreads to centre distance; lower is better.</param>
/// <param name="Silhouette">Mean silhouette of <paramref name="SilhouetteSample"/> members; −1 to 1, higher is better.</param>
/// <param name="SilhouetteSample">How many members the silhouette was computed on; all of them when it is exact.</param>
/// <param name="SilhouetteIsExact">Whether the silhouette covers all members.</param>
public sealed record ValidityIndices(
    double CalinskiHarabasz, double DaviesBouldin, double Silhouette, int SilhouetteSample, bool SilhouetteIsExact);
