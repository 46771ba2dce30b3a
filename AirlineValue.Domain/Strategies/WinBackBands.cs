using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>Bands of value and of the likelihood of having left, to show where to begin with winning back.</summary>
public static class WinBackBands
{
    /// <summary>Bands of the percentile of value, the highest first.</summary>
    public static IReadOnlyList<ValueRange> Values { get; } = BandsOf(0.8, 0.5);

    /// <summary>Bands of the likelihood, the highest first.</summary>
    public static IReadOnlyList<ValueRange> Likelihoods { get; } = BandsOf(0.9, 0.5);

    /// <summary>Counts members.</summary>
    /// <param name="isCounted">Whether a row is one of them.</param>
    /// <param name="percentiles">The percentile of value of each row.</param>
    /// <param name="likelihoods">The likelihood of each row.</param>
    /// <returns>[value, likelihood]; null when either is not known. Members without one of both are in no band.</returns>
    public static int[,]? Count(Func<int, bool> isCounted, double[]? percentiles, double[]? likelihoods)
    {
        if (percentiles is null || likelihoods is null)
            return null;
        var counts = new int[Values.Count, Likelihoods.Count];
        for (var row = 0; row < percentiles.Length; row++)
        {
            if (isCounted(row) && BandOf(Values, percentiles[row]) is >= 0 and var value && BandOf(Likelihoods, likelihoods[row]) is >= 0 and var likelihood)
                counts[value, likelihood]++;
        }
        return counts;
    }

    private static ValueRange[] BandsOf(double high, double middle) =>
        [new(high, null), ValueRange.Bin(middle, high), new(null, middle, IsToExclusive: true)];

    private static int BandOf(IReadOnlyList<ValueRange> bands, double value)
    {
        for (var band = 0; band < bands.Count; band++)
        {
            if (bands[band].Contains(value))
                return band;
        }
        return -1;
    }
}
