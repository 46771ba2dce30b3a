using MathNet.Numerics.Distributions;

namespace AirlineValue.Domain.Quality;

/// <summary>How far a distribution has moved, by the conventions of credit scoring: below 0.1, to 0.25, above it.</summary>
public enum StabilityShift
{
    /// <summary>The index is below <see cref="StabilityIndex.ModerateFrom"/>.</summary>
    Stable,

    /// <summary>The index is at least <see cref="StabilityIndex.ModerateFrom"/> and at most <see cref="StabilityIndex.MajorAbove"/>.</summary>
    Moderate,

    /// <summary>The index is above <see cref="StabilityIndex.MajorAbove"/>.</summary>
    Major,
}

/// <summary>Whether samples of this size would show such an index by chance alone.</summary>
public enum StabilityEvidence
{
    /// <summary>At least one in a hundred pairs of samples of one population would.</summary>
    WithinChance,

    /// <summary>Fewer than one in a hundred would.</summary>
    Beyond99,

    /// <summary>Fewer than one in a thousand would.</summary>
    Beyond999,
}

/// <summary>
/// Population stability index: Σ (q − p) ln(q / p) over bins, with p and q the shares of the base and of the other sample.
/// A bin that is empty on one side counts as half a member there, a share of 1/(2n), so that the logarithm exists; one
/// that is empty on both is none.
/// </summary>
/// <remarks>
/// Where both samples come from one population, the index times 1/(1/n + 1/m) follows a χ² distribution with one degree
/// of freedom less than there are bins (Yurdakul, "Statistical Properties of Population Stability Index", 2018). Its
/// quantile gives the limits of chance. They hold for samples drawn apart: extracts that share members differ less by
/// chance than that, so an index beyond the limits is different all the more.
/// </remarks>
/// <param name="Value">The index, 0 or more, without a unit.</param>
/// <param name="Bins">How many bins hold a member of either sample.</param>
/// <param name="ChanceLimit99">What 99 of 100 pairs of samples of one population stay below.</param>
/// <param name="ChanceLimit999">What 999 of 1,000 pairs of samples of one population stay below.</param>
/// <param name="Contributions">What each bin adds to the index, 0 or more; one a bin, empty ones included.</param>
public sealed record StabilityIndex(
    double Value, int Bins, double ChanceLimit99, double ChanceLimit999, IReadOnlyList<double> Contributions)
{
    /// <summary>From this on a shift is moderate.</summary>
    public const double ModerateFrom = 0.1;

    /// <summary>Above this a shift is major.</summary>
    public const double MajorAbove = 0.25;

    /// <summary>How far the distribution has moved: whether it is big enough to matter.</summary>
    /// <returns>The shift by convention.</returns>
    public StabilityShift Shift() => ShiftOf(Value);

    /// <summary>Whether it has moved by more than chance: whether it is statistically different.</summary>
    /// <returns>The evidence.</returns>
    public StabilityEvidence Evidence() =>
        Value > ChanceLimit999 ? StabilityEvidence.Beyond999
        : Value > ChanceLimit99 ? StabilityEvidence.Beyond99
        : StabilityEvidence.WithinChance;

    /// <summary>The shift that a value of the index stands for.</summary>
    public static StabilityShift ShiftOf(double value) => value switch
    {
        > MajorAbove => StabilityShift.Major,
        >= ModerateFrom => StabilityShift.Moderate,
        _ => StabilityShift.Stable,
    };

    /// <summary>The index of two samples over the same bins.</summary>
    /// <param name="baseCounts">Members of the base in each bin.</param>
    /// <param name="otherCounts">Members of the other sample in each bin.</param>
    /// <returns>The index; null when a sample has no members.</returns>
    /// <exception cref="ArgumentException">The samples have different numbers of bins.</exception>
    public static StabilityIndex? Of(IReadOnlyList<long> baseCounts, IReadOnlyList<long> otherCounts)
    {
        if (baseCounts.Count != otherCounts.Count)
            throw new ArgumentException($"{otherCounts.Count} bins, not {baseCounts.Count}.", nameof(otherCounts));
        var (n, m) = (baseCounts.Sum(), otherCounts.Sum());
        if (n == 0 || m == 0)
            return null;
        var bins = 0;
        var contributions = new double[baseCounts.Count];
        for (var i = 0; i < contributions.Length; i++)
        {
            if (baseCounts[i] == 0 && otherCounts[i] == 0)
                continue;
            bins++;
            contributions[i] = Contribution(Share(baseCounts[i], n), Share(otherCounts[i], m));
        }
        return new StabilityIndex(contributions.Sum(), bins, ChanceLimit(bins, n, m, 0.99), ChanceLimit(bins, n, m, 0.999), contributions);
    }

    /// <summary>What the index of two samples of one population stays below with a probability.</summary>
    /// <param name="bins">How many bins there are, 1 or more.</param>
    /// <param name="baseMembers">Size of the base.</param>
    /// <param name="otherMembers">Size of the other sample.</param>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    public static double ChanceLimit(int bins, long baseMembers, long otherMembers, double probability) =>
        bins < 2 ? 0 : ChiSquared.InvCDF(bins - 1, probability) * (1.0 / baseMembers + 1.0 / otherMembers);

    private static double Share(long count, long members) => count == 0 ? 0.5 / members : (double)count / members;

    private static double Contribution(double p, double q) => (q - p) * Math.Log(q / p);
}
