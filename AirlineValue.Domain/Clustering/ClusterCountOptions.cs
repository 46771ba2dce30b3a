using System.Globalization;

namespace AirlineValue.Domain.Clustering;

/// <summary>What a comparison of numbers of clusters is asked for; stored with it.</summary>
public sealed record ClusterCountOptions
{
    /// <summary>The fewest clusters. Default 2; range 2–31.</summary>
    public int SmallestK { get; init; } = 2;

    /// <summary>The most clusters. Default 12; above <see cref="SmallestK"/>, 32 at most.</summary>
    public int LargestK { get; init; } = 12;

    /// <summary>The seed of starts, of the silhouette's sample and of the bootstrap samples. Default 1.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>Starts that are tried for each number of clusters. Default 10; range 1–1000.</summary>
    public int Restarts { get; init; } = 10;

    /// <summary>Bootstrap samples for each number of clusters. Default 10; range 0–100, none leaves stability out.</summary>
    public int Resamples { get; init; } = 10;

    /// <summary>Refuses what is out of range.</summary>
    /// <exception cref="AnalysisRefusedException">With the option's name, the value and the range.</exception>
    public void Validate()
    {
        Refuse(nameof(SmallestK), SmallestK, 2, 31);
        Refuse(nameof(LargestK), LargestK, SmallestK + 1, 32);
        Refuse(nameof(Restarts), Restarts, 1, 1000);
        Refuse(nameof(Resamples), Resamples, 0, 100);
    }

    /// <summary>The options of an analysis with one of the numbers.</summary>
    public KMeansOptions With(int k) => new() { K = k, Seed = Seed, Restarts = Restarts };

    private static void Refuse(string option, int value, int lowest, int highest)
    {
        if (value < lowest || value > highest)
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.OptionOutOfRange,
                option,
                value.ToString(CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{lowest}–{highest}"));
    }
}
