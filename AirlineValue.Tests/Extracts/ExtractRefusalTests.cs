using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class ExtractRefusalTests
{
    private static readonly byte[] Sound = ExtractText.Utf8(ExtractText.Header, ExtractText.Row);

    public static TheoryData<string, byte[], ExtractRefusalReason> BadFiles() => new()
    {
        { "nothing", [], ExtractRefusalReason.EmptyFile },
        { "white space", " \r\n\n\t "u8.ToArray(), ExtractRefusalReason.EmptyFile },
        { "a mark alone", [0xEF, 0xBB, 0xBF], ExtractRefusalReason.EmptyFile },
        { "packed nothing", ExtractText.GZip([]), ExtractRefusalReason.EmptyFile },
        { "zeros", new byte[5_000], ExtractRefusalReason.EmptyFile },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 1, 2], ExtractRefusalReason.BinaryFile },
        { "a PDF", "%PDF-1.7\n%âãÏÓ\n1 0 obj"u8.ToArray(), ExtractRefusalReason.BinaryFile },
        { "noise", Noise(4_000), ExtractRefusalReason.BinaryFile },
        { "packed noise", ExtractText.Zip(("data.csv", Noise(4_000))), ExtractRefusalReason.BinaryFile },
        { "a SQLite database", "SQLite format 3\0\u0010\0\u0001"u8.ToArray(), ExtractRefusalReason.BinaryFile },
        { "an old workbook", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ExtractRefusalReason.Workbook },
        { "a workbook", ExtractText.Zip(("[Content_Types].xml", [1]), ("xl/workbook.xml", [1])), ExtractRefusalReason.Workbook },
        { "a workbook in a zip", ExtractText.Zip(("a.xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])), ExtractRefusalReason.Workbook },
        { "rows without a header", ExtractText.Utf8(ExtractText.Row, ExtractText.Row), ExtractRefusalReason.NoHeader },
        { "a letter", "Dear colleagues\nplease find the file attached.\n"u8.ToArray(), ExtractRefusalReason.NoHeader },
        { "an open quote", Encoding.UTF8.GetBytes("\"MEMBER_NO,FFP_DATE\n" + new string('x', 200_000)), ExtractRefusalReason.NoHeader },
        { "a header alone", ExtractText.Utf8(ExtractText.Header), ExtractRefusalReason.NoRows },
        { "a header and blank lines", ExtractText.Utf8(ExtractText.Header, "", "  ", ""), ExtractRefusalReason.NoRows },
        { "another table", ExtractText.Utf8("order,customer,city", "1,2,3"), ExtractRefusalReason.MissingColumns },
        { "a column twice", ExtractText.Utf8(ExtractText.Header + ",Member No", ExtractText.Row + ",8"), ExtractRefusalReason.DuplicateColumns },
        { "two windows", ExtractText.Utf8(ExtractText.Header, ExtractText.Row, ExtractText.Row.Replace("7,2010", "8,2010").Replace("2014/3/31", "2014/4/30")), ExtractRefusalReason.SeveralWindowEnds },
        { "no window", ExtractText.Utf8(ExtractText.Header, ExtractText.Row.Replace("2014/3/31", "")), ExtractRefusalReason.NoWindowEnd },
        { "no row that can be read", ExtractText.Utf8(ExtractText.Header, ExtractText.Row.Replace("2014/3/31", "soon")), ExtractRefusalReason.NoWindowEnd },
        { "dates that decide nothing", ExtractText.Utf8(ExtractText.Header, ExtractText.Row.Replace("2010/1/31", "1/2/2010").Replace("2014/3/31", "3/4/2014")), ExtractRefusalReason.UndecidedDates },
        { "numbers that decide nothing", ExtractText.Utf8(ExtractText.Header, ExtractText.Row.Replace("0.75", "1").Replace("12000", "12.000")), ExtractRefusalReason.UndecidedDecimals },
        { "a zip with two extracts", ExtractText.Zip(("a.csv", Sound), ("b.csv", Sound)), ExtractRefusalReason.ArchiveContent },
        { "a zip with nothing", ExtractText.Zip(), ExtractRefusalReason.ArchiveContent },
        { "a zip with two letters", ExtractText.Zip(("a.txt", "Dear"u8.ToArray()), ("b.txt", "all"u8.ToArray())), ExtractRefusalReason.ArchiveContent },
        { "a zip in a zip", ExtractText.Zip(("a.zip", ExtractText.Zip(("a.csv", Sound)))), ExtractRefusalReason.ArchiveContent },
        { "a cut zip", ExtractText.Zip(("a.csv", Sound))[..60], ExtractRefusalReason.DamagedArchive },
        { "a cut gzip", ExtractText.GZip(Encoding.ASCII.GetBytes(Convert.ToHexString(Noise(50_000))))[..20_000], ExtractRefusalReason.DamagedArchive },
        { "a gzip bomb", ExtractText.GZip(new byte[40 << 20]), ExtractRefusalReason.UnpacksTooLarge },
        { "a zip bomb", ExtractText.Zip(("a.csv", [.. Sound, .. new byte[40 << 20]])), ExtractRefusalReason.UnpacksTooLarge },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void Read_BadFile_IsRefusedWithItsReason(string what, byte[] file, ExtractRefusalReason reason)
    {
        // Detection reads no more than the head; a bomb shows in what is behind it
        var limits = new ExtractLimits { HeadBytes = what.Contains("bomb") ? 32 << 20 : ExtractLimits.Default.HeadBytes };
        Assert.Equal(reason, ExtractText.Refused(file, limits: limits).Reason);
    }

    [Fact]
    public void Read_BombBehindTheHead_IsRefusedWhileReading()
    {
        byte[] text = [.. Sound, .. Enumerable.Repeat((byte)'\n', 40 << 20)];
        Assert.Equal(ExtractRefusalReason.UnpacksTooLarge, ExtractText.Refused(ExtractText.GZip(text)).Reason);
    }

    [Fact]
    public void Inspect_MoreThanTheLimits_IsRefused()
    {
        Assert.Equal(ExtractRefusalReason.TooLarge, ExtractText.Refused(Sound, limits: new ExtractLimits { MaxFileBytes = 20 }).Reason);
        Assert.Equal(ExtractRefusalReason.UnpacksTooLarge, ExtractText.Refused(ExtractText.GZip(Sound), limits: new ExtractLimits { MaxUnpackedBytes = 20 }).Reason);
        Assert.Equal(ExtractRefusalReason.TooManyColumns, ExtractText.Refused(Sound, limits: new ExtractLimits { MaxColumns = 8 }).Reason);
    }

    [Fact]
    public void Inspect_UnknownEncoding_IsRefusedWithThoseKnown()
    {
        var refusal = ExtractText.Refused(Sound, new ReadingOptions { Encoding = "EBCDIC" });
        Assert.Equal(ExtractRefusalReason.UnknownEncoding, refusal.Reason);
        Assert.Equal(["EBCDIC"], refusal.Found);
        Assert.Contains("gb18030", refusal.Expected);
    }

    [Fact]
    public void Inspect_MissingColumns_NamesThemAllAndWhatWasFound()
    {
        var refusal = ExtractText.Refused(ExtractText.Utf8("MEMBER_NO,FFP_DATE,LOAD_TIME,Other", "1,2010/1/1,2014/3/31,x"));
        Assert.Equal(["FLIGHT_COUNT", "SUM_YR_1", "SUM_YR_2", "SEG_KM_SUM", "avg_discount", "LAST_TO_END / LAST_FLIGHT_DATE"], refusal.Expected);
        Assert.Equal(["MEMBER_NO", "FFP_DATE", "LOAD_TIME", "Other"], refusal.Found);
    }

    [Fact]
    public void Read_SeveralWindowEnds_NamesTheValues()
    {
        string[] ends = ["2014/3/31", "2014/4/30", "2014/3/31", "2014/5/31"];
        var lines = ends.Select((end, i) => ExtractText.Row.Replace("7,2010", $"{i},2010").Replace("2014/3/31", end));
        Assert.Equal(["2014-03-31", "2014-04-30", "2014-05-31"], ExtractText.Refused(ExtractText.Utf8([ExtractText.Header, .. lines])).Found);
    }

    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        new Random(5).NextBytes(noise);
        return noise;
    }
}
