using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>
/// What a customer group looks like, as a direction: which indicators lie above the average of all members and which
/// below. A weight of 1 means that the indicator makes the group, of 0 that the group says nothing about it.
/// </summary>
/// <param name="Group">The group.</param>
/// <param name="Weights">A weight an indicator, by its name.</param>
public sealed record GroupSignature(CustomerGroup Group, IReadOnlyDictionary<string, double> Weights)
{
    /// <summary>The signatures of the five groups for LRFMC, in the order of the groups.</summary>
    public static readonly IReadOnlyList<GroupSignature> Lrfmc =
    [
        // Flies much and far, lately, and not in cheap cabins.
        Of(CustomerGroup.ImportantKeep, l: 0, r: -0.5, f: 1, m: 1, c: 0.25),
        // High cabins make this group; it flies seldom and has not been with us for long.
        Of(CustomerGroup.ImportantDevelop, l: -0.25, r: -0.25, f: -0.25, m: -0.25, c: 1),
        // A long relationship makes it; that it has become quieter raises the urgency, and better cabins the worth.
        Of(CustomerGroup.ImportantWinBack, l: 1, r: 0.25, f: 0, m: 0, c: 0.25),
        // New, and a little below average in all else.
        Of(CustomerGroup.General, l: -1, r: -0.25, f: -0.25, m: -0.25, c: -0.25),
        // Gone for long; flew little, and at discounts.
        Of(CustomerGroup.LowValue, l: 0, r: 1, f: -0.5, m: -0.5, c: -0.5),
    ];

    /// <summary>
    /// The signatures for sets that say neither how long members have been with us nor which cabins they buy: R, F and S,
    /// and F and M. Who pays above average lately, however often they fly, is to be developed; who flew and paid above
    /// average, and is quiet, is to be won back. Both stand on weaker ground than with L and C.
    /// </summary>
    public static readonly IReadOnlyList<GroupSignature> Rfm =
    [
        Of(CustomerGroup.ImportantKeep, l: 0, r: -0.5, f: 1, m: 1, c: 0),
        Of(CustomerGroup.ImportantDevelop, l: 0, r: -0.5, f: 0, m: 0.5, c: 0),
        Of(CustomerGroup.ImportantWinBack, l: 0, r: 1, f: 0.25, m: 0.25, c: 0),
        Of(CustomerGroup.General, l: 0, r: -0.25, f: -0.5, m: -0.5, c: 0),
        Of(CustomerGroup.LowValue, l: 0, r: 1, f: -0.5, m: -0.5, c: 0),
    ];

    /// <summary>The signatures of the five groups for a set of indicators, in the order of the groups. Indicators that the set
    /// lacks say nothing.</summary>
    public static IReadOnlyList<GroupSignature> Of(IReadOnlyList<Indicator> indicators) =>
        indicators.Any(i => i == Indicator.L || i == Indicator.C) ? Lrfmc : Rfm;

    /// <summary>
    /// What each indicator of a centre adds to the fit: weight × standardised coordinate, over the length of the
    /// weights. Their sum is how far the centre lies from the average in the direction of the signature, in standard
    /// deviations, so that fits of different groups can be compared.
    /// </summary>
    /// <param name="indicators">The indicators, in the order of the centre.</param>
    /// <param name="centre">The centre in standard deviations from the mean.</param>
    public double[] Contributions(IReadOnlyList<Indicator> indicators, IReadOnlyList<double> centre)
    {
        var contributions = new double[indicators.Count];
        var length = 0.0;
        for (var j = 0; j < contributions.Length; j++)
        {
            var weight = Weights.GetValueOrDefault(indicators[j].Name);
            contributions[j] = weight * centre[j];
            length += weight * weight;
        }
        for (var j = 0; j < contributions.Length; j++)
            contributions[j] /= length > 0 ? Math.Sqrt(length) : 1;
        return contributions;
    }

    private static GroupSignature Of(CustomerGroup group, double l, double r, double f, double m, double c) =>
        new(group, new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["L"] = l,
            ["R"] = r,
            ["F"] = f,
            ["M"] = m,
            ["C"] = c,
            // What members pay stands for the same as how far they fly.
            ["S"] = m,
        });
}
