using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

/// <summary>
/// Every column of the reference extract against pandas 1.5: <c>s = pd.read_csv('air_data.csv')[c]</c>, then
/// <c>s.describe()</c>, <c>s.nunique()</c>, <c>(s == 0).sum()</c>, <c>(s &lt; 0).sum()</c>, and the values outside of
/// <c>q1 - 1.5 * (q3 - q1)</c> and <c>q3 + 1.5 * (q3 - q1)</c>. The product reads empty cells only as empty, so pandas
/// reads with <c>keep_default_na=False, na_values={c: ['']}</c>.
/// </summary>
public sealed class ReferenceProfileTests
{
    private const double Tolerance = 1e-9;

    [Theory]
    [InlineData("FFP_TIER", 62988, 3, 4.102162316631739, 0.37385597940562226, 4.0, 4.0, 4.0, 4.0, 6.0, 0, 0, 0, 4922)]
    [InlineData("AGE", 62568, 78, 42.196218514256486, 9.87661022620287, 14.0, 35.0, 41.0, 48.0, 110.0, 0, 0, 7, 755)]
    [InlineData("FLIGHT_COUNT", 62988, 153, 11.839382104527846, 14.045965803796909, 2.0, 3.0, 7.0, 15.0, 213.0, 0, 0, 0, 4302)]
    [InlineData("BP_SUM", 62988, 24694, 11385.533339683749, 15975.822929272363, 0.0, 2753.0, 6099.0, 13626.25, 524271.0, 40, 0, 0, 5193)]
    [InlineData("EP_SUM_YR_1", 62988, 1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 62988, 0, 0, 0)]
    [InlineData("EP_SUM_YR_2", 62988, 2543, 211.45132406172604, 1249.9954360252536, 0.0, 0.0, 0.0, 0.0, 43409.0, 59938, 0, 0, 3050)]
    [InlineData("SUM_YR_1", 62437, 15858, 5012.1795249611605, 8481.450652698739, 0.0, 732.0, 2396.0, 5900.0, 327382.0, 10754, 0, 0, 5354)]
    [InlineData("SUM_YR_2", 62850, 17489, 5968.058249801114, 10324.440934564456, 0.0, 747.0, 2688.0, 7027.75, 370963.0, 10843, 0, 0, 5394)]
    [InlineData("SEG_KM_SUM", 62988, 29170, 17123.086016384073, 20959.003269154007, 368.0, 4756.75, 9982.0, 21266.25, 580717.0, 0, 0, 0, 4797)]
    [InlineData("WEIGHTED_SEG_KM", 62988, 58908, 12777.953815171144, 17576.92833311459, 0.0, 3229.68, 6972.055, 15295.925, 558440.14, 40, 0, 0, 5189)]
    [InlineData("AVG_FLIGHT_COUNT", 62988, 153, 1.4799227630659808, 1.7557457254746136, 0.25, 0.375, 0.875, 1.875, 26.625, 0, 0, 0, 4302)]
    [InlineData("AVG_BP_SUM", 62988, 24694, 1423.1916674604686, 1996.9778661590453, 0.0, 344.125, 762.375, 1703.28125, 65533.875, 40, 0, 0, 5193)]
    [InlineData("BEGIN_TO_FIRST", 62988, 615, 110.96521559662158, 109.6717629029999, 0.0, 26.0, 76.0, 164.0, 670.0, 1729, 0, 0, 2177)]
    [InlineData("LAST_TO_END", 62988, 731, 176.04443703562583, 183.4943774514214, 1.0, 29.0, 107.0, 268.0, 731.0, 0, 0, 0, 1796)]
    [InlineData("AVG_INTERVAL", 62988, 12300, 97.1253162629651, 119.36508218825927, 0.0, 26.0, 53.0, 114.75, 725.0, 1, 0, 0, 5995)]
    [InlineData("MAX_INTERVAL", 62988, 729, 160.73974407823712, 150.0455366988609, 0.0, 51.0, 108.0, 224.0, 729.0, 1, 0, 0, 3429)]
    [InlineData("ADD_POINTS_SUM_YR_1", 62988, 3788, 415.7451895599162, 4606.311716753551, 0.0, 0.0, 0.0, 0.0, 431649.0, 55899, 0, 0, 7089)]
    [InlineData("ADD_POINTS_SUM_YR_2", 62988, 4552, 532.5655997967867, 3853.512297566191, 0.0, 0.0, 0.0, 0.0, 305423.0, 54562, 0, 0, 8426)]
    [InlineData("EXCHANGE_COUNT", 62988, 20, 0.28930907474439577, 0.8087951520798493, 0.0, 0.0, 0.0, 0.0, 24.0, 51355, 0, 0, 11633)]
    [InlineData("avg_discount", 62988, 54726, 0.7218146155050962, 0.18564241314912638, 0.0, 0.612704216, 0.7123627485, 0.8097989245, 1.5, 40, 0, 477, 2137)]
    [InlineData("P1Y_Flight_Count", 62988, 99, 5.330459770114943, 7.515244512900491, 0.0, 1.0, 3.0, 6.0, 174.0, 10592, 0, 0, 5906)]
    [InlineData("L1Y_Flight_Count", 62988, 115, 6.508922334412904, 9.386891792684684, 0.0, 1.0, 3.0, 8.0, 189.0, 10828, 0, 0, 5043)]
    [InlineData("P1Y_BP_SUM", 62988, 16124, 5136.441211024322, 8389.174416797185, 0.0, 785.0, 2511.0, 6097.0, 208608.0, 10649, 0, 0, 5387)]
    [InlineData("L1Y_BP_SUM", 62988, 18112, 6249.0921286594275, 10514.055171047805, 0.0, 768.0, 2852.0, 7473.0, 351786.0, 10843, 0, 0, 5330)]
    [InlineData("EP_SUM", 62988, 2543, 211.45132406172604, 1249.9954360252536, 0.0, 0.0, 0.0, 0.0, 43409.0, 59938, 0, 0, 3050)]
    [InlineData("ADD_Point_SUM", 62988, 6214, 948.3107893567029, 6019.10881801702, 0.0, 0.0, 0.0, 0.0, 431649.0, 48557, 0, 0, 14431)]
    [InlineData("Eli_Add_Point_Sum", 62988, 7294, 1159.762113418429, 6176.221280231294, 0.0, 0.0, 0.0, 80.25, 433352.0, 46768, 0, 0, 14740)]
    [InlineData("L1Y_ELi_Add_Points", 62988, 5935, 744.0169238585128, 4071.2303561011563, 0.0, 0.0, 0.0, 0.0, 305423.0, 52265, 0, 0, 10723)]
    [InlineData("Points_Sum", 62988, 25823, 12545.295453102179, 17923.41274233665, 0.0, 2976.0, 6663.5, 14810.0, 529787.0, 36, 0, 0, 5453)]
    [InlineData("L1Y_Points_Sum", 62988, 19219, 6993.10905251794, 11834.921156214878, 0.0, 867.0, 3136.5, 8152.25, 356667.0, 9760, 0, 0, 5620)]
    [InlineData("Ration_L1Y_Flight_Count", 62988, 1336, 0.4990008975917477, 0.3353631400730673, 0.0, 0.25, 0.5, 0.75, 1.0, 10828, 0, 0, 0)]
    [InlineData("Ration_P1Y_Flight_Count", 62988, 1336, 0.5009991024082524, 0.33536314007306717, 0.0, 0.25, 0.5, 0.75, 1.0, 10592, 0, 0, 0)]
    [InlineData("Ration_P1Y_BPS", 62988, 47105, 0.5003336130724582, 0.3358956479994128, 0.0, 0.24152532125, 0.50048203, 0.75709614425, 0.999985361, 10649, 0, 0, 0)]
    [InlineData("Ration_L1Y_BPS", 62988, 48915, 0.4987220101343749, 0.3359458677190304, 0.0, 0.24181733025000002, 0.49874803749999996, 0.7574863872500001, 0.999995975, 10843, 0, 0, 0)]
    [InlineData("Point_NotFlight", 62988, 94, 2.583111068775005, 7.250006269547681, 0.0, 0.0, 0.0, 1.0, 140.0, 40654, 0, 0, 10908)]
    public void Numbers_OfTheReference_AreThoseOfPandas(
        string column, long present, long distinct, double mean, double deviation, double minimum,
        double lower, double median, double upper, double maximum, long zeros, long negatives, long below, long above)
    {
        var profile = Profile(column);
        Assert.Equal((62_988, present, 62_988 - present), (profile.Rows, profile.Present, profile.Empty));
        Assert.Equal(new DistinctCount(distinct, 0), profile.Distinct);
        var numbers = profile.Numbers!;
        AssertClose(mean, numbers.Mean);
        AssertClose(deviation, numbers.StandardDeviation);
        AssertClose(lower, numbers.Quartiles.Lower);
        AssertClose(median, numbers.Quartiles.Median);
        AssertClose(upper, numbers.Quartiles.Upper);
        Assert.Equal((minimum, maximum, zeros, negatives), (numbers.Minimum, numbers.Maximum, numbers.Zeros, numbers.Negatives));
        Assert.Equal((below, above), (numbers.Outliers.Below, numbers.Outliers.Above));
        Assert.Equal(present, profile.Histogram!.Bars.Sum(bar => bar.Count));
    }

    [Theory]
    [InlineData("GENDER", 62_985, 2, "男", 48_134, "女", 14_851)]
    [InlineData("WORK_CITY", 60_719, 32, "广州", 9_858, "北京", 8_210)]
    [InlineData("WORK_PROVINCE", 59_740, 23, "广东", 18_411, "北京", 8_092)]
    [InlineData("WORK_COUNTRY", 62_962, 6, "CN", 58_589, "KR", 1_395)]
    public void Texts_OfTheReference_AreThoseOfPandas(
        string column, long present, long distinct, string first, long firstCount, string second, long secondCount)
    {
        var profile = Profile(column);
        Assert.Equal((present, 62_988 - present), (profile.Present, profile.Empty));
        Assert.Equal(new DistinctCount(distinct, 0), profile.Distinct);
        Assert.Equal([new(null, first, firstCount), new(null, second, secondCount)], profile.FrequentValues.Take(2));
        Assert.True(profile.AreFrequentValuesCertain);
    }

    [Theory]
    [InlineData("FFP_DATE", 62_988, 103, "2004-11-18", "2013-04-05", "2012-09-07", 1_359)]
    [InlineData("FIRST_FLIGHT_DATE", 62_988, 3_103, "1905-12-31", "2015-05-30", "2013-02-04", 257)]
    [InlineData("LAST_FLIGHT_DATE", 62_567, 731, "2012-03-31", "2014-03-31", "2014-03-31", 959)]
    [InlineData("LOAD_TIME", 62_988, 1, "2014-03-31", "2014-03-31", "2014-03-31", 62_988)]
    public void Dates_OfTheReference_AreThoseOfPandas(
        string column, long present, long distinct, string minimum, string maximum, string most, long mostCount)
    {
        var profile = Profile(column);
        Assert.Equal((present, 62_988 - present), (profile.Present, profile.Empty));
        Assert.Equal(new DistinctCount(distinct, 0), profile.Distinct);
        Assert.Equal((Day(minimum), Day(maximum)), (profile.Numbers!.Minimum, profile.Numbers.Maximum));
        Assert.Equal(new FrequentValue(Day(most), null, mostCount), profile.FrequentValues[0]);
        Assert.Equal(present, profile.Histogram!.Bars.Sum(bar => bar.Count));
    }

    [Fact]
    public void Histogram_OfTheJoiningDates_HasABarAYear()
    {
        var histogram = Profile("FFP_DATE").Histogram!;
        Assert.Equal(HistogramScale.Years, histogram.Scale);
        Assert.Equal([293, 3_065, 4_532, 5_725, 7_008, 5_570, 7_455, 10_362, 14_068, 4_910], histogram.Bars.Select(bar => bar.Count));
        Assert.Equal(Day("2004-01-01"), histogram.Bars[0].From);
    }

    [Fact]
    public void Histogram_OfFirstFlights_LeavesTheYear1905InAnOpenBar()
    {
        var histogram = Profile("FIRST_FLIGHT_DATE").Histogram!;
        Assert.InRange(histogram.Bars.Count, 8, 14);
        Assert.Null(histogram.Bars[0].From);
    }

    [Fact]
    public void Report_OfTheReference_HasTheImpossibleDateAsExample()
    {
        Profile("AGE");
        var unreadable = Assert.Single(ReferenceColumns.Report.UnreadableCells);
        Assert.Equal(("LAST_FLIGHT_DATE", 421), (unreadable.Column, unreadable.Count));
        Assert.Equal(["2014/2/29  0:00:00"], unreadable.Examples);
    }

    private static ColumnProfile Profile(string name) => ColumnProfiler.Profile(
        ExtractColumns.All.Single(c => c.Name == name), ReferenceColumns.RunsOf(name), cancellation: TestContext.Current.CancellationToken);

    private static double Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd").DayNumber;

    private static void AssertClose(double expected, double actual) =>
        Assert.True(Math.Abs(actual - expected) <= Tolerance * Math.Max(1, Math.Abs(expected)), $"{actual:R} is not {expected:R}");
}
