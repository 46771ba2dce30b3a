namespace AirlineValue.Domain.Strategies;

/// <summary>
/// An estimate of how likely it is that a member has left, 0–1, from two signs. The fall is 1 − ratio, where the ratio is
/// year 2 over year 1 of flights or of base points, the lower of the two, at most 1; nobody falls who had nothing in year 1.
/// The silence is 1 − exp(−(days of silence − longest gap) / mean gap), 0 up to the longest gap: gaps of a member who
/// flies at random at a steady rate are exponential (Ross, Introduction to Probability Models, ch. 5), and a silence as long as a gap that
/// was ended before says nothing. Both together are 1 − (1 − fall) × (1 − silence), as if the signs were independent. It
/// rises with either sign. It orders a list; it was not checked against who left, which an extract does not tell.
/// </summary>
public static class LeavingLikelihood
{
    /// <summary>The likelihood of one member.</summary>
    /// <param name="ratio">Year 2 over year 1, 0 or more; NaN for nothing in year 1.</param>
    /// <param name="silence">Days without a flight at the window's end, 0 or more; NaN when not known.</param>
    /// <param name="meanGap">Mean days between flights; 0 or NaN without two flights.</param>
    /// <param name="longestGap">Longest gap between flights in days; 0 or NaN without two flights.</param>
    /// <returns>0–1; NaN when neither sign is known.</returns>
    public static double Of(double ratio, double silence, double meanGap, double longestGap)
    {
        var fall = double.IsNaN(ratio) ? double.NaN : 1 - Math.Clamp(ratio, 0, 1);
        var quiet = SilenceOf(silence, meanGap, longestGap);
        if (double.IsNaN(fall))
            return quiet;
        return double.IsNaN(quiet) ? fall : 1 - (1 - fall) * (1 - quiet);
    }

    /// <summary>The likelihood of all members; null when the extract has neither flights of both years nor the gaps.</summary>
    /// <param name="input">The members.</param>
    public static double[]? Of(StrategyInput input)
    {
        if (ActivityColumns.Of(input) is not { } activity)
            return null;
        var likelihoods = new double[input.Measures.Source.Count];
        for (var row = 0; row < likelihoods.Length; row++)
            likelihoods[row] = activity.LikelihoodOf(row);
        return likelihoods;
    }

    /// <summary>The likelihood times the percentile of value: who is worth most and most likely to have left comes
    /// first; 0–1, NaN where either is not known.</summary>
    /// <param name="likelihoods">The likelihood of each member.</param>
    /// <param name="percentiles">The percentile of each member's value, 0–1.</param>
    public static double[] Priorities(double[] likelihoods, double[] percentiles)
    {
        var priorities = new double[likelihoods.Length];
        for (var row = 0; row < priorities.Length; row++)
            priorities[row] = likelihoods[row] * percentiles[row];
        return priorities;
    }

    // a steady member would have flown by now with this likelihood
    private static double SilenceOf(double silence, double meanGap, double longestGap) =>
        silence >= 0 && meanGap > 0 && longestGap > 0 ? 1 - Math.Exp(-Math.Max(0, silence - longestGap) / meanGap) : double.NaN;
}
