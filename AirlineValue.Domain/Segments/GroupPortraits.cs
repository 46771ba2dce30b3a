using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Segments;

/// <summary>A bar of an indicator: members whose value is at least <paramref name="From"/> and less than
/// <paramref name="To"/>.</summary>
/// <param name="From">The lower edge, within, in the indicator's unit; null when the bar is open.</param>
/// <param name="To">The upper edge, not within; null when the bar is open.</param>
/// <param name="Members">How many members of each group, by rank − 1.</param>
public sealed record IndicatorBar(double? From, double? To, IReadOnlyList<int> Members);

/// <summary>How an indicator is distributed in each group, over the same bars.</summary>
/// <param name="Indicator">The indicator's name.</param>
/// <param name="Bars">The bars, ascending and without gaps; each clustered member is in one.</param>
/// <param name="Median">The median of all clustered members, in the indicator's unit.</param>
/// <param name="AboveMedian">How many members of each group lie above it, by rank − 1.</param>
public sealed record IndicatorDistribution(
    string Indicator, IReadOnlyList<IndicatorBar> Bars, double Median, IReadOnlyList<int> AboveMedian);

/// <summary>What members can have in common: a code, a range, or a text with its spellings; the others are null or
/// empty.</summary>
/// <param name="Code">A number that stands for something, such as a tier.</param>
/// <param name="From">The lower edge of a range, within; null when it is open. Dates are day numbers.</param>
/// <param name="To">The upper edge, not within; null when it is open.</param>
/// <param name="Spellings">The text as it stands in the file, the most frequent spelling first.</param>
/// <param name="Members">How many members of each group have it, by rank − 1.</param>
public sealed record TraitValue(
    double? Code, double? From, double? To, IReadOnlyList<string> Spellings, IReadOnlyList<int> Members)
{
    /// <summary>How many clustered members have it.</summary>
    [JsonIgnore]
    public int All => Members.Sum();
}

/// <summary>What members say of themselves, or the programme of them: tier, age, gender, place, joining; counted in each
/// group over the clustered members.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Values">The values: codes and ranges ascending, texts by members.</param>
/// <param name="Others">Members of each group with a value beyond these, by rank − 1.</param>
/// <param name="OtherValues">How many such values there are.</param>
/// <param name="Unknown">Members of each group whose cell is empty, by rank − 1.</param>
public sealed record GroupTrait(
    string Column, IReadOnlyList<TraitValue> Values, IReadOnlyList<int> Others, int OtherValues, IReadOnlyList<int> Unknown)
{
    /// <summary>Members of a group whose value is known.</summary>
    /// <param name="rank">The group's rank, from 1.</param>
    public int Known(int rank) => Values.Sum(value => value.Members[rank - 1]) + Others[rank - 1];

    /// <summary>Clustered members whose value is known.</summary>
    [JsonIgnore]
    public int AllKnown => Values.Sum(value => value.All) + Others.Sum();
}

/// <summary>
/// How surely the members of a group belong to it. A member's margin is (distance to the second nearest centre − distance
/// to the own centre) / distance to the second nearest centre: 1 at the own centre, 0 half-way to another. It is the
/// simplified silhouette of the member (Hruschka, de Castro and Campello 2004).
/// </summary>
/// <param name="Core">Members with a margin of at least <see cref="GroupPortraitOptions.CoreMargin"/>.</param>
/// <param name="Between">Members with a margin between both thresholds.</param>
/// <param name="Edge">Members with a margin below <see cref="GroupPortraitOptions.EdgeMargin"/>.</param>
/// <param name="EdgeTowards">How many of those at the edge have each group as their second nearest, by rank − 1.</param>
/// <param name="Tenths">Members by their margin in tenths: element 0 below 0.1, element 9 from 0.9 on.</param>
/// <param name="Mean">The mean margin; 0–1.</param>
public sealed record MembershipMargins(
    int Core, int Between, int Edge, IReadOnlyList<int> EdgeTowards, IReadOnlyList<int> Tenths, double Mean);

/// <summary>What the members of each group are like beside all clustered members; stored with a scoring, so that a page
/// reads it. Members that cleaning dropped are not in it.</summary>
/// <param name="Options">How it was made.</param>
/// <param name="Indicators">The distribution of each indicator, in the order of the analysis.</param>
/// <param name="Traits">The traits whose column the extract has.</param>
/// <param name="Margins">How sure membership is in each group, by rank − 1.</param>
public sealed record GroupPortraits(
    GroupPortraitOptions Options,
    IReadOnlyList<IndicatorDistribution> Indicators,
    IReadOnlyList<GroupTrait> Traits,
    IReadOnlyList<MembershipMargins> Margins);
