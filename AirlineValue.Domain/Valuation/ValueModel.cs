using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Valuation;

/// <summary>What one indicator adds to the value score.</summary>
/// <param name="Scale">The indicator with what standardises it.</param>
/// <param name="Weight">Its share of all weights, 0–1.</param>
public sealed record ValueTerm(IndicatorScale Scale, double Weight)
{
    /// <summary>−1 where a lower value is worth more, as with recency; 1 elsewhere.</summary>
    public int Sign => Scale.Indicator.IsLowerBetter ? -1 : 1;

    /// <summary>What a value of the indicator adds: sign × weight × standard score.</summary>
    /// <param name="value">In the indicator's unit.</param>
    public double Contribution(double value) => Sign * Weight * StandardScore(value);

    /// <summary>Standard deviations above the mean, whatever scales the indicator for clustering.</summary>
    /// <param name="value">In the indicator's unit.</param>
    public double StandardScore(double value) => Scale.StandardScore(Scale.Standardise(value));
}

/// <summary>
/// The value score of members: Σ sign × weight × standardised indicator, in standard deviations. 0 is the score of a member
/// that is average in everything; about half of the members lie below.
/// </summary>
public sealed class ValueModel
{
    private ValueModel(IReadOnlyList<ValueTerm> terms, IReadOnlyList<IndicatorWeight> missing)
    {
        Terms = terms;
        Missing = missing;
    }

    /// <summary>A term for each indicator of the analysis, in its order; their weights have a sum of 1.</summary>
    public IReadOnlyList<ValueTerm> Terms { get; }

    /// <summary>What the weighting weighs and the analysis does not have; the rest was made up to 1.</summary>
    public IReadOnlyList<IndicatorWeight> Missing { get; }

    /// <summary>The model of a weighting for the indicators of an analysis; null when the weighting weighs none of
    /// them.</summary>
    /// <param name="weighting">The weights.</param>
    /// <param name="scaler">The analysis' indicators and what standardises them.</param>
    public static ValueModel? Create(Weighting weighting, Scaler scaler)
    {
        var scales = scaler.Scales;
        if (weighting.IsEqual)
            return new ValueModel([.. scales.Select(scale => new ValueTerm(scale, 1.0 / scales.Count))], []);
        var weights = scales.Select(scale => weighting.Weights.Where(w => w.Indicator == scale.Indicator.Name).Sum(w => w.Weight)).ToArray();
        var sum = weights.Sum();
        if (sum <= 0)
            return null;
        return new ValueModel(
            [.. scales.Zip(weights, (scale, weight) => new ValueTerm(scale, weight / sum))],
            [.. weighting.Weights.Where(w => w.Weight > 0 && scales.All(scale => scale.Indicator.Name != w.Indicator))]);
    }

    /// <summary>The scores of members.</summary>
    /// <param name="indicators">indicators[j][i] is indicator j of member i, in its unit; NaN where it has none.</param>
    /// <returns>A score a member, NaN where it has no indicators.</returns>
    public double[] Scores(IReadOnlyList<double[]> indicators)
    {
        var scores = new double[indicators.Count == 0 ? 0 : indicators[0].Length];
        for (var j = 0; j < Terms.Count; j++)
            Add(scores, indicators[j], Terms[j]);
        return scores;
    }

    /// <summary>The score of a standardised centre, or of any other point.</summary>
    /// <param name="standardised">Standard scores, in the order of the indicators.</param>
    public double ScoreOf(IReadOnlyList<double> standardised) => Terms.Zip(standardised, (term, z) => term.Sign * term.Weight * z).Sum();

    private static void Add(double[] scores, double[] values, ValueTerm term)
    {
        if (term.Weight == 0)
            return;
        for (var i = 0; i < scores.Length; i++)
            scores[i] += term.Contribution(values[i]);
    }
}
