using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>What the members of segments are like.</summary>
public static class Profiles
{
    /// <summary>Names the clusters and profiles them, in the fixed order of the groups.</summary>
    /// <param name="members">All members of the extract.</param>
    /// <param name="kept">The members that were clustered.</param>
    /// <param name="table">Their indicators.</param>
    /// <param name="scaler">What standardised them.</param>
    /// <param name="centres">Centres in the coordinates that members are clustered by.</param>
    /// <param name="labels">The cluster of each clustered member.</param>
    public static IReadOnlyList<Segment> Segments(
        MemberColumns members, int[] kept, IndicatorTable table, Scaler scaler, double[][] centres, byte[] labels)
    {
        var names = SegmentNaming.Name(
            table.Indicators, Array.ConvertAll(centres, scaler.StandardScores));
        var ordered = names.OrderBy(name => name.Group).ThenBy(name => name.Repetition).ToArray();
        var rows = Rows(labels, centres.Length);
        var segments = new Segment[ordered.Length];
        for (var i = 0; i < ordered.Length; i++)
        {
            var centre = centres[ordered[i].Cluster];
            var own = rows[ordered[i].Cluster];
            segments[i] = new Segment(
                ordered[i],
                i + 1,
                centre,
                [.. centre.Select((z, j) => scaler.Scales[j].Restore(z))],
                Figures(members, Array.ConvertAll(own, row => kept[row])),
                Spreads(table, own));
        }
        return segments;
    }

    /// <summary>Sums over the given members; empty cells count as 0.</summary>
    public static SegmentFigures Figures(MemberColumns members, int[] included) => new(
        included.Length,
        included.Count(i => members.FlightsYr2[i] > 0),
        Sum(members.SumYr1, included) + Sum(members.SumYr2, included),
        Sum(members.SumYr1, included),
        Sum(members.SumYr2, included),
        Sum(members.SegKmSum, included),
        Sum(members.PointsSum, included),
        Sum(members.FlightCount, included),
        Sum(members.FlightsYr1, included),
        Sum(members.FlightsYr2, included));

    /// <summary>Spread of each indicator over the given rows of the table; at least one.</summary>
    public static IReadOnlyList<IndicatorSpread> Spreads(IndicatorTable table, int[] rows)
    {
        var spreads = new IndicatorSpread[table.Indicators.Count];
        Parallel.For(0, spreads.Length, j =>
        {
            var values = Array.ConvertAll(rows, row => table.Values[j][row]);
            spreads[j] = Spread(table.Indicators[j].Name, values);
        });
        return spreads;
    }

    private static IndicatorSpread Spread(string indicator, double[] values)
    {
        Array.Sort(values);
        var sum = new CompensatedSum();
        foreach (var value in values)
            sum.Add(value);
        var mean = sum.Value / values.Length;
        var squares = new CompensatedSum();
        foreach (var value in values)
            squares.Add((value - mean) * (value - mean));
        return new IndicatorSpread(
            indicator,
            mean,
            Math.Sqrt(squares.Value / values.Length),
            values[0],
            Quantile.OfSorted(values, 0.25),
            Quantile.OfSorted(values, 0.5),
            Quantile.OfSorted(values, 0.75),
            values[^1]);
    }

    private static double Sum(double[] column, int[] included)
    {
        var sum = new CompensatedSum();
        foreach (var i in included)
            if (double.IsFinite(column[i]))
                sum.Add(column[i]);
        return sum.Value;
    }

    private static int[][] Rows(byte[] labels, int clusters)
    {
        var rows = new List<int>[clusters];
        for (var c = 0; c < clusters; c++)
            rows[c] = [];
        for (var i = 0; i < labels.Length; i++)
            rows[labels[i]].Add(i);
        return Array.ConvertAll(rows, list => list.ToArray());
    }
}
