namespace AirlineValue.Domain.Clustering;

/// <summary>A clustering that no single change of a member's cluster by nearest centre can improve.</summary>
/// <param name="Centres">Centres[c][j] is coordinate j of cluster c, in standard deviations.</param>
/// <param name="Labels">For each member the cluster whose centre is nearest; the lower index on a tie.</param>
/// <param name="Sizes">Members of each cluster.</param>
/// <param name="Inertia">Sum over members of the squared distance to their centre.</param>
/// <param name="Iterations">Lloyd iterations of the winning start.</param>
/// <param name="WinningRestart">Which start won, 0-based.</param>
public sealed record KMeansResult(
    double[][] Centres, byte[] Labels, int[] Sizes, double Inertia, int Iterations, int WinningRestart);

/// <summary>How each member lies between the centres.</summary>
/// <param name="Nearest">The cluster whose centre is nearest.</param>
/// <param name="SecondNearest">The cluster whose centre is second nearest.</param>
/// <param name="Distance">Euclidean distance to the nearest centre, in standard deviations.</param>
/// <param name="SecondDistance">Euclidean distance to the second nearest centre.</param>
public sealed record Memberships(byte[] Nearest, byte[] SecondNearest, double[] Distance, double[] SecondDistance);
