using System.Text.Json;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Tests.Quality;

public sealed class DistributionTests
{
    private static readonly Lazy<ExtractDistributions> Reference = new(() => Count(ReferenceRuns.Names, ReferenceRuns.Of()));

    // numpy.histogram(d[column], edges)[0] without the empty bars at both ends
    public static TheoryData<string, long[]> NumpyBars() => new()
    {
        { "FLIGHT_COUNT", [10117, 12267, 11093, 10771, 8647, 5791, 2946, 1113, 226, 17] },
        { "SEG_KM_SUM", [22, 149, 2842, 13629, 14885, 14518, 12891, 3406, 597, 48, 1] },
        { "Points_Sum", [36, 692, 2262, 6632, 16085, 13966, 12407, 8528, 1991, 345, 43, 1] },
        { "ADD_POINTS_SUM_YR_2", [54562, 2180, 1370, 1538, 1752, 834, 463, 231, 41, 14, 3] },
        { "LAST_TO_END", [16115, 7121, 5691, 4542, 3766, 3245, 2687, 2265, 1925, 1623, 1434, 1542, 1355, 1238, 1114, 983, 1023, 1007, 974, 895, 739, 602, 549, 478, 75] },
        { "avg_discount", [40, 3, 21, 768, 2495, 5744, 11832, 17058, 13637, 6431, 2423, 623, 477, 464, 650, 322] },
        { "AGE", [1, 128, 1140, 4188, 8626, 12221, 12603, 9964, 6817, 3679, 1871, 817, 345, 103, 42, 20, 2, 0, 0, 1] },
        { "FFP_DATE", [293, 3065, 4532, 5725, 7008, 5570, 7455, 10362, 14068, 4910] },
    };

    [Theory]
    [MemberData(nameof(NumpyBars))]
    public void Bars_of_the_reference_are_those_of_numpy(string column, long[] expected)
    {
        ReferenceExtract.Require();
        Assert.Equal(expected, Reference.Value.NumbersOf(column)!.Bars.Select(bar => bar.Members));
    }

    [Theory]
    [InlineData("LAST_TO_END", 29, 107, 268)]
    [InlineData("AGE", 35, 41, 48)]
    [InlineData("FLIGHT_COUNT", 3, 7, 15)]
    public void Quartiles_of_the_reference_are_those_of_pandas(string column, double lower, double median, double upper)
    {
        ReferenceExtract.Require();
        Assert.Equal(new ExactQuartiles(lower, median, upper), Reference.Value.NumbersOf(column)!.Quartiles);
    }

    [Fact]
    public void Flights_of_both_years_of_the_reference_are_those_of_numpy()
    {
        ReferenceExtract.Require();
        var cross = Reference.Value.Cross("P1Y_Flight_Count", "L1Y_Flight_Count")!;
        Assert.Equal([2269L, 1251, 1047, 1202, 783, 431, 140, 41, 4, 0, 0, 0], cross.Members[2]);
        Assert.Equal([0L, 0, 4683, 3632, 1618, 662, 177, 48, 8, 0, 0, 0], cross.Members[0]);
        Assert.Equal((28415, 6299, 28274, 0), (cross.Less, cross.Equal, cross.More, cross.Unknown));
        var points = Reference.Value.Cross("BP_SUM", "Eli_Add_Point_Sum")!;
        Assert.Equal((2134, 36), (points.More, points.Equal));
    }

    [Fact]
    public void Values_and_places_of_the_reference_are_those_of_pandas()
    {
        ReferenceExtract.Require();
        var gender = Reference.Value.ValuesOf("GENDER")!;
        Assert.Equal([new ValueMembers("男", null, 48134), new ValueMembers("女", null, 14851)], gender.Values);
        Assert.Equal(3, gender.Empty);
        Assert.Equal([(4d, 58066L), (5, 3409), (6, 1513)], Reference.Value.ValuesOf("FFP_TIER")!.Values.Select(v => (v.Number!.Value, v.Members)));
        var cities = Reference.Value.PlacesOf("WORK_CITY")!;
        Assert.Equal([("广州", 9858L), ("北京", 8210), ("上海", 4678)], cities.Places.Take(3).Select(p => (p.Name, p.Members)));
        Assert.Equal((32, 2269), (cities.Spellings, cities.Empty));
    }

    [Fact]
    public void Every_distribution_of_the_reference_holds_all_members()
    {
        ReferenceExtract.Require();
        var found = Reference.Value;
        Assert.All(found.Numbers, d => Assert.Equal(62988, d.Present + d.Empty));
        Assert.All(found.Values, d => Assert.Equal(62988, d.Values.Sum(v => v.Members) + d.Rest + d.Empty));
        Assert.All(found.Places, d => Assert.Equal(62988, d.Places.Sum(p => p.Members) + d.OtherMembers + d.Empty));
        Assert.All(found.Places.SelectMany(d => d.Places), p => Assert.Equal(p.Members, p.Spellings.Sum(s => s.Members)));
        Assert.All(found.Crosses, d => Assert.Equal(62988, d.Members.Sum(row => row.Sum()) + d.Unknown));
        Assert.All(found.Crosses, d => Assert.Equal(62988, d.Less + d.Equal + d.More + d.Unknown));
    }

    [Fact]
    public void Margins_of_the_reference_agree_with_sums()
    {
        ReferenceExtract.Require();
        // pandas: d.BP_SUM.sum(), and numpy.histogram of BP_SUM: columns of the cross are its bars
        Assert.Equal([40L, 785, 2506, 7250, 16863, 13922, 11856, 7988, 1492, 261, 24, 1, 0],
            Enumerable.Range(0, 13).Select(x => Reference.Value.Cross("BP_SUM", "Eli_Add_Point_Sum")!.Members.Sum(row => row[x])));
        Assert.Equal([(33724464d, 261L), (5707579, 24), (524271, 1)],
            Reference.Value.NumbersOf("BP_SUM")!.Bars.TakeLast(3).Select(bar => (bar.Sum, bar.Members)));
    }

    [Fact]
    public void Runs_of_any_length_give_the_same() =>
        Assert.Equal(Json(Reference.Value), Json(Count(ReferenceRuns.Names, ReferenceRuns.Of(777))));

    [Fact]
    public void Stored_form_is_small() => Assert.InRange(Json(Reference.Value).Length, 1_000, 30_000);

    [Fact]
    public void Bar_holds_its_lower_edge_and_not_its_upper_one()
    {
        var bars = Count([LastToEnd], [new RowRun(5, [ColumnCells.Of(LastToEnd, [1, 30, 31, double.NaN, 9_000])])]).NumbersOf("LAST_TO_END")!;
        Assert.Equal((1, 9_000, 1), (bars.Minimum!.Value, bars.Maximum!.Value, bars.Empty));
        Assert.Equal(new Bar(1, 31, 2, 31), bars.Bars[0]);
        Assert.Equal(new Bar(31, 61, 1, 31), bars.Bars[1]);
        Assert.Equal(new Bar(721, null, 1, 9_000), bars.Bars[^1]);
        Assert.Null(bars.Quartiles);
    }

    [Fact]
    public void Negative_cells_have_an_open_bar() =>
        Assert.Equal(new Bar(null, 0, 1, -5), Count([Age], [new RowRun(2, [ColumnCells.Of(Age, [-5, 2])])]).NumbersOf("AGE")!.Bars[0]);

    // numpy.quantile([18, 20, 21, 40], [.25, .5, .75])
    [Fact]
    public void Quartiles_lie_between_members() => Assert.Equal(
        new ExactQuartiles(19.5, 20.5, 25.75), Count([Age], [new RowRun(4, [ColumnCells.Of(Age, [40, 18, 21, 20])])]).NumbersOf("AGE")!.Quartiles);

    [Fact]
    public void Years_before_the_last_sixty_share_a_bar()
    {
        double[] days = [Day(1905, 5, 1), Day(2014, 1, 1), Day(2013, 12, 31), Day(2014, 3, 31)];
        var joinings = Count([FfpDate], [new RowRun(4, [ColumnCells.Of(FfpDate, days)])]).NumbersOf("FFP_DATE")!;
        Assert.Equal(61, joinings.Bars.Count);
        Assert.Equal(new Bar(null, Day(1955, 1, 1), 1, 0), joinings.Bars[0]);
        Assert.Equal(new Bar(Day(2014, 1, 1), Day(2015, 1, 1), 2, 0), joinings.Bars[^1]);
    }

    [Fact]
    public void Spellings_of_a_place_are_put_together_and_stay_apart_below()
    {
        var cells = ReferenceRuns.Texts(WorkCity, "北京", "北京市", "BEIJING", "Beijing.", "ＢＥＩＪＩＮＧ", "beijing shi", "北京", ".", "#NAME?", null, "沙市", "SUSHI");
        var places = Count([WorkCity], [new RowRun(12, [cells])]).PlacesOf("WORK_CITY")!;
        Assert.Equal([("BEIJING", 4L), ("北京", 3), ("#NAME?", 1), (".", 1), ("SUSHI", 1), ("沙市", 1)], places.Places.Select(p => (p.Name, p.Members)));
        Assert.Equal(["BEIJING", "Beijing.", "beijing shi", "ＢＥＩＪＩＮＧ"], places.Places[0].Spellings.Select(s => s.Text));
        Assert.Equal([new ValueMembers("北京", null, 2), new ValueMembers("北京市", null, 1)], places.Places[1].Spellings);
        Assert.Equal((0, 0, 1, 11 - 1), (places.OtherPlaces, places.OtherMembers, places.Empty, places.Spellings));
    }

    [Fact]
    public void Places_beyond_the_first_twenty_are_counted_together()
    {
        var texts = Enumerable.Range(0, 50).SelectMany(i => Enumerable.Repeat($"P{i:00}", 50 - i)).ToList();
        var places = Count([WorkCity], [new RowRun(texts.Count, [ReferenceRuns.Texts(WorkCity, texts)])]).PlacesOf("WORK_CITY")!;
        Assert.Equal((20, 30, 30 * 31 / 2), (places.Places.Count, places.OtherPlaces, places.OtherMembers));
    }

    [Fact]
    public void Column_that_the_extract_lacks_has_no_distribution()
    {
        var found = Count([Age, P1YFlightCount], [new RowRun(1, [ColumnCells.Of(Age, [30]), ColumnCells.Of(P1YFlightCount, [3])])]);
        Assert.Null(found.NumbersOf("SEG_KM_SUM"));
        Assert.Null(found.Cross("P1Y_Flight_Count", "L1Y_Flight_Count"));
        Assert.Null(found.PlacesOf("WORK_CITY"));
        Assert.NotNull(found.NumbersOf("AGE"));
    }

    private static double Day(int year, int month, int day) => new DateOnly(year, month, day).DayNumber;

    private static string Json(ExtractDistributions distributions) => JsonSerializer.Serialize(distributions);

    private static ExtractDistributions Count(ExtractColumn[] columns, IEnumerable<RowRun> runs)
    {
        var tally = new DistributionTally(columns);
        foreach (var run in runs)
            tally.Add(run);
        return tally.Result();
    }
}
