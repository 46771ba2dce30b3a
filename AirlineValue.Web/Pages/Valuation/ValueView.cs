using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>A number of members with the list behind it.</summary>
/// <param name="Text">The number.</param>
/// <param name="Href">The list; null where nobody is in it.</param>
public sealed record MemberCount(string Text, string? Href);

/// <summary>A group by value; every figure as it is read.</summary>
/// <param name="Group">The group.</param>
/// <param name="Repetition">Which of several of this name.</param>
/// <param name="Href">Its page.</param>
/// <param name="ValueRank">Its place by mean score.</param>
/// <param name="Members">Its members.</param>
/// <param name="MemberShare">Their share.</param>
/// <param name="Mean">Mean score.</param>
/// <param name="Median">Median score.</param>
/// <param name="AmongTop">Its members among the top fifth by score.</param>
/// <param name="AmongTopShare">Their share of the group.</param>
/// <param name="FareShare">Its share of the fares.</param>
/// <param name="Contributions">What each indicator adds to the mean score.</param>
public sealed record GroupValueRow(
    CustomerGroup Group, int Repetition, string Href, string ValueRank, MemberCount Members, string MemberShare, string Mean, string Median,
    MemberCount AmongTop, string AmongTopShare, string FareShare, IReadOnlyList<string> Contributions);

/// <summary>An indicator with its weight.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Letter">Its letter.</param>
/// <param name="Weight">Its weight.</param>
/// <param name="Direction">Whether more or less of it is worth more.</param>
public sealed record WeightRow(string Name, string Letter, string Weight, string Direction);

/// <summary>The groups by value.</summary>
/// <param name="Lead">What the scores say, in sentences.</param>
/// <param name="Weights">The indicators with their weights.</param>
/// <param name="Rows">The groups in the fixed order.</param>
/// <param name="TopHead">What the top fifth is called.</param>
/// <param name="Distribution">The scores, a box a group.</param>
/// <param name="DistributionMeaning">What the distribution says.</param>
public sealed record ValueView(
    string Lead, IReadOnlyList<WeightRow> Weights, IReadOnlyList<GroupValueRow> Rows, string TopHead, PlotlyFigure Distribution, string DistributionMeaning);
