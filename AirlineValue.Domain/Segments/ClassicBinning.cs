using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>
/// The cut that was used before clustering: each indicator above or at and below its mean. It is simple to explain, but
/// it cuts at the mean whether or not members differ there, and every indicator more doubles the groups.
/// </summary>
public static class ClassicBinning
{
    /// <summary>How near to a mean counts as near, in standard deviations.</summary>
    public const double NearMean = 0.1;

    private static readonly IReadOnlyList<Indicator> Rfm = [Indicator.R, Indicator.F, Indicator.S];

    /// <summary>Bins the analysis' own indicators, and recency, frequency and fares paid where those are others.</summary>
    /// <param name="table">The indicators of the clustered members, neither capped nor transformed.</param>
    /// <param name="scaler">The model's scaler.</param>
    /// <param name="fares">Fares paid of the same members: <see cref="FaresOf"/>.</param>
    /// <param name="ranks">The rank of each member's segment, from 1.</param>
    /// <param name="seed">Seed of the clusterings that the binning is compared with.</param>
    /// <param name="cancellationToken">Looked at for every few thousand members.</param>
    public static ClassicView Of(
        IndicatorTable table, Scaler scaler, double[] fares, int[] ranks, int seed, CancellationToken cancellationToken = default)
    {
        var own = Bin(table, scaler.StandardScores(table), ranks, seed, cancellationToken);
        if (fares.Length == 0 || Array.TrueForAll(fares, fare => fare == fares[0]) || table.Indicators.SequenceEqual(Rfm)
            || Values(table, Indicator.R) is not { } recency || Values(table, Indicator.F) is not { } frequency)
            return new ClassicView(own, null);
        var rfm = new IndicatorTable(Rfm, [recency, frequency, fares]);
        return new ClassicView(own, Bin(rfm, Scaler.Fit(rfm).Transform(rfm), ranks, seed, cancellationToken));
    }

    /// <summary>Fares paid in both years; an empty year counts as 0.</summary>
    /// <param name="year1">Fares of year 1 of all members.</param>
    /// <param name="year2">Fares of year 2 of all members.</param>
    /// <param name="kept">The members that are wanted.</param>
    public static double[] FaresOf(double[] year1, double[] year2, int[] kept) =>
        Array.ConvertAll(kept, i => OrZero(year1[i]) + OrZero(year2[i]));

    /// <summary>The code of every member of a table: a bit an indicator, the first one's being the highest; 1 is above the
    /// mean.</summary>
    public static int[] Codes(double[][] values, IReadOnlyList<double> means)
    {
        var codes = new int[values[0].Length];
        for (var j = 0; j < values.Length; j++)
            for (var i = 0; i < codes.Length; i++)
                codes[i] = codes[i] << 1 | (values[j][i] > means[j] ? 1 : 0);
        return codes;
    }

    private static double OrZero(double fare) => double.IsFinite(fare) ? fare : 0;

    private static double[]? Values(IndicatorTable table, Indicator indicator) =>
        table.Indicators.Zip(table.Values).FirstOrDefault(column => column.First == indicator).Second;

    private static BinnedIndicators Bin(
        IndicatorTable table, double[][] standardised, int[] ranks, int seed, CancellationToken cancellationToken)
    {
        // The threshold is the mean of the true values, also where the model caps them.
        var scales = Scaler.Fit(table).Scales;
        var codes = Codes(table.Values, [.. scales.Select(scale => scale.Mean)]);
        var bins = Bins(table, codes, ranks);
        var occupied = bins.Count(bin => bin.Members > 0);
        var binning = Explained(standardised, codes, bins.Length, occupied);
        var groups = Array.ConvertAll(ranks, rank => rank - 1);
        var most = groups.Max() + 1;
        var clusterings = new ClusteringsBeside(standardised, seed, cancellationToken);
        return new BinnedIndicators(
            [.. table.Indicators.Select((indicator, j) => Cut(indicator, scales[j], table.Values[j]))],
            bins,
            CountNearAny(table, scales),
            binning,
            Explained(standardised, groups, most, most),
            clusterings.FewestThatExplain(binning),
            clusterings.With(occupied));
    }

    private static BinnedIndicator Cut(Indicator indicator, IndicatorScale scale, double[] values) => new(
        indicator.Name, indicator.Unit, scale.Mean, scale.StandardDeviation,
        values.Count(value => value > scale.Mean), CountWithin(values, NearFrom(scale), NearTo(scale)));

    private static double NearFrom(IndicatorScale scale) => scale.Mean - NearMean * scale.StandardDeviation;

    private static double NearTo(IndicatorScale scale) => scale.Mean + NearMean * scale.StandardDeviation;

    private static int CountWithin(double[] values, double from, double to)
    {
        var count = 0;
        foreach (var value in values)
            count += value >= from && value <= to ? 1 : 0;
        return count;
    }

    private static int CountNearAny(IndicatorTable table, IReadOnlyList<IndicatorScale> scales)
    {
        var isNear = new bool[table.Count];
        for (var j = 0; j < scales.Count; j++)
        {
            var (values, from, to) = (table.Values[j], NearFrom(scales[j]), NearTo(scales[j]));
            for (var i = 0; i < values.Length; i++)
                isNear[i] |= values[i] >= from && values[i] <= to;
        }
        return isNear.Count(near => near);
    }

    private static IndicatorBin[] Bins(IndicatorTable table, int[] codes, int[] ranks)
    {
        var segments = ranks.Max();
        var bins = Enumerable.Range(0, 1 << table.Indicators.Count).Select(_ => new int[segments]).ToArray();
        for (var i = 0; i < codes.Length; i++)
            bins[codes[i]][ranks[i] - 1]++;
        var sums = Sums(table.Values, codes, bins.Length);
        return [.. bins.Select((ofSegments, code) => ofSegments.Sum() is var members and > 0
            ? new IndicatorBin(code, members, ofSegments, [.. sums[code].Select(sum => sum / members)])
            : new IndicatorBin(code, 0, ofSegments, []))];
    }

    private static double[][] Sums(double[][] values, int[] groups, int count)
    {
        var sums = Enumerable.Range(0, count).Select(_ => new double[values.Length]).ToArray();
        for (var j = 0; j < values.Length; j++)
            for (var i = 0; i < groups.Length; i++)
                sums[groups[i]][j] += values[j][i];
        return sums;
    }

    // Standardised indicators have mean 0, so that the squared distances to the mean of all are the squares themselves,
    // and what groups explain of them is Σ n · mean².
    private static ExplainedVariance Explained(double[][] standardised, int[] groups, int count, int occupied)
    {
        var sizes = new int[count];
        foreach (var group in groups)
            sizes[group]++;
        var between = Sums(standardised, groups, count)
            .Zip(sizes, (sums, size) => size == 0 ? 0 : sums.Sum(sum => sum * sum / size)).Sum();
        return new ExplainedVariance(occupied, between / ((double)groups.Length * standardised.Length));
    }
}
