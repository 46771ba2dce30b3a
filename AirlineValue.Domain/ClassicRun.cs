using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>Gives the classic view of an analysis: the stored one, or, when it is looked at for the first time, computed from
/// what the analysis says of its members, and stored. Few analyses are ever looked at in this way, so none waits for it.</summary>
/// <param name="database">Where members come from and the view goes.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Measures time.</param>
public sealed class ClassicRun(Database database, BatchPacing pacing, TimeProvider clock)
{
    /// <summary>The classic view of the members that an analysis was trained on.</summary>
    public ClassicView FindOrMake(AnalysisView view, CancellationToken cancellationToken = default)
    {
        if (new ClassicQuery(database).Find(view.Analysis.Id) is { } stored)
            return stored;
        var made = Make(view, cancellationToken);
        new AnalysisStore(database, pacing, clock).SaveClassic(view.Analysis.Id, made);
        return made;
    }

    private ClassicView Make(AnalysisView view, CancellationToken cancellationToken)
    {
        var columns = new ColumnStore(database);
        var scores = columns.LoadScores(view.Scoring.Id, cancellationToken);
        var kept = Enumerable.Range(0, scores.Count).Where(i => scores.Segment[i] > 0).ToArray();
        var table = new IndicatorTable(
            [.. view.Analysis.Scaler.Scales.Select(scale => scale.Indicator)],
            Array.ConvertAll(scores.Indicators, values => Array.ConvertAll(kept, i => values[i])));
        // A plain table has no two years, and its own indicators are recency, frequency and spend already.
        var fares = view.Extract.IsPlainTable ? [] : ClassicBinning.FaresOf(
            columns.Load(view.Scoring.ExtractId, ExtractColumns.SumYr1, cancellationToken).Numbers,
            columns.Load(view.Scoring.ExtractId, ExtractColumns.SumYr2, cancellationToken).Numbers, kept);
        return ClassicBinning.Of(
            table, view.Analysis.Scaler, fares, Array.ConvertAll(kept, i => scores.Segment[i]),
            view.Analysis.ClusteringOptions.Seed, cancellationToken);
    }
}
