using AirlineValue.Domain.Segments;

namespace AirlineValue.Web.Pages.Members;

/// <summary>An indicator of a member beside the members with a group, and what it adds to the value score.</summary>
/// <param name="Name">The indicator.</param>
/// <param name="Hint">What it is.</param>
/// <param name="Value">What the member has, in its unit.</param>
/// <param name="Precise">The same with all its digits.</param>
/// <param name="Percentile">Share of the members with less.</param>
/// <param name="GroupMean">Mean of the group.</param>
/// <param name="AllMean">Mean of all with a group.</param>
/// <param name="Score">Standard deviations above the mean of all.</param>
/// <param name="Weight">Its weight in the value score.</param>
/// <param name="Contribution">What it adds to the value score.</param>
public sealed record MemberIndicatorView(
    string Name, string Hint, string Value, string Precise, string Percentile, string GroupMean, string AllMean, string Score, string Weight, string Contribution);

/// <summary>A group as far as it lies from a member.</summary>
/// <param name="Name">The group.</param>
/// <param name="Href">Its page.</param>
/// <param name="Distance">How far its centre is, in standard deviations.</param>
/// <param name="Apart">Where the member differs from it most.</param>
/// <param name="IsOwn">Whether the member belongs to it.</param>
public sealed record MemberDistanceView(SegmentName Name, string Href, string Distance, string Apart, bool IsOwn);

/// <summary>What an analysis says of a member.</summary>
/// <param name="Group">The group; null when cleaning dropped the member.</param>
/// <param name="GroupLink">The group's page.</param>
/// <param name="Meaning">Where the member stands, in sentences.</param>
/// <param name="Distances">The groups, the nearest first.</param>
/// <param name="MovesHead">What the changes lead to, or why there are none.</param>
/// <param name="Moves">The smallest changes of one indicator that lead to a better group.</param>
/// <param name="Value">The value score in sentences; null without one.</param>
/// <param name="Weighting">Which weights it rests on.</param>
/// <param name="Indicators">The indicators; none when cleaning dropped the member.</param>
public sealed record MemberStandingView(
    SegmentName? Group, string? GroupLink, string Meaning, IReadOnlyList<MemberDistanceView> Distances, string MovesHead, IReadOnlyList<string> Moves,
    string? Value, MemberWeightingView? Weighting, IReadOnlyList<MemberIndicatorView> Indicators);

/// <summary>The weights that a value score rests on.</summary>
/// <param name="Text">Their name, and a warning where they are not the current ones.</param>
/// <param name="Weights">The weights.</param>
/// <param name="Href">The groups under the same weights.</param>
/// <param name="Missing">What is weighed and the analysis lacks; null for nothing.</param>
public sealed record MemberWeightingView(string Text, string Weights, string Href, string? Missing);

/// <summary>Something worth doing for a member.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Text">Why.</param>
/// <param name="Href">The others whom it concerns; null for none.</param>
public sealed record MemberActionView(string Title, string Text, string? Href);

/// <summary>A member in the programme.</summary>
/// <param name="Facts">Tier, next tier, points and redemptions: what, and how it stands.</param>
/// <param name="Actions">What to do next.</param>
/// <param name="Rules">Which rules this rests on.</param>
public sealed record MemberProgrammeView(IReadOnlyList<(string Name, string Text)> Facts, IReadOnlyList<MemberActionView> Actions, string Rules);

/// <summary>A member in one extract.</summary>
/// <param name="WindowEnd">The window's end.</param>
/// <param name="Href">The member there.</param>
/// <param name="FileName">The extract's file.</param>
/// <param name="IsShown">Whether the page is about this extract.</param>
/// <param name="Cells">The figures.</param>
/// <param name="Group">The group; null when the same model has not scored the extract, or dropped the member.</param>
/// <param name="GroupText">What stands where there is no group.</param>
public sealed record MemberHistoryRow(
    string WindowEnd, string Href, string FileName, bool IsShown, IReadOnlyList<string> Cells, SegmentName? Group, string GroupText);

/// <summary>A member over the extracts.</summary>
/// <param name="Meaning">What changed since the extract before.</param>
/// <param name="Heads">The figures' names.</param>
/// <param name="Rows">The extracts, the earliest window first.</param>
/// <param name="Path">The way through the groups; null without an analysis.</param>
public sealed record MemberHistoryView(string Meaning, IReadOnlyList<string> Heads, IReadOnlyList<MemberHistoryRow> Rows, MemberPathView? Path = null);
