using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>An analysis and the one that is to take its place, on the extract that the latter was trained on.</summary>
/// <param name="Before">What the one says of that extract.</param>
/// <param name="After">What the other says of the members that it was trained on.</param>
/// <param name="Comparison">What the difference comes to.</param>
public sealed record ReplacedAnalysis(AnalysisView Before, AnalysisView After, Replacement Comparison)
{
    /// <summary>The same as any two analyses side by side.</summary>
    public ComparedAnalyses Compared => new(
        Before, After,
        new GroupingChange(Names(Before), Names(After), Comparison.Members, []), Comparison.Matches, Comparison.Agreement);

    private static SegmentName[] Names(AnalysisView view) => [.. view.Analysis.Segments.Select(segment => segment.Name)];
}

/// <summary>Sets an analysis beside the one that is to take its place: the stored comparison, or, when it is asked for the first
/// time, a new one, which is stored with the draft.</summary>
/// <param name="database">Where from and to.</param>
public sealed class ReplacementRun(Database database)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>The comparison; null when one of both analyses is not there, or the one that is to be replaced has not scored
    /// the extract that the other was trained on.</summary>
    /// <param name="afterId">The analysis that is to take the other's place.</param>
    /// <param name="beforeId">The other.</param>
    /// <param name="cancellationToken">Cancels the silhouettes.</param>
    public ReplacedAnalysis? FindOrMake(int afterId, int beforeId, CancellationToken cancellationToken = default)
    {
        try
        {
            return FindOrMakeStored(afterId, beforeId, cancellationToken);
        }
        catch (ColumnNotStoredException)
        {
            // one of them was deleted between two questions
            return null;
        }
    }

    private ReplacedAnalysis? FindOrMakeStored(int afterId, int beforeId, CancellationToken cancellationToken)
    {
        using var connection = database.Open();
        if (AnalysisRows.FindTraining(connection, afterId) is not { } after
            || AnalysisRows.Find(connection, beforeId, after.Extract.Id) is not { } before)
            return null;
        var stored = connection.Query(
            "SELECT replacement FROM analysis WHERE id = $id", row => row.Json<Replacement>(0), ("$id", afterId)).FirstOrDefault();
        if (stored?.BeforeId == beforeId)
            return new ReplacedAnalysis(before, after, stored);
        var made = Make(before, after, cancellationToken);
        connection.Execute(
            "UPDATE analysis SET replacement = $replacement WHERE id = $id", ("$replacement", SqlText.Json(made)), ("$id", afterId));
        return new ReplacedAnalysis(before, after, made);
    }

    private Replacement Make(AnalysisView before, AnalysisView after, CancellationToken cancellationToken) => ReplacementComparison.Compare(
        before.Analysis.Id, ModelOf(before, cancellationToken), ModelOf(after, cancellationToken),
        FaresOf(after.Extract.Id, cancellationToken), after.Analysis.ClusteringOptions.Seed, cancellationToken);

    private ModelOfMembers ModelOf(AnalysisView view, CancellationToken cancellationToken)
    {
        var scores = _columns.LoadScores(view.Scoring.Id, cancellationToken);
        return new ModelOfMembers(
            view.Analysis.IndicatorSet, view.Analysis.Scaler,
            new Grouping([.. view.Analysis.Segments.Select(s => new GroupedSegment(s.Name, s.Rank, s.Centre))], scores.Segment),
            scores.Indicators);
    }

    private double[]? FaresOf(int extractId, CancellationToken cancellationToken)
    {
        ExtractColumn[] years = [ExtractColumns.SumYr1, ExtractColumns.SumYr2];
        if (years.Except(_columns.Columns(extractId)).Any())
            return null;
        var columns = Array.ConvertAll(years, year => _columns.Load(extractId, year, cancellationToken).Numbers);
        // an empty fare counts as 0, as in all sums
        return [.. columns[0].Zip(columns[1], (one, two) => (double.IsNaN(one) ? 0 : one) + (double.IsNaN(two) ? 0 : two))];
    }
}
