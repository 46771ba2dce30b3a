using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>A tile of the members.</summary>
/// <param name="Label">What they are.</param>
/// <param name="Members">How many.</param>
/// <param name="Note">Their share.</param>
public sealed record OverlapTile(string Label, CountedMembers Members, string Note);

/// <summary>A head of the table.</summary>
/// <param name="Text">What the column holds.</param>
/// <param name="Hint">In more words.</param>
/// <param name="Href">The address in this order; null where it can't be sorted by.</param>
/// <param name="IsSorted">Whether the table is in this order.</param>
public sealed record ComparisonHead(string Text, string? Hint, string? Href, bool IsSorted);

/// <summary>What the comparison shows.</summary>
/// <param name="Members">What became of the members, in a sentence.</param>
/// <param name="Windows">What follows from the windows' ends.</param>
/// <param name="Columns">What moved most, in a sentence.</param>
/// <param name="OneSided">Which columns only one of them has; null for none.</param>
/// <param name="Tiles">New, lost, common.</param>
/// <param name="Overlap">The same as a figure.</param>
/// <param name="Heads">The heads of the figures in the table.</param>
/// <param name="Rows">The columns.</param>
/// <param name="Detail">The column in detail; null when none is chosen.</param>
public sealed record ComparisonView(
    string Members,
    string Windows,
    string Columns,
    string? OneSided,
    IReadOnlyList<OverlapTile> Tiles,
    PlotlyFigure Overlap,
    IReadOnlyList<ComparisonHead> Heads,
    IReadOnlyList<ComparedColumnRow> Rows,
    ComparedColumnDetail? Detail);

/// <summary>A column in detail.</summary>
/// <param name="Name">Standard name.</param>
/// <param name="Label">What it holds.</param>
/// <param name="Meaning">What moved, in a sentence.</param>
/// <param name="Method">What the bins are, in a sentence.</param>
/// <param name="Figure">Both distributions.</param>
/// <param name="Figures">Figures of both sides: name, base, extract, difference.</param>
/// <param name="Bins">The bins.</param>
/// <param name="CloseHref">The address without a detail.</param>
public sealed record ComparedColumnDetail(
    string Name,
    string Label,
    string Meaning,
    string Method,
    PlotlyFigure Figure,
    IReadOnlyList<ComparedFigureRow> Figures,
    IReadOnlyList<ComparedBinRow> Bins,
    string CloseHref);

/// <summary>A figure of both sides.</summary>
public sealed record ComparedFigureRow(string Name, CountedMembers Base, CountedMembers Other, string Difference);

/// <summary>A bin of both sides.</summary>
/// <param name="Name">Which cells it holds.</param>
/// <param name="Base">Members of the base.</param>
/// <param name="BaseShare">Their share.</param>
/// <param name="Other">Members of the extract.</param>
/// <param name="OtherShare">Their share.</param>
/// <param name="Contribution">What it adds to the index.</param>
public sealed record ComparedBinRow(
    string Name, CountedMembers Base, string BaseShare, CountedMembers Other, string OtherShare, string Contribution);
