using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>A choice of k as it is shown.</summary>
/// <param name="Basis">What it rests on: members, cleaning, seed, samples.</param>
/// <param name="Advice">What the figures say, in sentences.</param>
/// <param name="Business">That the number is a business choice too, and how five stand.</param>
/// <param name="Charts">A chart an index.</param>
/// <param name="Heads">The heads of the figures.</param>
/// <param name="Rows">A row a number of clusters.</param>
public sealed record ClusterCountView(
    string Basis,
    IReadOnlyList<string> Advice,
    string Business,
    IReadOnlyList<ClusterCountChart> Charts,
    IReadOnlyList<string> Heads,
    IReadOnlyList<ClusterCountRow> Rows);

/// <summary>One index over the numbers of clusters.</summary>
/// <param name="Key">Its key in addresses and file names.</param>
/// <param name="Heading">Its name.</param>
/// <param name="Meaning">What it says of this extract.</param>
/// <param name="Reading">How to read it.</param>
/// <param name="Figure">The chart.</param>
public sealed record ClusterCountChart(string Key, string Heading, string Meaning, string Reading, PlotlyFigure Figure);

/// <summary>The figures of one number of clusters.</summary>
/// <param name="K">Number of clusters.</param>
/// <param name="Cells">Its figures.</param>
/// <param name="Analyses">The extract's analyses with as many clusters.</param>
public sealed record ClusterCountRow(int K, IReadOnlyList<ClusterCountCell> Cells, IReadOnlyList<ClusterCountAnalysis> Analyses);

/// <summary>A figure.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsBest">Whether it is the best of its index, or the knee.</param>
public sealed record ClusterCountCell(ReadNumber Number, bool IsBest = false);

/// <summary>An analysis with a number of clusters.</summary>
public sealed record ClusterCountAnalysis(int Id, string Name, int? DraftFor);

/// <summary>A line of the list of stored choices.</summary>
public sealed record ClusterCountLine(string Href, string Text, bool IsShown);

/// <summary>Writes the page of a choice of k.</summary>
public sealed class ClusterCountViews(
    ClusterCountMeaning meaning,
    ClusterCountCharts charts,
    FieldFormat format,
    ActorText actors,
    ProfileText profiles,
    IndicatorSetText sets,
    TimeProvider clock,
    IStringLocalizer<ClusterCountTexts> texts)
{
    private static readonly string[] Columns = ["Inertia", "Silhouette", "CalinskiHarabasz", "DaviesBouldin", "Stability", "Spread", "Smallest", "Largest"];

    /// <summary>The choice as it is shown.</summary>
    /// <param name="made">The choice.</param>
    /// <param name="analyses">The analyses of its extract.</param>
    public ClusterCountView Of(StoredClusterCount made, IReadOnlyList<AnalysisLine> analyses)
    {
        var advice = made.Choice.Advice();
        return new ClusterCountView(
            Basis(made),
            meaning.Advice(made.Choice, advice),
            meaning.Business(made.Choice),
            charts.Of(made.Choice, advice),
            [.. Columns.Select(column => texts[$"Column.{column}"].Value)],
            [.. made.Choice.Candidates.Select(candidate => new ClusterCountRow(
                candidate.K,
                Cells(candidate, advice),
                [.. analyses.Where(a => a.K == candidate.K).Select(a => new ClusterCountAnalysis(a.Id, texts["Analysis", a.Id], a.DraftFor))]))]);
    }

    /// <summary>The stored choices of the extract.</summary>
    public IEnumerable<ClusterCountLine> Lines(ClusterCountPageView source) => source.Made.Select(made => new ClusterCountLine(
        ClusterCountAddress.Of(made.ExtractId, made.Id),
        texts["Line", made.Id, format.Moment(made.CreatedAt, clock.LocalTimeZone), actors.Name(made.CreatedBy),
            made.Choice.Options.SmallestK, made.Choice.Options.LargestK, made.Choice.Options.Seed],
        made.Id == source.Shown?.Id));

    /// <summary>What a job does, over its progress.</summary>
    public string Title(Job job) => job.Kind == JobKind.ClusterCount
        ? texts["Making", job.Request.ClusterCount!.SmallestK, job.Request.ClusterCount.LargestK]
        : texts["Analysing", job.Request.Clustering?.K ?? new KMeansOptions().K];

    private string Basis(StoredClusterCount made) => texts[
        "Basis",
        format.Count(made.Choice.Members),
        sets.Full(made.IndicatorSet),
        made.CleaningProfile is { } name ? profiles.Name(name) : texts["Cleaning.None"].Value,
        made.Choice.Options.Restarts,
        made.Choice.Options.Seed,
        format.Duration(TimeSpan.FromSeconds(made.Seconds))];

    private List<ClusterCountCell> Cells(ClusterCountCandidate candidate, ClusterCountAdvice advice) =>
    [
        new(Number(candidate.Inertia), candidate.K == advice.Knee),
        new(Number(candidate.Validity.Silhouette), candidate.K == advice.BySilhouette),
        new(Number(candidate.Validity.CalinskiHarabasz), candidate.K == advice.ByCalinskiHarabasz),
        new(Number(candidate.Validity.DaviesBouldin), candidate.K == advice.ByDaviesBouldin),
        new(Number(candidate.Stability?.Mean ?? double.NaN), candidate.K == advice.MostStable),
        new(Number(candidate.Stability?.StandardDeviation ?? double.NaN)),
        new(new ReadNumber(format.Count(candidate.SmallestSize), format.Count(candidate.SmallestSize))),
        new(new ReadNumber(format.Share(candidate.LargestShare), format.Precise(candidate.LargestShare))),
    ];

    private ReadNumber Number(double value) => new(format.Significant(value), format.Precise(value));
}
