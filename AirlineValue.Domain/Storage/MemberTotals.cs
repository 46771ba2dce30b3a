using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Sums over the members of an extract, batch by batch.</summary>
internal sealed class MemberTotals
{
    private int _members;
    private int _active;
    private double _faresYr1;
    private double _faresYr2;
    private double _kilometres;
    private double _points;
    private double _flights;
    private double _flightsYr1;
    private double _flightsYr2;

    /// <summary>The sums so far; empty cells count as 0.</summary>
    public SegmentFigures Figures => new(
        _members, _active, _faresYr1 + _faresYr2, _faresYr1, _faresYr2, _kilometres, _points, _flights, _flightsYr1, _flightsYr2);

    /// <summary>Adds the rows of a batch.</summary>
    public void Add(MemberBatch batch)
    {
        _members += batch.Count;
        _faresYr1 += Sum(batch.Numbers(ExtractColumns.SumYr1), batch.Count);
        _faresYr2 += Sum(batch.Numbers(ExtractColumns.SumYr2), batch.Count);
        _kilometres += Sum(batch.Numbers(ExtractColumns.SegKmSum), batch.Count);
        _points += Sum(batch.Numbers(ExtractColumns.PointsSum), batch.Count);
        _flights += Sum(batch.Integers(ExtractColumns.FlightCount), batch.Count);
        _flightsYr1 += Sum(batch.Integers(ExtractColumns.P1YFlightCount), batch.Count);
        _flightsYr2 += Sum(batch.Integers(ExtractColumns.L1YFlightCount), batch.Count);
        foreach (var flights in batch.Integers(ExtractColumns.L1YFlightCount).AsSpan(0, batch.Count))
            _active += flights > 0 ? 1 : 0;
    }

    /// <summary>Adds some rows of a run.</summary>
    public void Add(RowRun run, ReadOnlySpan<int> rows)
    {
        _members += rows.Length;
        _faresYr1 += Sum(run, ExtractColumns.SumYr1, rows);
        _faresYr2 += Sum(run, ExtractColumns.SumYr2, rows);
        _kilometres += Sum(run, ExtractColumns.SegKmSum, rows);
        _points += Sum(run, ExtractColumns.PointsSum, rows);
        _flights += Sum(run, ExtractColumns.FlightCount, rows);
        _flightsYr1 += Sum(run, ExtractColumns.P1YFlightCount, rows);
        _flightsYr2 += Sum(run, ExtractColumns.L1YFlightCount, rows);
        if (run.Numbers(ExtractColumns.L1YFlightCount) is not { } flights)
            return;
        foreach (var row in rows)
            _active += flights[row] > 0 ? 1 : 0;
    }

    private static double Sum(RowRun run, ExtractColumn column, ReadOnlySpan<int> rows)
    {
        var sum = 0d;
        if (run.Numbers(column) is not { } cells)
            return sum;
        foreach (var row in rows)
            sum += double.IsNaN(cells[row]) ? 0 : cells[row];
        return sum;
    }

    private static double Sum(double[] cells, int count)
    {
        var sum = 0d;
        foreach (var cell in cells.AsSpan(0, count))
            sum += double.IsNaN(cell) ? 0 : cell;
        return sum;
    }

    private static double Sum(long[] cells, int count)
    {
        var sum = 0d;
        foreach (var cell in cells.AsSpan(0, count))
            sum += cell == MemberBatch.NoInteger ? 0 : cell;
        return sum;
    }
}
