namespace AirlineValue.Domain.Segments;

/// <summary>The name that a cluster got, and why.</summary>
/// <param name="Cluster">Index of the cluster in the clustering's centres.</param>
/// <param name="Group">The name.</param>
/// <param name="Repetition">1 for the first cluster of this name, 2 for the next (k ≠ 5 only), …</param>
/// <param name="Fit">How well the centre fits the name's signature: the sum of <paramref name="Contributions"/>.</param>
/// <param name="Contributions">What each indicator adds to the fit, in the order of the indicators.</param>
/// <param name="RunnerUp">The name that would have fitted next best.</param>
/// <param name="RunnerUpFit">How well it would have fitted.</param>
public sealed record SegmentName(
    int Cluster,
    CustomerGroup Group,
    int Repetition,
    double Fit,
    IReadOnlyList<double> Contributions,
    CustomerGroup RunnerUp,
    double RunnerUpFit)
{
    /// <summary>The key that files and links use: <c>important-keep</c>, and <c>important-keep-2</c> for a repetition.</summary>
    public string Key => Repetition == 1 ? Group.Key() : $"{Group.Key()}-{Repetition}";
}
