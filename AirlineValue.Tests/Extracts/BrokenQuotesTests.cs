using System.Diagnostics;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class BrokenQuotesTests
{
    private const string Header = ExtractText.Header + ",WORK_CITY";

    private static ReadExtract Read(params string[] lines) => ExtractText.ReadAll(ExtractText.Utf8([Header, .. lines]));

    private static string Row(int memberNo, string city) => $"{memberNo}{ExtractText.Row[1..]},{city}";

    [Fact]
    public void Read_LineBreaksInQuotes_BelongToTheirCell()
    {
        var read = Read(Row(1, "\"a\nb\r\nc\""), Row(2, "\"x,\"\"y\"\"\""), Row(3, "bad\"ly"), "4,z");
        Assert.Equal(["a\nb\r\nc", "x,\"y\"", "bad\"ly"], read.Rows.Select(r => r["WORK_CITY"]));
        Assert.Equal(7, Assert.Single(read.Quarantined).Line);
    }

    [Fact]
    public void Read_QuoteThatIsNotClosed_CostsItsLineOnly()
    {
        var read = Read([Row(1, "a"), Row(2, "\"open"), .. Enumerable.Range(3, 3_000).Select(i => Row(i, "b"))]);
        var broken = Assert.Single(read.Quarantined);
        Assert.Equal((3L, QuarantineReason.BrokenQuotes, Row(2, "\"open")), (broken.Line, broken.Reason, broken.Raw));
        Assert.Equal(3_001, read.Report.Imported);
    }

    [Fact]
    public void Read_QuoteClosedByALaterLinesQuote_CostsItsLineOnly()
    {
        var read = Read(Row(1, "\"open"), Row(2, "\"sound\""), Row(3, "\"also\nsound\""), Row(4, "c"));
        Assert.Equal([2L], read.Quarantined.Select(q => q.Line));
        Assert.Equal(["sound", "also\nsound", "c"], read.Rows.Select(r => r["WORK_CITY"]));
    }

    [Fact]
    public void Read_LastLineWithAnOpenQuote_IsQuarantined()
    {
        var read = ExtractText.ReadAll(Encoding.UTF8.GetBytes(Header + "\n" + Row(1, "a") + "\n" + Row(2, "\"b")));
        Assert.Equal((1L, 1L), (read.Report.Imported, read.Report.Rejected));
    }

    [Theory]
    [InlineData(70_000)]
    [InlineData(3_000_000)]
    public void Read_RowBeyondTheLimit_IsQuarantinedAndTheRestIsRead(int length)
    {
        var read = Read(Row(1, new string('x', length)), Row(2, "b"));
        var row = Assert.Single(read.Quarantined);
        Assert.Equal((2L, QuarantineReason.TooLong, ExtractLimits.Default.MaxRawBytes), (row.Line, row.Reason, row.Raw.Length));
        Assert.Equal("2", Assert.Single(read.Rows)["MEMBER_NO"]);
    }

    [Fact]
    public void Read_CellBeyondTheLimit_IsQuarantinedWithItsColumn()
    {
        var read = Read(Row(1, new string('x', 9_000)), Row(2, "b"));
        Assert.Equal(("WORK_CITY", QuarantineReason.TooLong), (read.Quarantined[0].Column, read.Quarantined[0].Reason));
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("\"a\nb\"c")]
    [InlineData("\"\n\"x")]
    [InlineData("a,\"b\n")]
    public void Read_HostileQuotes_TakeLinearTime(string pattern)
    {
        var once = TimeToRead(pattern, 1 << 20);
        var fourTimes = TimeToRead(pattern, 1 << 22);
        // Quadratic time would be 16 times as long
        Assert.True(fourTimes < 8 * once + TimeSpan.FromMilliseconds(500), $"{once} for 1 MiB, {fourTimes} for 4 MiB");
    }

    private static TimeSpan TimeToRead(string pattern, int length)
    {
        var text = new StringBuilder(Header + "\n" + Row(1, "a") + "\n");
        while (text.Length < length)
            text.Append(pattern).Append("zz\n");
        var file = Encoding.UTF8.GetBytes(text.ToString());
        var watch = Stopwatch.StartNew();
        var read = ExtractText.ReadAll(file);
        Assert.Equal(read.Report.Rows, read.Rows.Count + read.Quarantined.Count);
        return watch.Elapsed;
    }
}
