using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class ExtractReaderTests
{
    private static ReadExtract Read(params string[] rows) => ExtractText.ReadAll(ExtractText.Utf8([ExtractText.Header, .. rows]));

    private static string Row(int memberNo) => ExtractText.Row.Replace("7,2010", $"{memberNo},2010");

    [Theory]
    [InlineData("7,2010", ",2010", QuarantineReason.NoMemberNumber, "MEMBER_NO")]
    [InlineData("2010/1/31", "2010/2/30", QuarantineReason.UnreadableCell, "FFP_DATE")]
    [InlineData(",10,", ",ten,", QuarantineReason.UnreadableCell, "FLIGHT_COUNT")]
    [InlineData(",10,", ",10.5,", QuarantineReason.UnreadableCell, "FLIGHT_COUNT")]
    [InlineData("12000", "NaN", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "Infinity", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "1e999", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "1.7976931348623157e308", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "1000000000000001", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "-1.1e15", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("12000", "12,000", QuarantineReason.CellCount, null)]
    [InlineData("12000", "\"1,20,00\"", QuarantineReason.UnreadableCell, "SEG_KM_SUM")]
    [InlineData("2000,30", "2000,soon", QuarantineReason.UnreadableCell, "LAST_TO_END")]
    [InlineData("2000,30", "2000", QuarantineReason.CellCount, null)]
    [InlineData("2000,30", "2000,30,31", QuarantineReason.CellCount, null)]
    [InlineData("7,2010", "\"7\"x,2010", QuarantineReason.BrokenQuotes, null)]
    public void Read_RowAtFault_IsQuarantinedWithLineColumnAndReason(string sound, string faulty, QuarantineReason reason, string? column)
    {
        var read = Read(Row(1), "", Row(7).Replace(sound, faulty), Row(2));
        var row = Assert.Single(read.Quarantined);
        Assert.Equal((4L, column, reason), (row.Line, row.Column, row.Reason));
        Assert.Equal(Row(7).Replace(sound, faulty), row.Raw);
        Assert.Equal(["1", "2"], read.Rows.Select(r => r["MEMBER_NO"]));
        Assert.Equal((3L, 2L, 1L), (read.Report.Rows, read.Report.Imported, read.Report.Rejected));
        Assert.Equal(1, read.Report.RejectedByReason[reason]);
    }

    [Fact]
    public void Read_EmptyRequiredCells_AreImported()
    {
        var read = Read("7,,2014/3/31,,,,,,", Row(8));
        Assert.Empty(read.Quarantined);
        Assert.Null(read.Rows[0]["SUM_YR_1"]);
        Assert.Equal(1, read.Report.EmptyCells["SUM_YR_1"]);
    }

    [Fact]
    public void Read_UnreadableCellsThatAreNotRequired_BecomeEmptyAndAreCounted()
    {
        var rows = Enumerable.Range(0, 8).Select(i => $"{Row(i)},old{i % 7}");
        var read = ExtractText.ReadAll(ExtractText.Utf8([ExtractText.Header + ",AGE", .. rows, Row(9) + ",27.0"]));
        var cells = Assert.Single(read.Report.UnreadableCells);
        Assert.Equal(("AGE", 8L), (cells.Column, cells.Count));
        Assert.Equal(["old0", "old1", "old2", "old3", "old4"], cells.Examples);
        Assert.Equal("27", read.Rows[8]["AGE"]);
        Assert.All(read.Rows.Take(8), r => Assert.Null(r["AGE"]));
    }

    [Fact]
    public void Read_DuplicateMemberNumbers_KeepTheFirst()
    {
        var read = Read(Row(1), Row(2).Replace("1000", "1"), Row(1).Replace("1000", "9"), "007" + Row(1)[1..], "a" + Row(1)[1..], "a" + Row(1)[1..]);
        Assert.Equal(["1", "2", "007", "a"], read.Rows.Select(r => r["MEMBER_NO"]));
        Assert.Equal("1000", read.Rows[0]["SUM_YR_1"]);
        Assert.Equal([4L, 7L], read.Quarantined.Select(q => q.Line));
        Assert.All(read.Quarantined, q => Assert.Equal(QuarantineReason.DuplicateMemberNumber, q.Reason));
    }

    [Fact]
    public void Read_ManyMemberNumbers_FindsEveryDuplicate()
    {
        var numbers = Enumerable.Range(0, 30_000).Select(i => i % 3 == 0 ? $"T{i * 7919 % 10_007}" : $"{i * 104_729L % 10_007}").ToList();
        var read = ExtractText.ReadAll(ExtractText.Utf8([ExtractText.Header, .. numbers.Select(n => n + ExtractText.Row[1..])]));
        Assert.Equal(numbers.Distinct(), read.Rows.Select(r => r["MEMBER_NO"]!));
        Assert.Equal(numbers.Count, read.Report.Rows);
    }

    [Theory]
    [InlineData("30", "", "30", "2014-03-02")]
    [InlineData("", "2014/3/31", "1", "2014-03-31")]
    [InlineData("", "2012/3/31", "731", "2012-03-31")]
    [InlineData("5", "2014/3/1", "5", "2014-03-01")]
    [InlineData("30", "2014/2/29  0:00:00", "30", null)]
    [InlineData("soon", "2014/3/31", "1", "2014-03-31")]
    [InlineData("", "", null, null)]
    public void Read_LastFlightAndDaysToTheEnd_GiveEachOther(string days, string date, string? expectedDays, string? expectedDate)
    {
        var row = Row(1).Replace("2000,30", $"2000,{days},{date}");
        var read = ExtractText.ReadAll(ExtractText.Utf8(ExtractText.Header + ",LAST_FLIGHT_DATE", row));
        Assert.Equal((expectedDays, expectedDate), (read.Rows[0]["LAST_TO_END"], read.Rows[0]["LAST_FLIGHT_DATE"]));
    }

    [Fact]
    public void Read_NeitherRecencyCellReadable_IsQuarantined()
    {
        var row = Row(1).Replace("2000,30", "2000,,2014/2/29");
        var read = ExtractText.ReadAll(ExtractText.Utf8(ExtractText.Header + ",LAST_FLIGHT_DATE", row, Row(2) + ","));
        Assert.Equal(("LAST_FLIGHT_DATE", "2014/2/29"), (read.Quarantined[0].Column, read.Quarantined[0].Found));
    }

    [Theory]
    [InlineData("M", "男")]
    [InlineData("female", "女")]
    [InlineData("Male", "男")]
    [InlineData("f", "女")]
    [InlineData("女", "女")]
    [InlineData("未知", "未知")]
    public void Read_Gender_IsStandardised(string written, string expected) =>
        Assert.Equal(expected, ExtractText.ReadAll(ExtractText.Utf8(ExtractText.Header + ",GENDER", Row(1) + "," + written)).Rows[0]["GENDER"]);

    [Theory]
    [InlineData(";", "1.234,5", ",", "1234.5")]
    [InlineData(";", "1 234,5", ",", "1234.5")]
    [InlineData(";", "1234,5", ",", "1234.5")]
    [InlineData(",", "\"1,234.5\"", ".", "1234.5")]
    [InlineData(",", "\"1,234,567\"", ".", "1234567")]
    [InlineData("\t", "1'234.5", ".", "1234.5")]
    [InlineData(";", "-0,25", ",", "-0.25")]
    public void Read_DecimalSignsAndGroups_AreRead(string delimiter, string written, string sign, string expected)
    {
        var row = ExtractText.Row.Replace(",", delimiter).Replace("0.75", "0" + sign + "75").Replace("12000", written);
        var read = ExtractText.ReadAll(ExtractText.Utf8(ExtractText.Header.Replace(",", delimiter), row));
        Assert.Equal(expected, read.Rows[0]["SEG_KM_SUM"]);
        Assert.Equal("0.75", read.Rows[0]["avg_discount"]);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("123456789.123456")]
    [InlineData("0.000001")]
    [InlineData("12345678901234.567890")]
    [InlineData("3.234449761")]
    [InlineData("-1000000000000000")]
    [InlineData("-5e-10")]
    [InlineData("900719925474099.3")]
    public void Read_Numbers_AreTheNearestDoubles(string written)
    {
        var read = Read(Row(1).Replace("12000", written));
        Assert.Equal(double.Parse(written), double.Parse(read.Rows[0]["SEG_KM_SUM"]!));
    }

    [Fact]
    public void Read_BytesThatCannotBeDecoded_AreUnreadable()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes(ExtractText.Header + ",WORK_CITY\n" + string.Concat(Enumerable.Range(10, 20).Select(i => Row(i) + ",广州\n")) + Row(1) + ",广"), 0xFF, .. "\n"u8];
        var read = ExtractText.ReadAll(file);
        Assert.Equal("utf-8", read.Layout.Encoding);
        Assert.Null(read.Rows[^1]["WORK_CITY"]);
        Assert.Equal(("WORK_CITY", 1L), (read.Report.UnreadableCells[0].Column, read.Report.UnreadableCells[0].Count));
    }

    [Fact]
    public void Read_EmptyCellsBehindTheLastColumn_AreAccepted() =>
        Assert.Equal(2, ExtractText.ReadAll(ExtractText.Utf8(ExtractText.Header + ",,", Row(1) + ",,", Row(2))).Report.Imported);

    [Fact]
    public void Read_OrderThatOtherColumnsDecide_IsUsed()
    {
        var read = Read(Row(1).Replace("2010/1/31", "2/1/2010").Replace("2014/3/31", "31/3/2014"));
        Assert.Equal("2010-01-02", read.Rows[0]["FFP_DATE"]);
    }

    [Fact]
    public void Inspect_UndecidedDates_AreNamedAndCanBeChosen()
    {
        var file = ExtractText.Utf8(ExtractText.Header, Row(1).Replace("2010/1/31", "1/2/2010").Replace("2014/3/31", "3/4/2014"));
        Assert.Equal(["FFP_DATE", "LOAD_TIME"], ExtractText.Inspect(file).UndecidedDates);
        var options = new ReadingOptions
        {
            DateOrder = DateOrder.MonthDayYear,
            DateOrders = new Dictionary<string, DateOrder> { ["LOAD_TIME"] = DateOrder.DayMonthYear },
        };
        var read = ExtractText.ReadAll(file, options);
        Assert.Equal(("2010-01-02", "2014-04-03"), (read.Rows[0]["FFP_DATE"], read.Rows[0]["LOAD_TIME"]));
        Assert.False(read.Layout.Columns.Single(c => c.Name == "LOAD_TIME").IsDetected);
    }
}
