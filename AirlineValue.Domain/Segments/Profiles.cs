using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Quality;

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
        var rankOfCluster = new int[centres.Length];
        for (var i = 0; i < ordered.Length; i++)
            rankOfCluster[ordered[i].Cluster] = i + 1;
        var groups = Groups(members, kept, table, labels, rankOfCluster);
        return [.. ordered.Select((name, i) => new Segment(
            name,
            i + 1,
            centres[name.Cluster],
            [.. centres[name.Cluster].Select((z, j) => scaler.Scales[j].Restore(z))],
            groups[name.Cluster].Figures,
            groups[name.Cluster].Spreads))];
    }

    /// <summary>What the members of each cluster are like.</summary>
    /// <param name="members">All members of the extract.</param>
    /// <param name="kept">The members that have a group.</param>
    /// <param name="table">Their indicators.</param>
    /// <param name="labels">The cluster of each of them.</param>
    /// <param name="rankOfCluster">The rank of the group of each cluster.</param>
    /// <returns>The figures, in the order of the clusters.</returns>
    public static IReadOnlyList<GroupFigures> Groups(
        MemberColumns members, int[] kept, IndicatorTable table, byte[] labels, int[] rankOfCluster)
    {
        var rows = Rows(labels, rankOfCluster.Length);
        return [.. rankOfCluster.Select((rank, cluster) => new GroupFigures(
            rank, Figures(members, Array.ConvertAll(rows[cluster], row => kept[row])), Spreads(table, rows[cluster])))];
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

    /// <summary>Spread of each indicator over the given rows of the table; NaN throughout over none.</summary>
    public static IReadOnlyList<IndicatorSpread> Spreads(IndicatorTable table, int[] rows)
    {
        var spreads = new IndicatorSpread[table.Indicators.Count];
        Parallel.For(0, spreads.Length, j =>
        {
            var values = Array.ConvertAll(rows, row => table.Values[j][row]);
            spreads[j] = Spread(table.Indicators[j].Name, SortedNumbers.Of(values));
        });
        return spreads;
    }

    private static IndicatorSpread Spread(string indicator, double[] values)
    {
        if (values.Length == 0)
            return new IndicatorSpread(indicator, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN, double.NaN);
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
