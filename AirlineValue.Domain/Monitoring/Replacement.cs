using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Monitoring;

/// <summary>A model, and the one that is to take its place, on the members that the latter was trained on.</summary>
/// <param name="BeforeId">The analysis that is to be replaced.</param>
/// <param name="Members">Members[b][a]: members with rank b before and rank a after; rank 0 is no group.</param>
/// <param name="Fares">Fares[b][a]: what they paid in both years, in the extract's currency; null where the extract has no
/// fares.</param>
/// <param name="Matches">Which groups take each other's place: by their centres when both models rest on the same indicators,
/// by the members that they share when not.</param>
/// <param name="Agreement">Adjusted Rand index over the members that have a group in both; NaN when there is none.</param>
/// <param name="QualityBefore">How good the division before is, over the members that have a group in both, in the coordinates
/// of the model after; null with fewer than two groups.</param>
/// <param name="QualityAfter">The same of the division after.</param>
public sealed record Replacement(
    int BeforeId,
    int[][] Members,
    double[][]? Fares,
    IReadOnlyList<MatchedCentre> Matches,
    double Agreement,
    DivisionQuality? QualityBefore,
    DivisionQuality? QualityAfter)
{
    /// <summary>Whether the group before is the one that the group after takes the place of.</summary>
    /// <param name="before">Rank before, from 1.</param>
    /// <param name="after">Rank after, from 1.</param>
    public bool IsSameGroup(int before, int after) => Matches.Any(match => match.Before == before && match.After == after);

    /// <summary>Members of a group before who would have another one after, or none.</summary>
    public int Leaving(int before) => Members[before].Where((_, after) => after == 0 || !IsSameGroup(before, after)).Sum();

    /// <summary>What those paid; 0 without fares.</summary>
    public double LeavingFares(int before) => Fares?[before].Where((_, after) => after == 0 || !IsSameGroup(before, after)).Sum() ?? 0;

    /// <summary>Members of a group after who had another one before, or none.</summary>
    public int Arriving(int after) => Members.Where((_, before) => before == 0 || !IsSameGroup(before, after)).Sum(row => row[after]);

    /// <summary>What the members paid who have a group before and after, and not the same; 0 without fares.</summary>
    public double ChangingFares => Fares is null
        ? 0
        : Fares.Select((row, before) => row.Where((_, after) => before > 0 && after > 0 && !IsSameGroup(before, after)).Sum()).Sum();

    /// <summary>What the members paid who have a group before and after; 0 without fares.</summary>
    public double GroupedFares => Fares?.Skip(1).Sum(row => row.Skip(1).Sum()) ?? 0;
}
