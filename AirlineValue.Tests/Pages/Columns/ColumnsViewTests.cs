using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Quality;
using AirlineValue.Web.Pages.Columns;

namespace AirlineValue.Tests.Pages.Columns;

public sealed class ColumnsViewTests : IDisposable
{
    private const double Empty = double.NaN;

    private static readonly IReadOnlyList<ColumnProfile> Profiles =
    [
        ColumnProfile.OfMemberNumbers(5),
        Runs.Profile(ExtractColumns.WorkCity, ["广州", "广州", null, "北京", "广州"]),
        Runs.Profile(ExtractColumns.Age, [30, 40, Empty, Empty, 50]),
        Runs.Profile(ExtractColumns.SumYr1, [0, 12.5, 1e6, -3, 4]),
        Runs.Profile(ExtractColumns.LastFlightDate, [735_300, 735_301, Empty, 735_302, 735_303]),
    ];

    private readonly ViewTexts _texts = new("en-US");

    public void Dispose() => _texts.Dispose();

    [Fact]
    public void Rows_WithoutAChoice_StandInTheOrderOfTheForm() =>
        Assert.Equal(["MEMBER_NO", "WORK_CITY", "AGE", "SUM_YR_1", "LAST_FLIGHT_DATE"], NamesFor(null, null, null));

    [Fact]
    public void Rows_OfAGroupOrASearch_AreFewer()
    {
        Assert.Equal(["SUM_YR_1", "LAST_FLIGHT_DATE"], NamesFor("flights", null, null));
        Assert.Equal(["WORK_CITY"], NamesFor(null, "city", null));
        Assert.Equal(["LAST_FLIGHT_DATE"], NamesFor(null, "date of the LAST", null));
        Assert.Empty(NamesFor("points", null, null));
    }

    [Fact]
    public void Rows_OrderedByAFigure_EndWithThoseThatHaveNone()
    {
        Assert.Equal(["AGE", "WORK_CITY", "LAST_FLIGHT_DATE", "MEMBER_NO", "SUM_YR_1"], NamesFor(null, null, "-empty"));
        Assert.Equal(["LAST_FLIGHT_DATE", "AGE", "SUM_YR_1", "MEMBER_NO", "WORK_CITY"], NamesFor(null, null, "-median"));
        Assert.Equal(["SUM_YR_1", "AGE", "LAST_FLIGHT_DATE", "MEMBER_NO", "WORK_CITY"], NamesFor(null, null, "median"));
    }

    [Theory]
    [InlineData(null, null, null, "extracts/3/columns")]
    [InlineData("points", "分 & x", "-mean", "extracts/3/columns?group=points&find=%E5%88%86%20%26%20x&sort=-mean")]
    [InlineData("1", " ", "nothing", "extracts/3/columns")]
    public void Address_ReadAndWritten_KeepsWhatItUnderstands(string? group, string? search, string? sort, string expected) =>
        Assert.Equal(expected, ColumnsAddress.Read(3, group, search, sort).ToString());

    [Fact]
    public void Address_SortedTwice_TurnsTheOrderRound()
    {
        var once = new ColumnsAddress(3).SortedBy(ColumnSort.Empty);
        Assert.True(once.IsDescending);
        Assert.False(once.SortedBy(ColumnSort.Empty).IsDescending);
        Assert.False(new ColumnsAddress(3).SortedBy(ColumnSort.Name).IsDescending);
    }

    [Fact]
    public void Cells_ThatCountMembers_LinkToThemAndZeroesDoNot()
    {
        var view = View(new ColumnsAddress(3));
        var age = view.Rows[2];
        Assert.Equal(new ColumnCell("3", Link: "members?extract=3&present=AGE"), Cell(view, age, ColumnSort.Present));
        Assert.Equal("2", Cell(view, age, ColumnSort.Empty).Text);
        Assert.Null(Cell(view, age, ColumnSort.Zeros).Link);
        Assert.Equal("—", Cell(view, view.Rows[1], ColumnSort.Median).Text);
        Assert.Equal("members?extract=3", Cell(view, view.Rows[0], ColumnSort.Present).Link);
    }

    [Fact]
    public void Cells_OfNumbersAndDates_ReadAsPeopleWriteThem()
    {
        var view = View(new ColumnsAddress(3));
        Assert.Equal("40", Cell(view, view.Rows[2], ColumnSort.Median).Text);
        Assert.Equal("200,003", Cell(view, view.Rows[3], ColumnSort.Mean).Text);
        Assert.Equal("200,002.7", Cell(view, view.Rows[3], ColumnSort.Mean).Title);
        Assert.Equal("9 Mar 2014", Cell(view, view.Rows[4], ColumnSort.Minimum).Text);
        Assert.Equal("1 day", Cell(view, view.Rows[4], ColumnSort.Deviation).Text);
    }

    [Fact]
    public void Sketch_OfADistribution_ShowsEveryBarThatHoldsAnybody()
    {
        var sketch = DistributionSketch.Of(Runs.Profile(ExtractColumns.ExchangeCount, [.. Enumerable.Repeat(0d, 10_000), 2]))!;
        Assert.Equal(2, sketch.Path.Count(c => c == 'M'));
        Assert.Null(DistributionSketch.Of(ColumnProfile.OfMemberNumbers(5)));
    }

    private List<string> NamesFor(string? group, string? search, string? sort) =>
        [.. View(ColumnsAddress.Read(3, group, search, sort)).Rows.Select(row => row.Column.Name)];

    private ColumnsView View(ColumnsAddress address) => _texts.Get<ColumnsViews>().Create(address, Profiles);

    private static ColumnCell Cell(ColumnsView view, ColumnsRow row, ColumnSort sort) =>
        row.Cells[view.Heads.Index().Single(h => h.Item.Sort == sort).Index - 1];
}
