using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>What a model says of every member of an extract, those that cleaning dropped included, as runs of
/// columns.</summary>
internal static class ScoreRuns
{
    /// <summary>The runs, column by column.</summary>
    public static IEnumerable<ColumnRun> Of(ScoredMembers scored)
    {
        var ranks = scored.RankOfCluster;
        var memberships = scored.Memberships;
        var droppedBy = scored.Funnel.DroppedBy;
        var table = scored.Table;
        return Runs(ScoreColumnNames.Segment, OfKept(scored, row => ranks[memberships.Nearest[row]]))
            .Concat(Runs(ScoreColumnNames.DroppedBy, Array.ConvertAll(droppedBy, rule => rule is { } by ? (double)by : double.NaN)))
            .Concat(table.Indicators.SelectMany((indicator, j) => Runs(indicator.Name, OfKept(scored, row => table.Values[j][row]))))
            .Concat(Runs(ScoreColumnNames.Distance, OfKept(scored, row => memberships.Distance[row])))
            .Concat(Runs(ScoreColumnNames.SecondSegment, OfKept(scored, row => ranks[memberships.SecondNearest[row]])))
            .Concat(Runs(ScoreColumnNames.SecondDistance, OfKept(scored, row => memberships.SecondDistance[row])));
    }

    /// <summary>A column in runs.</summary>
    public static IEnumerable<ColumnRun> Runs(string column, double[] cells)
    {
        for (var (from, run) = (0, 0); from < cells.Length; from += ColumnCells.RunLength, run++)
        {
            var rows = Math.Min(ColumnCells.RunLength, cells.Length - from);
            yield return new ColumnRun(column, run, rows, NumberCodec.Encode(cells.AsSpan(from, rows)));
        }
    }

    private static double[] OfKept(ScoredMembers scored, Func<int, double> value)
    {
        var cells = new double[scored.Funnel.Members];
        Array.Fill(cells, double.NaN);
        for (var row = 0; row < scored.Funnel.Kept.Length; row++)
            cells[scored.Funnel.Kept[row]] = value(row);
        return cells;
    }
}
