using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>What an analysis says of every member of its extract, those that cleaning dropped included, as runs of
/// columns.</summary>
internal static class ScoreRuns
{
    /// <summary>The runs, column by column.</summary>
    public static IEnumerable<ColumnRun> Of(AnalysisResult result)
    {
        var ranks = result.RankOfCluster();
        var memberships = result.Memberships;
        var droppedBy = result.Funnel.DroppedBy;
        var table = result.Table;
        return Runs(ScoreColumnNames.Segment, OfKept(result, row => ranks[memberships.Nearest[row]]))
            .Concat(Runs(ScoreColumnNames.DroppedBy, Array.ConvertAll(droppedBy, rule => rule is { } by ? (double)by : double.NaN)))
            .Concat(table.Indicators.SelectMany((indicator, j) => Runs(indicator.Name, OfKept(result, row => table.Values[j][row]))))
            .Concat(Runs(ScoreColumnNames.Distance, OfKept(result, row => memberships.Distance[row])))
            .Concat(Runs(ScoreColumnNames.SecondSegment, OfKept(result, row => ranks[memberships.SecondNearest[row]])))
            .Concat(Runs(ScoreColumnNames.SecondDistance, OfKept(result, row => memberships.SecondDistance[row])));
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

    private static double[] OfKept(AnalysisResult result, Func<int, double> value)
    {
        var cells = new double[result.Funnel.Members];
        Array.Fill(cells, double.NaN);
        for (var row = 0; row < result.Funnel.Kept.Length; row++)
            cells[result.Funnel.Kept[row]] = value(row);
        return cells;
    }
}
