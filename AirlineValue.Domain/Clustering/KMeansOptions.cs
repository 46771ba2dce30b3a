using System.Globalization;

namespace AirlineValue.Domain.Clustering;

/// <summary>What a clustering run is asked for; stored with the analysis.</summary>
public sealed record KMeansOptions
{
    /// <summary>How many clusters. Default 5; range 2–32.</summary>
    public int K { get; init; } = 5;

    /// <summary>The seed of the starts. Default 1; the same seed gives the same result whatever the number of threads.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How many starts are tried; the one with the lowest inertia wins. Default 10; range 1–1000.</summary>
    public int Restarts { get; init; } = 10;

    /// <summary>Refuses what is out of range.</summary>
    /// <exception cref="AnalysisRefusedException">With the option's name, the value and the range.</exception>
    public void Validate()
    {
        Refuse(nameof(K), K, 2, 32);
        Refuse(nameof(Restarts), Restarts, 1, 1000);
    }

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
