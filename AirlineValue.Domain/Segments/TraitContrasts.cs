using MathNet.Numerics.Distributions;

namespace AirlineValue.Domain.Segments;

/// <summary>
/// Compares what the members of a group have in common with all clustered members. The group is tested against the rest,
/// since it is a part of all, by the two-sided test of two proportions with the pooled variance; the p-values of all values
/// of one group are corrected together after Holm (1979), which holds however the traits hang together.
/// </summary>
public static class TraitContrasts
{
    /// <summary>The contrasts of a group, trait by trait in their order.</summary>
    /// <param name="portraits">The groups' portraits.</param>
    /// <param name="rank">The group's rank, from 1.</param>
    /// <param name="options">When a difference is worth naming.</param>
    public static IReadOnlyList<TraitContrast> Of(GroupPortraits portraits, int rank, TraitContrastOptions options)
    {
        var contrasts = portraits.Traits
            .SelectMany(trait => trait.Values.Select(value => Test(trait, value, rank, options.LeastExpected))).ToArray();
        var tested = Enumerable.Range(0, contrasts.Length).Where(i => !double.IsNaN(contrasts[i].P)).ToArray();
        var adjusted = Holm(Array.ConvertAll(tested, i => contrasts[i].P));
        for (var i = 0; i < tested.Length; i++)
        {
            var contrast = contrasts[tested[i]];
            contrasts[tested[i]] = contrast with { AdjustedP = adjusted[i], Verdict = VerdictOf(contrast.Lift, adjusted[i], options) };
        }
        return contrasts;
    }

    /// <summary>The statistic of the test of two proportions, with the pooled variance.</summary>
    /// <param name="members">Members of the one group that have something.</param>
    /// <param name="of">Its members.</param>
    /// <param name="otherMembers">Members of the other group that have it.</param>
    /// <param name="ofOther">Its members.</param>
    public static double Z(int members, int of, int otherMembers, int ofOther)
    {
        var pooled = (members + (double)otherMembers) / (of + (double)ofOther);
        var error = Math.Sqrt(pooled * (1 - pooled) * (1.0 / of + 1.0 / ofOther));
        return ((double)members / of - (double)otherMembers / ofOther) / error;
    }

    /// <summary>P-values corrected for their number after Holm: the smallest times their number, the next times one less,
    /// never falling and at most 1.</summary>
    /// <param name="p">The p-values.</param>
    public static double[] Holm(double[] p)
    {
        var order = Enumerable.Range(0, p.Length).OrderBy(i => p[i]).ToArray();
        var adjusted = new double[p.Length];
        var least = 0.0;
        for (var i = 0; i < order.Length; i++)
            adjusted[order[i]] = least = Math.Max(least, Math.Min(1, (p.Length - i) * p[order[i]]));
        return adjusted;
    }

    private static TraitContrast Test(GroupTrait trait, TraitValue value, int rank, double leastExpected)
    {
        var (of, all) = (trait.Known(rank), trait.AllKnown);
        var (members, allMembers) = (value.Members[rank - 1], value.All);
        var (share, allShare) = (Ratio(members, of), Ratio(allMembers, all));
        var (z, p) = (double.NaN, double.NaN);
        if (Expected(allMembers, of, all) >= leastExpected)
        {
            z = Z(members, of, allMembers - members, all - of);
            p = 2 * Normal.CDF(0, 1, -Math.Abs(z));
        }
        return new TraitContrast(trait, value, members, share, allShare, Ratio(share, allShare), z, p, double.NaN, TraitVerdict.TooFew);
    }

    // of the four cells the one that is expected to have the fewest
    private static double Expected(int members, int of, int all) =>
        all == 0 ? 0 : Math.Min(members, all - members) * (double)Math.Min(of, all - of) / all;

    private static TraitVerdict VerdictOf(double lift, double p, TraitContrastOptions options) =>
        p > options.SignificanceLevel ? TraitVerdict.Alike
        : lift >= options.LeastLift ? TraitVerdict.OverRepresented
        : lift <= options.MostLift ? TraitVerdict.UnderRepresented
        : TraitVerdict.Alike;

    private static double Ratio(double part, double whole) => whole == 0 ? double.NaN : part / whole;
}
