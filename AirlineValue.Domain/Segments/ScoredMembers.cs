using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>What a model says of the members of one extract, of those that it was trained on and of any others alike. Row i of
/// the table and the memberships is member <c>Funnel.Kept[i]</c>.</summary>
/// <param name="Funnel">What cleaning dropped.</param>
/// <param name="Table">The indicators of the members that were kept.</param>
/// <param name="Memberships">Where each member lies between the centres, by index of the cluster.</param>
/// <param name="RankOfCluster">The rank of the group of each cluster.</param>
/// <param name="Groups">The figures of each group, by rank.</param>
/// <param name="Spreads">Spread of each indicator over all members with a group.</param>
public sealed record ScoredMembers(
    CleaningFunnel Funnel,
    IndicatorTable Table,
    Memberships Memberships,
    int[] RankOfCluster,
    IReadOnlyList<GroupFigures> Groups,
    IReadOnlyList<IndicatorSpread> Spreads);
