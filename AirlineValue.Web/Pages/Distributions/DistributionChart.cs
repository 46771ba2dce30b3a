using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>A number of members in a sentence, and where their list is.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Href">The members' list.</param>
public sealed record ChartNote(string Text, string Href);

/// <summary>A place whose spellings were put together.</summary>
/// <param name="Name">Its most frequent spelling.</param>
/// <param name="Spellings">All of them, with the members of each.</param>
public sealed record MergedPlace(string Name, IReadOnlyList<ChartNote> Spellings);

/// <summary>A chart of the page, or why it is not there.</summary>
/// <param name="Key">Its key on the page and in downloads.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Meaning">How it reads on this extract; what is missing, when there is no figure.</param>
/// <param name="Figure">The figure; null when it rests on a column that the extract lacks, or that is empty.</param>
public sealed record DistributionChart(string Key, string Heading, string Meaning, PlotlyFigure? Figure)
{
    /// <summary>A second figure of the same numbers.</summary>
    public PlotlyFigure? Second { get; init; }

    /// <summary>Members that no bar holds.</summary>
    public IReadOnlyList<ChartNote> Notes { get; init; } = [];

    /// <summary>Places of which the extract has several spellings.</summary>
    public IReadOnlyList<MergedPlace> Merged { get; init; } = [];
}
