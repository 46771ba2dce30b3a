using System.IO.Compression;
using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class ContactFileTests
{
    [Theory]
    [InlineData("7\n8\n9\n", "7 8 9")]
    [InlineData("MEMBER_NO\n7\n8", "7 8")]
    [InlineData("Name;Member No;Reason\nA;7;x\nB;8;y\n", "7 8")]
    [InlineData("姓名\t会员卡号\n张\t7\n李\t8\n", "7 8")]
    [InlineData("number\r\n7\r\n\r\n8\r\n", "7 8")]
    [InlineData("sep=;\nmember_no;x\n007;1\n7;1\n", "007 7")]
    [InlineData("\"7\",a\n\"A-1\",b\n", "7 A-1")]
    public void Numbers_InEveryForm_AreRead(string text, string expected)
    {
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!];
        foreach (var encoding in encodings)
            Assert.Equal(expected, string.Join(' ', Numbers([.. encoding.GetPreamble(), .. encoding.GetBytes(text)]).Taken));
    }

    [Fact]
    public void Numbers_Packed_AreRead()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            gzip.Write("MEMBER_NO\n7\n8\n"u8);
        Assert.Equal(["7", "8"], Numbers(packed.ToArray()).Taken);
    }

    [Fact]
    public void Numbers_Rejected_NameLineAndReason()
    {
        var (taken, rejected, rows) = Numbers(Encoding.UTF8.GetBytes($"MEMBER_NO,note\n7,\n,empty\n7,again\n{new string('9', 65)},long\n\"8,open\n9,\n"));
        Assert.Equal(["7", "9"], taken);
        Assert.Equal(
            [(3, ContactRowFault.NoNumber), (4, ContactRowFault.Repeated), (5, ContactRowFault.NumberTooLong), (6, ContactRowFault.Broken)],
            rejected.Select(r => ((int)r.Line, r.Fault)));
        Assert.Equal(",empty", rejected[0].Found.TrimEnd());
        Assert.Equal(rows, taken.Count + rejected.Count);
    }

    [Theory]
    [InlineData("", ExtractRefusalReason.EmptyFile)]
    [InlineData(" \n\n", ExtractRefusalReason.EmptyFile)]
    [InlineData("%PDF-1.4", ExtractRefusalReason.BinaryFile)]
    public void Numbers_OfNoText_AreRefused(string text, ExtractRefusalReason expected)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Equal(expected, Assert.Throws<ExtractRefusedException>(() => MemberNumberFile.Open(file, ExtractLimits.Default)).Refusal.Reason);
    }

    [Theory]
    [InlineData("member_no,date,response\n7,2026-11-20,yes\n8,2026-11-21,\n")]
    [InlineData("7;20261120;1\n8;20261121;0\n")]
    [InlineData("是否响应,联系日期,会员卡号\n是,2026/11/20,7\n否,2026/11/21 10:15:00,8\n")]
    [InlineData("Responded\tMember No\tDate\nTRUE\t7\t2026-11-20T08:00:00Z\nfalse\t8\t2026-11-21\n")]
    public void Responses_InEveryForm_AreRead(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        using var responses = ResponseFile.Open(file, ExtractLimits.Default);
        List<(string, DateOnly, bool)> read = [];
        while (responses.Read())
            read.Add((responses.Row!.Number, responses.Row.Day, responses.Row.HasResponded));
        Assert.Equal([("7", new DateOnly(2026, 11, 20), true), ("8", new DateOnly(2026, 11, 21), false)], read);
    }

    [Fact]
    public void Responses_Rejected_NameLineAndReason()
    {
        using var file = new MemoryStream("member_no,date,response\n,2026-11-20,yes\n7,2026-02-30,yes\n7,,yes\n7,2026-11-20,perhaps\n"u8.ToArray());
        using var responses = ResponseFile.Open(file, ExtractLimits.Default);
        List<(long, ContactRowFault)> rejected = [];
        while (responses.Read())
            rejected.Add((responses.Rejected!.Line, responses.Rejected.Fault));
        Assert.Equal([(2, ContactRowFault.NoNumber), (3, ContactRowFault.NoDate), (4, ContactRowFault.NoDate), (5, ContactRowFault.UnknownResponse)], rejected);
        Assert.Equal(4, responses.Rows);
    }

    private static (List<string> Taken, List<RejectedContactRow> Rejected, int Rows) Numbers(byte[] bytes)
    {
        using var file = new MemoryStream(bytes);
        using var numbers = MemberNumberFile.Open(file, ExtractLimits.Default);
        List<string> taken = [];
        List<RejectedContactRow> rejected = [];
        while (numbers.Read())
        {
            if (numbers.Number is { } number)
                taken.Add(number);
            else
                rejected.Add(numbers.Rejected!);
        }
        return (taken, rejected, numbers.Rows);
    }
}
