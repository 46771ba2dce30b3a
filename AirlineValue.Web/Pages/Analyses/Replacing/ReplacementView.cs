using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Analyses.Beside;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>A number of members with the list of them.</summary>
/// <param name="Text">The number.</param>
/// <param name="Href">The list; null for nobody.</param>
public sealed record CountedMembers(string Text, string? Href);

/// <summary>Two groups that take each other's place.</summary>
/// <param name="Before">The group before; null without a counterpart.</param>
/// <param name="After">The group after; null without a counterpart.</param>
/// <param name="MembersBefore">Its members before.</param>
/// <param name="ShareBefore">Their share of all members with a group.</param>
/// <param name="MembersAfter">Its members after.</param>
/// <param name="ShareAfter">Their share.</param>
/// <param name="Change">How the share changes, in percentage points.</param>
/// <param name="Leaving">Members who would leave it.</param>
/// <param name="LeavingFares">What those paid; empty where nobody knows.</param>
/// <param name="Arriving">Members who would come into it.</param>
public sealed record ReplacedGroupRow(
    SegmentName? Before, SegmentName? After, CountedMembers MembersBefore, string ShareBefore, CountedMembers MembersAfter, string ShareAfter,
    string Change, CountedMembers Leaving, string LeavingFares, CountedMembers Arriving);

/// <summary>A centre that moves.</summary>
/// <param name="Before">The group before.</param>
/// <param name="After">The group after.</param>
/// <param name="Distance">How far in all, in standard deviations.</param>
/// <param name="Moved">How far in each indicator: in its unit, and in standard deviations.</param>
public sealed record ReplacedCentreRow(SegmentName Before, SegmentName After, ReadNumber Distance, IReadOnlyList<(string Units, string Deviations)> Moved);

/// <summary>A figure of quality, before and after.</summary>
/// <param name="Name">The figure.</param>
/// <param name="Before">Before.</param>
/// <param name="After">After.</param>
/// <param name="Better">Whose is better, in words.</param>
public sealed record ReplacedQualityRow(string Name, ReadNumber Before, ReadNumber After, string Better);

/// <summary>An analysis beside the one that it is to replace.</summary>
/// <param name="Pair">Both as any two analyses side by side.</param>
/// <param name="Changing">Which members and fares change the group, in a sentence.</param>
/// <param name="Names">What groups are called otherwise, a sentence each.</param>
/// <param name="Sizes">What happens to the sizes, in a sentence.</param>
/// <param name="Groups">The groups that take each other's place.</param>
/// <param name="Shares">Their shares; null where nobody has a group.</param>
/// <param name="Quality">What the figures of quality say, in a sentence.</param>
/// <param name="QualityRows">The figures; none with fewer than two groups.</param>
/// <param name="Options">What both were asked for.</param>
/// <param name="Centres">How far centres move; none when the indicators differ.</param>
public sealed record ReplacementView(
    AnalysisPairView Pair,
    string Changing,
    IReadOnlyList<string> Names,
    string Sizes,
    IReadOnlyList<ReplacedGroupRow> Groups,
    PlotlyFigure Shares,
    string Quality,
    IReadOnlyList<ReplacedQualityRow> QualityRows,
    IReadOnlyList<ComparedOption> Options,
    IReadOnlyList<ReplacedCentreRow> Centres);
