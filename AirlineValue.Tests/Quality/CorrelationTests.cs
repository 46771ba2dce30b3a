using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Tests.Quality;

public sealed class CorrelationTests
{
    private static readonly Lazy<Correlation> Reference = new(() => Correlate(ReferenceRuns.Names, ReferenceRuns.Of()));

    // pandas: d.select_dtypes('number').corr() and .corr(method='spearman')
    [Theory]
    [InlineData("FLIGHT_COUNT", "SEG_KM_SUM", 0.8503098243928496, 0.8979302998110847)]
    [InlineData("AGE", "FLIGHT_COUNT", -0.008128814894297601, -0.003780914583777937)]
    [InlineData("AGE", "SUM_YR_1", -0.005252759903424218, -0.0016015725898949488)]
    [InlineData("SUM_YR_1", "SUM_YR_2", 0.4173457379586468, 0.20541075294446845)]
    [InlineData("LAST_TO_END", "L1Y_Flight_Count", -0.42084548822300516, -0.6643644802772711)]
    [InlineData("avg_discount", "AVG_INTERVAL", -0.08504645593086141, -0.11702557159344867)]
    [InlineData("EXCHANGE_COUNT", "Points_Sum", 0.47687745806686416, 0.37595135964091003)]
    [InlineData("Ration_P1Y_BPS", "Ration_L1Y_BPS", -0.9971885428918867, -0.9924265724579753)]
    [InlineData("FFP_TIER", "BP_SUM", 0.792847672971387, 0.45751102454313364)]
    [InlineData("AVG_FLIGHT_COUNT", "FLIGHT_COUNT", 1.0, 1.0)]
    public void Pair_of_the_reference_is_what_pandas_gives(string a, string b, double pearson, double spearman)
    {
        ReferenceExtract.Require();
        Assert.Equal(pearson, Find(Reference.Value.Pearson, a, b), 1e-9);
        Assert.Equal(spearman, Find(Reference.Value.Spearman, a, b), 1e-9);
    }

    // numpy, over the upper triangle of the columns in the file's order: r.sum(), (r ** 2).sum(), (r * cos(arange(561))).sum()
    [Theory]
    [InlineData(CorrelationMethod.Pearson, 103.05541765566483, 93.14910485074759, -8.11727892651776)]
    [InlineData(CorrelationMethod.Spearman, 96.3768884000905, 104.43435180670609, -14.925510724282725)]
    public void All_pairs_of_the_reference_are_what_pandas_gives(CorrelationMethod method, double sum, double squares, double weighted)
    {
        ReferenceExtract.Require();
        var matrix = Reference.Value.Of(method);
        var inFileOrder = ReferenceRuns.Names.Select(column => column.Name).Where(matrix.Columns.Contains).ToList();
        List<double> pairs = [.. inFileOrder.SelectMany((a, i) => inFileOrder.Skip(i + 1).Select(b => Find(matrix, a, b)))];
        Assert.Equal(561, pairs.Count);
        Assert.Equal(sum, pairs.Sum(), 1e-9);
        Assert.Equal(squares, pairs.Sum(r => r * r), 1e-9);
        Assert.Equal(weighted, pairs.Select((r, i) => r * Math.Cos(i)).Sum(), 1e-9);
    }

    // scipy.cluster.hierarchy.average(1 - |r|), and the least sum of neighbours' distances by a recursion over its tree in Python;
    // scipy's own optimal_leaf_ordering stops at 10.438 and 8.744 here
    [Theory]
    [InlineData(CorrelationMethod.Pearson, 9.61900137504947)]
    [InlineData(CorrelationMethod.Spearman, 8.576058350847571)]
    public void Order_of_the_reference_is_the_shortest_that_the_tree_allows(CorrelationMethod method, double length)
    {
        ReferenceExtract.Require();
        var matrix = Reference.Value.Of(method);
        var found = Enumerable.Range(0, matrix.Columns.Count - 1).Sum(i => 1 - Math.Abs(matrix[i, i + 1]));
        Assert.InRange(found, length - 1e-6, length + 1e-6);
    }

    [Fact]
    public void Constant_columns_of_the_reference_are_named_and_left_out()
    {
        ReferenceExtract.Require();
        Assert.Equal(["EP_SUM_YR_1"], Reference.Value.Constant);
        Assert.Equal(34, Reference.Value.Pearson.Columns.Count);
        Assert.Equal((62988, 62988, 0), (Reference.Value.Rows, Reference.Value.SampledRows, Reference.Value.SpearmanStandardError));
    }

    [Fact]
    public void Runs_of_any_length_give_the_same()
    {
        var inShortRuns = Correlate(ReferenceRuns.Names, ReferenceRuns.Of(4_001));
        Assert.Equal(Reference.Value.Spearman.Coefficients, inShortRuns.Spearman.Coefficients);
        foreach (var (a, b) in Reference.Value.Pearson.Columns.Zip(Reference.Value.Pearson.Columns.Skip(1)))
            Assert.Equal(Find(Reference.Value.Pearson, a, b), Find(inShortRuns.Pearson, a, b), 1e-10);
    }

    // scipy.stats.pearsonr and spearmanr of the rows in which both are there: [1, 2, 3, 5], [2, 1, 4, 4]
    [Fact]
    public void Rows_with_an_empty_cell_count_for_other_pairs_only()
    {
        var run = new RowRun(6, [
            ColumnCells.Of(Age, [1, 2, double.NaN, 3, 4, 5]),
            ColumnCells.Of(FlightCount, [2, 1, 9, 4, double.NaN, 4]),
            ColumnCells.Of(ExchangeCount, [7, 7, 7, 7, 7, 7]),
        ]);
        var found = Correlate([Age, FlightCount, ExchangeCount], [run]);
        Assert.Equal(["EXCHANGE_COUNT"], found.Constant);
        Assert.Equal(0.7481900559272088, found.Pearson.Coefficients.Single(), 1e-12);
        Assert.Equal(0.7378647873726218, found.Spearman.Coefficients.Single(), 1e-12);
    }

    [Fact]
    public void Large_offset_costs_no_digits()
    {
        double[] small = [1, 2, 3, 5, 8, 13];
        double[] other = [3, 1, 4, 1, 5, 9];
        var near = Correlate([Age, FlightCount], [Run(small, other)]).Pearson.Coefficients[0];
        var far = Correlate([Age, FlightCount], [Run([.. small.Select(v => v + 1e9)], other)]).Pearson.Coefficients[0];
        Assert.Equal(near, far, 1e-12);
    }

    [Fact]
    public void Sample_of_many_rows_is_near_the_exact_figure_and_says_how_near()
    {
        var exact = Reference.Value;
        var tally = new CorrelationTally(ReferenceRuns.Names, 7, 10_000);
        foreach (var run in ReferenceRuns.Of(9_999))
            tally.Add(run);
        var sampled = tally.Result();
        Assert.Equal((62988, 10_000), (sampled.Rows, sampled.SampledRows));
        Assert.Equal(Math.Sqrt((1 - (10_000 / 62_988.0)) / 9_997), sampled.SpearmanStandardError, 1e-15);
        var errors = exact.Spearman.Columns.SelectMany(a => exact.Spearman.Columns.Where(b => string.CompareOrdinal(a, b) < 0)
            .Select(b => Find(sampled.Spearman, a, b) - Find(exact.Spearman, a, b))).ToList();
        Assert.InRange(Math.Sqrt(errors.Average(e => e * e)), 1e-5, sampled.SpearmanStandardError);
        Assert.InRange(errors.Max(Math.Abs), 0, 5 * sampled.SpearmanStandardError);
    }

    [Fact]
    public void Every_row_is_as_likely_in_a_sample_as_any()
    {
        var sums = new double[10];
        for (var seed = 0; seed < 200; seed++)
        {
            var sample = new RowSample(1, 100, seed);
            for (var from = 0; from < 1_000; from += 250)
                sample.Add([[.. Enumerable.Range(from, 250).Select(i => (double)i)]]);
            foreach (var row in sample.Cells(0))
                sums[(int)row / 100]++;
        }
        // 2,000 expected in each tenth, with a standard deviation of about 40
        Assert.All(sums, sum => Assert.InRange(sum, 1_800, 2_200));
    }

    [Theory]
    [InlineData("Points_Sum", "L1Y_BP_SUM", true)]
    [InlineData("AVG_FLIGHT_COUNT", "Ration_L1Y_Flight_Count", true)]
    [InlineData("WEIGHTED_SEG_KM", "avg_discount", true)]
    [InlineData("EP_SUM", "EP_SUM_YR_2", true)]
    [InlineData("FLIGHT_COUNT", "SEG_KM_SUM", false)]
    [InlineData("P1Y_Flight_Count", "L1Y_Flight_Count", false)]
    public void Columns_computed_from_the_same_cells_are_known(string a, string b, bool expected) =>
        Assert.Equal(expected, SharedCells.Have(a, b));

    private static RowRun Run(double[] ages, double[] flights) =>
        new(ages.Length, [ColumnCells.Of(Age, ages), ColumnCells.Of(FlightCount, flights)]);

    private static double Find(CorrelationMatrix matrix, string a, string b)
    {
        List<string> columns = [.. matrix.Columns];
        return matrix[columns.IndexOf(a), columns.IndexOf(b)];
    }

    private static Correlation Correlate(ExtractColumn[] columns, IEnumerable<RowRun> runs)
    {
        var tally = new CorrelationTally(columns, 1);
        foreach (var run in runs)
            tally.Add(run);
        return tally.Result();
    }
}
