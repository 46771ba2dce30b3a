using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Valuation;

namespace AirlineValue.Domain.Storage;

/// <summary>What adds up over members, and can lie with few of them.</summary>
public enum ConcentrationMeasure
{
    /// <summary>Fares paid in both years.</summary>
    Fares,

    /// <summary>Kilometres flown in the window.</summary>
    Kilometres,

    /// <summary>All points of the window.</summary>
    Points,
}

/// <summary>
/// Values of the members that an analysis scored, from its columns. Scorings and weightings never change: what was computed
/// once stays in memory as long as there is room.
/// </summary>
/// <param name="database">Where from.</param>
public sealed class ValueQueries(Database database)
{
    private const int BytesOfSummary = 16 * 1024;

    private readonly ColumnStore _columns = new(database);

    /// <summary>The value of each member; null when the weighting weighs none of the analysis' indicators.</summary>
    public MemberValueColumns? Columns(AnalysisView view, NamedWeighting weighting, CancellationToken ct = default)
    {
        if (ValueModel.Create(weighting.Weighting, view.Analysis.Scaler) is not { } model)
            return null;
        return database.LoadedColumns.Get(
            KeyOf(view, FormattableString.Invariant($"#value {weighting.Id}")),
            () => new MemberValueColumns(model.Scores(_columns.LoadScores(view.Scoring.Id, ct).Indicators)),
            // scores, ranks and percentiles
            values => (long)values.Scores.Length * (3 * sizeof(double)));
    }

    /// <summary>The value scores of the groups; null when the weighting weighs none of the analysis' indicators.</summary>
    public Task<GroupValues?> GroupsAsync(AnalysisView view, NamedWeighting weighting, CancellationToken ct = default) => Task.Run(
        () => Columns(view, weighting, ct) is not { } values ? null : database.LoadedColumns.Get(
            KeyOf(view, FormattableString.Invariant($"#group values {weighting.Id}")),
            () => GroupValues.Of(values.Scores, _columns.LoadScores(view.Scoring.Id, ct).Segment, view.Analysis.Segments.Count),
            _ => BytesOfSummary),
        ct);

    /// <summary>How much of a measure lies with few of the members that have a group; null when the extract does not have
    /// it, or it adds up to nothing.</summary>
    public Task<Concentration?> ConcentrationAsync(AnalysisView view, ConcentrationMeasure measure, CancellationToken ct = default) => Task.Run(
        () => ColumnsOf(measure).Except(_columns.Columns(view.Extract.Id)).Any() ? null : database.LoadedColumns.Get(
            KeyOf(view, FormattableString.Invariant($"#concentration {measure}")),
            () => new Loaded(Concentrate(view, measure, ct)),
            _ => BytesOfSummary).Concentration,
        ct);

    private static ColumnCache.Key KeyOf(AnalysisView view, string what) => new(ColumnTable.OfScores, view.Scoring.Id, what);

    private static ExtractColumn[] ColumnsOf(ConcentrationMeasure measure) => measure switch
    {
        ConcentrationMeasure.Fares => [ExtractColumns.SumYr1, ExtractColumns.SumYr2],
        ConcentrationMeasure.Kilometres => [ExtractColumns.SegKmSum],
        ConcentrationMeasure.Points => [ExtractColumns.PointsSum],
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure that is added up."),
    };

    private Concentration? Concentrate(AnalysisView view, ConcentrationMeasure measure, CancellationToken ct)
    {
        var groups = _columns.LoadScores(view.Scoring.Id, ct).Segment;
        var columns = Array.ConvertAll(ColumnsOf(measure), column => _columns.Load(view.Extract.Id, column, ct).Numbers);
        var figures = new double[groups.Count(group => group > 0)];
        for (var (row, count) = (0, 0); row < groups.Length; row++)
        {
            if (groups[row] == 0)
                continue;
            foreach (var numbers in columns)
                figures[count] += double.IsNaN(numbers[row]) ? 0 : numbers[row];
            count++;
        }
        return Concentration.Of(figures);
    }

    // the cache keeps what is there: that there is nothing is something as well
    private sealed record Loaded(Concentration? Concentration);
}
