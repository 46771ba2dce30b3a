using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>Loads what a comparison of two periods needs of their members.</summary>
internal sealed class MovementSides(Database database)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>A period; null when it is not there.</summary>
    public AnalysisView? Find(PeriodKey period)
    {
        using var connection = database.Open();
        return AnalysisRows.Find(connection, period.AnalysisId, period.ExtractId);
    }

    /// <summary>The members of a period.</summary>
    public MovementSide Load(AnalysisView view, CancellationToken ct)
    {
        var scores = _columns.LoadScores(view.Scoring.Id, ct);
        return new MovementSide(view.Analysis.Segments.Count, scores.Segment, Fares(view.Extract.Id, scores.Count, ct), scores.Indicators);
    }

    /// <summary>The rank of each row's group.</summary>
    public int[] Ranks(AnalysisView view, CancellationToken ct) => _columns.LoadScores(view.Scoring.Id, ct).Segment;

    /// <summary>For each row of the later period the same member's row in the earlier one.</summary>
    public MemberMatch Match(AnalysisView then, AnalysisView now, CancellationToken ct) =>
        new MemberMatching(database).Match(now.Extract.Id, then.Extract.Id, cancellation: ct);

    // an empty year counts as 0, and so does one that the extract does not have
    private double[] Fares(int extractId, int count, CancellationToken ct)
    {
        var stored = _columns.Columns(extractId);
        var fares = new double[count];
        foreach (var column in new[] { ExtractColumns.SumYr1, ExtractColumns.SumYr2 }.Where(stored.Contains))
        {
            var year = _columns.Load(extractId, column, ct).Numbers;
            for (var row = 0; row < fares.Length; row++)
                fares[row] += double.IsFinite(year[row]) ? year[row] : 0;
        }
        return fares;
    }
}
