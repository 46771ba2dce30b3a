using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Segments.Map;

/// <summary>Members of a group in the chosen box.</summary>
/// <param name="Group">The group's name.</param>
/// <param name="Members">How many they are.</param>
/// <param name="Href">Their list.</param>
/// <param name="Share">Their share of all in the box.</param>
public sealed record BoxRow(string Group, string Members, string? Href, string Share);

/// <summary>The members in the chosen box.</summary>
/// <param name="Meaning">How many they are, in words.</param>
/// <param name="Members">How many they are.</param>
/// <param name="Href">Their list.</param>
/// <param name="Rows">A row a group that has some.</param>
public sealed record BoxView(string Meaning, string Members, string? Href, IReadOnlyList<BoxRow> Rows);

/// <summary>What an indicator contributes to the components.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Loadings">A loading a component.</param>
public sealed record LoadingRow(string Indicator, IReadOnlyList<string> Loadings);

/// <summary>The map of members.</summary>
/// <param name="Meaning">What it shows, and how much of the differences between members.</param>
/// <param name="Sample">Which members are drawn.</param>
/// <param name="Map">The map.</param>
/// <param name="Components">What each component stands for, in words.</param>
/// <param name="Heads">The components' names.</param>
/// <param name="Loadings">A row an indicator.</param>
/// <param name="Explained">What each component explains of the variance.</param>
/// <param name="CentresMeaning">What the parallel coordinates show.</param>
/// <param name="Centres">The centres in parallel coordinates.</param>
public sealed record MapView(
    string Meaning,
    string Sample,
    PlotlyFigure Map,
    IReadOnlyList<string> Components,
    IReadOnlyList<string> Heads,
    IReadOnlyList<LoadingRow> Loadings,
    IReadOnlyList<string> Explained,
    string CentresMeaning,
    PlotlyFigure Centres);
