namespace AirlineValue.Domain.Quality;

/// <summary>How much memory the profile of a column may take, and how long its lists are.</summary>
/// <param name="DistinctValues">Up to how many different values are counted one by one, so that all figures come from one
/// pass; at least 16.</param>
/// <param name="SampleSize">How many values are drawn where there are more: they tell where to look for the quartiles.</param>
/// <param name="CollectedValues">How many values around the quartiles are kept to find the exact ones.</param>
/// <param name="FrequentValues">How many frequent values are listed.</param>
/// <param name="Bars">Most bars of a histogram, open ones apart.</param>
/// <param name="Seed">Seed of the sample.</param>
public sealed record ProfileLimits(
    int DistinctValues = 65_536,
    int SampleSize = 100_000,
    int CollectedValues = 2_000_000,
    int FrequentValues = 20,
    int Bars = 40,
    int Seed = 1)
{
    /// <summary>The product's limits: about 25 MB a column at most.</summary>
    public static readonly ProfileLimits Default = new();
}
