using System.Runtime.CompilerServices;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

/// <summary>The codes of the card tiers that occur in an extract, to choose from.</summary>
public static class TierCodes
{
    /// <summary>More codes than this are no tiers, and nothing to choose from.</summary>
    public const int Most = 20;

    // cells that were loaded are shared and never change
    private static readonly ConditionalWeakTable<ColumnCells, double[]> Known = [];

    /// <summary>The codes, ascending; none when there are more than <see cref="Most"/>.</summary>
    /// <param name="tiers">Column FFP_TIER.</param>
    public static IReadOnlyList<double> Of(ColumnCells tiers) => Known.GetValue(tiers, Find);

    private static double[] Find(ColumnCells tiers)
    {
        HashSet<double> found = [];
        var last = double.NaN;
        foreach (var tier in tiers.Numbers)
        {
            if (tier == last || double.IsNaN(tier))
                continue;
            last = tier;
            if (found.Add(tier) && found.Count > Most)
                return [];
        }
        return [.. found.Order()];
    }
}
