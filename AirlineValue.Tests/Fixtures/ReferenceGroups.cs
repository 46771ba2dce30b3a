using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The members of the reference extract with the five groups that the product gives them.</summary>
internal static class ReferenceGroups
{
    private static readonly Lazy<(GroupedMembers Members, Scaler Scaler)> Loaded = new(Load);

    public static GroupedMembers Members => Loaded.Value.Members;

    public static Scaler Scaler => Loaded.Value.Scaler;

    private static (GroupedMembers, Scaler) Load()
    {
        var columns = ReferenceRuns.Columns.ToDictionary(cells => cells.Column);
        var result = AnalysisRun.Analyse(ReferenceMembers.Members, AnalysisOptions.Default, TimeProvider.System);
        var (ranks, kept) = (result.RankOfCluster(), result.Funnel.Kept);
        var grouped = new GroupedMembers
        {
            Groups = result.Segments.Count,
            Ranks = Whole(row => ranks[result.Memberships.Nearest[row]]),
            IndicatorNames = [.. result.Table.Indicators.Select(i => i.Name)],
            Indicators = [.. result.Table.Values.Select(values => Numbers(row => values[row]))],
            Medians = [.. result.Spreads.Select(spread => spread.Median)],
            Distance = Numbers(row => result.Memberships.Distance[row]),
            SecondRanks = Whole(row => ranks[result.Memberships.SecondNearest[row]]),
            SecondDistance = Numbers(row => result.Memberships.SecondDistance[row]),
            Column = column => columns.GetValueOrDefault(column),
        };
        return (grouped, result.Scaler);

        int[] Whole(Func<int, int> value)
        {
            var cells = new int[result.Funnel.Members];
            for (var row = 0; row < kept.Length; row++)
                cells[kept[row]] = value(row);
            return cells;
        }

        double[] Numbers(Func<int, double> value)
        {
            var cells = new double[result.Funnel.Members];
            Array.Fill(cells, double.NaN);
            for (var row = 0; row < kept.Length; row++)
                cells[kept[row]] = value(row);
            return cells;
        }
    }
}
