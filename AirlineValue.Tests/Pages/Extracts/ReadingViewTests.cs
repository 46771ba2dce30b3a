using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Tests.Pages.Extracts;

public sealed class ReadingViewTests
{
    private static readonly ExtractLayout Layout = new(
        ExtractPacking.None, "utf-8", false, ';',
        [
            new LayoutColumn(0, "member_no", "MEMBER_NO", null, null, true),
            new LayoutColumn(2, "joined", "FFP_DATE", null, null, true),
            new LayoutColumn(3, "km", "SEG_KM_SUM", null, null, true),
        ],
        ["colour", "note"],
        ["AGE", "POINTS_BALANCE"],
        ["FFP_DATE"],
        ["SEG_KM_SUM"],
        [["1", "red", "3/4/2014", "1,234", "a"], ["2", "blue", "3/4/2014", "5"], ["3", "", " 5/6/2014 ", "", "c"]]);

    private readonly ReadingView _view = new(Layout);

    [Fact]
    public void Preview_NamesColumnsInTheFilesOrder_AndFillsShortRows()
    {
        Assert.Equal(["member_no", "colour", "joined", "km", "note"], _view.Preview.Select(column => column.Header));
        Assert.Equal([false, false, false, true, false], _view.Preview.Select(column => column.IsNumber));
        Assert.Null(_view.Preview[1].Name);
        Assert.All(_view.PreviewRows, row => Assert.Equal(5, row.Count));
    }

    [Fact]
    public void UndecidedColumns_ComeWithDifferentExamplesOfTheFile()
    {
        var date = Assert.Single(_view.Dates);
        Assert.True(date.IsUndecided);
        Assert.Equal(["3/4/2014", "5/6/2014"], date.Examples);
        Assert.Equal(["FFP_DATE"], _view.DateQuestion!.Columns);
        Assert.Equal(["3/4/2014", "5/6/2014"], _view.DateQuestion.Examples);
        Assert.Equal(["1,234", "5"], _view.NumberQuestion!.Examples);
    }

    [Fact]
    public void Question_BeginsWithTheExampleThatTellsTheOrders_AndIsAskedOnce()
    {
        var layout = Layout with
        {
            Columns = [.. Layout.Columns, new LayoutColumn(1, "end", "LOAD_TIME", null, null, true)],
            UnknownColumns = ["note"],
            UndecidedDates = ["FFP_DATE", "LOAD_TIME"],
            Preview = [["1", "2/2/2014", "1/1/2014", "1", ""], ["2", "2/2/2014", "3/4/2014", "2", ""]],
        };
        var question = new ReadingView(layout).DateQuestion!;
        Assert.Equal(["FFP_DATE", "LOAD_TIME"], question.Columns);
        Assert.Equal("3/4/2014", question.Examples[0]);
        var options = new ReadingOptions().WithDateOrders(question.Columns, DateOrder.DayMonthYear);
        Assert.Equal(question.Columns, options.DateOrders.Keys);
    }

    [Fact]
    public void Missing_NamesStandardColumnsOnly() => Assert.Equal(["AGE"], _view.Missing);

    [Theory]
    [InlineData("3/4/2014", DateOrder.MonthDayYear, "2014-03-04")]
    [InlineData("3/4/2014", DateOrder.DayMonthYear, "2014-04-03")]
    [InlineData("2014-04-03 0:00:00", DateOrder.YearMonthDay, "2014-04-03")]
    [InlineData("31/4/2014", DateOrder.DayMonthYear, null)]
    [InlineData("3/4/2014", DateOrder.YearMonthDay, null)]
    [InlineData("spring", DateOrder.YearMonthDay, null)]
    public void Meaning_OfADate_FollowsTheOrder(string text, DateOrder order, string? expected) =>
        Assert.Equal(expected, ReadingView.Meaning(text, order)?.ToString("O"));

    [Theory]
    [InlineData("1,234", '.', 1234d)]
    [InlineData("1,234", ',', 1.234)]
    [InlineData("0.5", '.', 0.5)]
    [InlineData("many", '.', null)]
    public void Meaning_OfANumber_FollowsTheDecimalSign(string text, char sign, double? expected) =>
        Assert.Equal(expected, ReadingView.Meaning(text, sign));

    [Fact]
    public void Choice_ForOneColumn_KeepsTheOthers()
    {
        var options = new ReadingOptions().WithDateOrder("FFP_DATE", "DayMonthYear").WithDateOrder("LOAD_TIME", "YearMonthDay").WithEncoding("gb18030");
        Assert.Equal(DateOrder.DayMonthYear, options.DateOrders["FFP_DATE"]);
        Assert.Equal("gb18030", options.Encoding);
        var undone = options.WithDateOrder("FFP_DATE", "").WithEncoding("");
        Assert.Equal(["LOAD_TIME"], undone.DateOrders.Keys);
        Assert.Null(undone.Encoding);
    }
}
