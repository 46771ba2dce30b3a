using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using MathNet.Numerics.Distributions;

namespace AirlineValue.Domain.Strategies;

/// <summary>How frequent much partner accrual is among the members who share a value.</summary>
/// <param name="Contrast">The value against the others: its lift, test and verdict. The lift of accrual in the value is that
/// of the value in accrual: both are the share of both together over the product of the shares of each.</param>
/// <param name="Members">Members with the value that cross-sell looks at.</param>
/// <param name="Much">Those of them who accrue much.</param>
/// <param name="Share">Their share, 0–1; NaN for nobody.</param>
/// <param name="Lower">The lower end of its 95 % interval (Wilson 1927).</param>
/// <param name="Upper">The upper end.</param>
public sealed record PartnerLiftValue(TraitContrast Contrast, int Members, int Much, double Share, double Lower, double Upper);

/// <summary>
/// Where much partner accrual takes root: among the members that cross-sell looks at, the share of those who accrue much in each
/// group, tier, band of age and place over the share of all. Values are tested against the rest as in
/// <see cref="TraitContrasts"/>: two-sided test of two proportions, p-values of all values corrected together after Holm,
/// and a smallest lift, so that chance is not shown as a finding.
/// </summary>
/// <param name="Members">Members that cross-sell looks at.</param>
/// <param name="Much">Those who accrue much.</param>
/// <param name="Values">The values, trait by trait.</param>
public sealed record PartnerLift(int Members, int Much, IReadOnlyList<PartnerLiftValue> Values)
{
    /// <summary>The name of the trait that stands for the customer group, which is no column; its codes are ranks.</summary>
    public const string GroupTraitName = "group";

    private const double Confidence = 0.95;
    private const int MuchRank = 1;
    private const int OtherRank = 2;

    /// <summary>The share of all who accrue much, 0–1.</summary>
    public double Share => (double)Much / Members;

    /// <summary>Finds it.</summary>
    /// <param name="input">The members and the rules.</param>
    /// <param name="options">When a difference is worth naming.</param>
    /// <returns>The lift; null when cross-sell can't be looked at, or there is nobody to compare.</returns>
    public static PartnerLift? Of(StrategyInput input, TraitContrastOptions options)
    {
        var source = input.Measures.Source;
        if (source.Scores() is not { } scores || StrategyEvaluation.Of(Strategy.CrossSell, input).Standings is not { } standings)
            return null;
        var ranks = Array.ConvertAll(standings, s => s switch
        {
            (byte)StrategyStanding.None => 0,
            (byte)StrategyStanding.MuchAccrual => MuchRank,
            _ => OtherRank,
        });
        var (much, members) = (ranks.Count(rank => rank == MuchRank), ranks.Count(rank => rank > 0));
        if (much == 0 || much == members)
            return null;
        var portraits = new GroupPortraits(new GroupPortraitOptions(), [], TraitsOf(Accruers(ranks, source.Column), scores.Group, scores.GroupKeys.Count), []);
        return new PartnerLift(members, much, [.. TraitContrasts.Of(portraits, MuchRank, options).Select(ValueOf)]);
    }

    /// <summary>The interval of a share (Wilson 1927), which holds for few members, too.</summary>
    /// <param name="with">Members who have something.</param>
    /// <param name="of">All members; above 0.</param>
    /// <param name="confidence">How sure the interval is, above 0 and below 1.</param>
    public static (double Lower, double Upper) Wilson(int with, int of, double confidence = Confidence)
    {
        var z = Normal.InvCDF(0, 1, (1 + confidence) / 2);
        var (share, squared) = ((double)with / of, z * z / of);
        var middle = (share + squared / 2) / (1 + squared);
        var half = Math.Sqrt(share * (1 - share) * squared + squared * squared / 4) / (1 + squared);
        return (Math.Max(0, middle - half), Math.Min(1, middle + half));
    }

    private static PartnerLiftValue ValueOf(TraitContrast contrast)
    {
        var (members, much) = (contrast.Value.All, contrast.Members);
        var (lower, upper) = members == 0 ? (double.NaN, double.NaN) : Wilson(much, members);
        return new PartnerLiftValue(contrast, members, much, members == 0 ? double.NaN : (double)much / members, lower, upper);
    }

    private static List<GroupTrait> TraitsOf(GroupedMembers accruers, int[] groups, int groupCount)
    {
        var options = new GroupPortraitOptions();
        List<GroupTrait> traits = [GroupsOf(accruers.Ranks, groups, groupCount)];
        if (accruers.Column(ExtractColumns.FfpTier) is { } tiers)
            traits.Add(NumberTraits.Codes(tiers, accruers));
        if (accruers.Column(ExtractColumns.Age) is { } ages)
            traits.Add(NumberTraits.Bands(ages, accruers, options.AgeEdges));
        if (accruers.Column(ExtractColumns.WorkProvince) is { } provinces)
            traits.Add(TextTraits.Places(provinces, accruers, options.MostPlaces));
        return traits;
    }

    private static GroupTrait GroupsOf(int[] ranks, int[] groups, int groupCount)
    {
        var counts = new int[groupCount + 1, OtherRank + 1];
        for (var row = 0; row < ranks.Length; row++)
            counts[groups[row], ranks[row]]++;
        return new GroupTrait(
            GroupTraitName,
            [.. Enumerable.Range(1, groupCount).Select(rank => new TraitValue(rank, null, null, [], [counts[rank, MuchRank], counts[rank, OtherRank]])).Where(v => v.All > 0)],
            [0, 0], 0, [0, 0]);
    }

    private static GroupedMembers Accruers(int[] ranks, Func<ExtractColumn, ColumnCells?> column) => new()
    {
        Groups = OtherRank,
        Ranks = ranks,
        IndicatorNames = [],
        Indicators = [],
        Medians = [],
        Distance = [],
        SecondRanks = [],
        SecondDistance = [],
        Column = column,
    };
}
