using System.Numerics;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Tests.Quality;

public sealed class ConsistencyTests
{
    private static readonly DateOnly WindowEnd = new(2014, 3, 31);

    // pandas: for example ((FFP_DATE > LAST_FLIGHT_DATE) & LAST_FLIGHT_DATE.notna()).sum() and (FFP_DATE - LAST_FLIGHT_DATE).dt.days.max()
    [Theory]
    [InlineData(ConsistencyRule.JoiningByLastFlight, 61524, 1043, 421, 312)]
    [InlineData(ConsistencyRule.JoiningByFirstFlight, 61886, 1102, 0, 38997)]
    [InlineData(ConsistencyRule.FirstByLastFlight, 62565, 2, 421, 906)]
    [InlineData(ConsistencyRule.JoiningByWindowEnd, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.FirstFlightByWindowEnd, 62986, 2, 0, 425)]
    [InlineData(ConsistencyRule.LastFlightInWindow, 62567, 0, 421, 0)]
    [InlineData(ConsistencyRule.LastToEnd, 62567, 0, 421, 0)]
    [InlineData(ConsistencyRule.BeginToFirst, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.BeginToFirstByLastFlight, 61524, 1043, 421, 312)]
    [InlineData(ConsistencyRule.MeanGap, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.LongestGap, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.FlightCount, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.BpSum, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.EpSum, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.PointsSum, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.L1YPointsSum, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.AvgBpSum, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.RationL1YFlightCount, 62988, 0, 0, 4.963502941990328e-10)]
    [InlineData(ConsistencyRule.RationP1YBps, 62988, 0, 0, 5.000000413701855e-10)]
    [InlineData(ConsistencyRule.WeightedSegKm, 62988, 0, 0, 4.997337e-3)]
    [InlineData(ConsistencyRule.CabinDiscount, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.CountsNotNegative, 62988, 0, 0, 0)]
    [InlineData(ConsistencyRule.AmountsNotNegative, 62299, 0, 689, 0)]
    public void Rule_on_the_reference_counts_what_pandas_counts(ConsistencyRule rule, long passed, long failed, long unknown, double largest)
    {
        var outcome = Reference(ColumnCells.RunLength).Report.Rules.Single(r => r.Rule == rule);
        Assert.Equal((passed, failed, unknown), (outcome.Passed, outcome.Failed, outcome.Unknown));
        Assert.Equal(largest, outcome.LargestDeviation, 1e-9);
        Assert.Equal(failed > 0, outcome.Example is not null);
    }

    [Fact]
    public void Rows_of_the_reference_that_fail_a_rule_are_1104() =>
        Assert.Equal(1104, Reference(ColumnCells.RunLength).Report.FailingRows);

    [Fact]
    public void Marks_say_the_same_as_counts_in_runs_of_any_length()
    {
        var (report, failed, unknown) = Reference(10_007);
        Assert.Equal(Figures(Reference(ColumnCells.RunLength).Report), Figures(report));
        foreach (var rule in report.Rules)
        {
            Assert.Equal(rule.Failed, failed.Count(mark => (mark >> (int)rule.Rule & 1) == 1));
            Assert.Equal(rule.Unknown, unknown.Count(mark => (mark >> (int)rule.Rule & 1) == 1));
        }
        Assert.Equal(report.FailingRows, failed.Count(mark => BitOperations.PopCount((ulong)mark) > 0));
    }

    [Theory]
    [InlineData(ConsistencyRule.EpSum, 300, 100, 200, "pass")]
    [InlineData(ConsistencyRule.EpSum, 301, 100, 200, "fail")]
    [InlineData(ConsistencyRule.EpSum, 301, double.NaN, 200, "unknown")]
    [InlineData(ConsistencyRule.FlightCount, 5, 2, 2, "fail")]
    [InlineData(ConsistencyRule.RationL1YFlightCount, 0.333333, 1, 3, "pass")]
    [InlineData(ConsistencyRule.RationL1YFlightCount, 0.34, 1, 3, "fail")]
    [InlineData(ConsistencyRule.RationL1YFlightCount, 0, 0, 0, "unknown")]
    [InlineData(ConsistencyRule.RationP1YBps, 0.99, 99, 99, "pass")]
    [InlineData(ConsistencyRule.RationP1YBps, 1, 99, 99, "fail")]
    [InlineData(ConsistencyRule.WeightedSegKm, 700.9, 1000, 0.7, "pass")]
    [InlineData(ConsistencyRule.WeightedSegKm, 702, 1000, 0.7, "fail")]
    [InlineData(ConsistencyRule.WeightedSegKm, 70_050, 100_000, 0.7, "pass")]
    [InlineData(ConsistencyRule.WeightedSegKm, 70_080, 100_000, 0.7, "fail")]
    public void Equation_decides_within_its_tolerance(ConsistencyRule rule, double first, double second, double third, string expected) =>
        Assert.Equal(expected, Decide(rule, [first, second, third]));

    [Theory]
    [InlineData("2012-03-31", "pass")]
    [InlineData("2012-03-30", "fail")]
    [InlineData("2014-03-31", "pass")]
    [InlineData("2014-04-01", "fail")]
    public void Window_has_731_days(string lastFlight, string expected) =>
        Assert.Equal(expected, Decide(ConsistencyRule.LastFlightInWindow, [DateOnly.Parse(lastFlight).DayNumber, WindowEnd.DayNumber]));

    [Theory]
    [InlineData(1.5, "pass")]
    [InlineData(1.51, "fail")]
    [InlineData(0, "pass")]
    [InlineData(-0.1, "fail")]
    public void Discount_lies_between_0_and_one_and_a_half(double discount, string expected) =>
        Assert.Equal(expected, Decide(ConsistencyRule.CabinDiscount, [discount]));

    [Fact]
    public void Negative_amount_fails_whatever_else_is_empty()
    {
        Assert.Equal("fail", Decide(ConsistencyRule.AmountsNotNegative, [1, double.NaN, -5, 2]));
        Assert.Equal("unknown", Decide(ConsistencyRule.AmountsNotNegative, [1, double.NaN, 5, 2]));
    }

    [Fact]
    public void Example_is_the_row_that_deviates_most()
    {
        var run = new RowRun(3, [
            ColumnCells.Of(EpSum, [10, 30, 25]), ColumnCells.Of(EpSumYr1, [5, 5, 5]), ColumnCells.Of(EpSumYr2, [5, 5, 5]),
        ]);
        var tally = new ConsistencyTally([EpSum, EpSumYr1, EpSumYr2]);
        tally.Add(run);
        tally.Add(run);
        var outcome = tally.Report().Rules.Single(r => r.Rule == ConsistencyRule.EpSum);
        Assert.Equal((2, 4, 0, 20), (outcome.Passed, outcome.Failed, outcome.Unknown, outcome.LargestDeviation));
        Assert.Equal(1, outcome.Example!.Row);
        Assert.Equal([30d, 5, 5], outcome.Example.Cells.Select(c => c.Number!.Value));
    }

    [Fact]
    public void Rule_whose_columns_are_missing_is_not_checked_and_names_them()
    {
        var tally = new ConsistencyTally([SegKmSum, EpSum]);
        var marks = tally.Add(new RowRun(1, [ColumnCells.Of(SegKmSum, [-1]), ColumnCells.Of(EpSum, [1])]));
        var report = tally.Report();
        var sum = report.Rules.Single(r => r.Rule == ConsistencyRule.EpSum);
        Assert.False(sum.IsChecked);
        Assert.Equal(["EP_SUM_YR_1", "EP_SUM_YR_2"], sum.MissingColumns);
        Assert.Equal(1, report.Rules.Single(r => r.Rule == ConsistencyRule.AmountsNotNegative).Failed);
        Assert.Equal(1L << (int)ConsistencyRule.AmountsNotNegative, marks.Failed[0]);
        Assert.Equal(0, marks.Unknown[0]);
    }

    [Fact]
    public void Every_rule_is_checked_once_and_has_a_bit()
    {
        Assert.Equal(Enum.GetValues<ConsistencyRule>().Order(), ConsistencyChecks.All.Select(check => check.Rule).Order());
        Assert.All(Enum.GetValues<ConsistencyRule>(), rule => Assert.InRange((int)rule, 0, 62));
    }

    private static string Decide(ConsistencyRule rule, double[] cells)
    {
        var check = ConsistencyChecks.Of(rule);
        Assert.Equal(check.Columns.Count, cells.Length);
        var deviation = check.DeviationOf(cells);
        return double.IsNaN(deviation) ? "unknown" : check.Fails(deviation, cells[0]) ? "fail" : "pass";
    }

    private static IEnumerable<(ConsistencyRule, long, long, long, double, long?)> Figures(ConsistencyReport report) =>
        report.Rules.Select(r => (r.Rule, r.Passed, r.Failed, r.Unknown, r.LargestDeviation, r.Example?.Row));

    private static (ConsistencyReport Report, List<long> Failed, List<long> Unknown) Reference(int runLength)
    {
        var tally = new ConsistencyTally(ReferenceRuns.Names);
        List<long> failed = [];
        List<long> unknown = [];
        foreach (var run in ReferenceRuns.Of(runLength))
        {
            var marks = tally.Add(run);
            failed.AddRange(marks.Failed);
            unknown.AddRange(marks.Unknown);
        }
        return (tally.Report(), failed, unknown);
    }
}
