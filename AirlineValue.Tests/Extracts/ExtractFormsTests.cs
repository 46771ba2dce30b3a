using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Extracts;

public sealed class ExtractFormsTests
{
    private static readonly string[] Encodings = ["utf-8", "utf-8 marked", "gb18030", "utf-16", "utf-16 marked", "utf-16BE", "utf-16BE marked"];
    private static readonly (char Delimiter, string LineEnd)[] Separators = [(',', "\n"), (';', "\r\n"), ('\t', "\n"), ('|', "\r"), (',', "\r\n"), (';', "\n")];
    private static readonly string[] DateForms = ["yyyy/M/d", "yyyy-MM-dd", "M/d/yyyy", "d/M/yyyy", "yyyyMMdd", "dd.MM.yyyy", "yyyy.MM.dd", "yyyy-MM-dd 00:00:00", "M/d/yyyy 0:00"];

    public static TheoryData<string, char, string, string> Forms()
    {
        var forms = new TheoryData<string, char, string, string>();
        foreach (var encoding in Encodings)
            foreach (var (delimiter, lineEnd) in Separators)
                foreach (var dates in DateForms)
                    forms.Add(encoding, delimiter, lineEnd, dates);
        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_EveryForm_GivesTheSameMembers(string encoding, char delimiter, string lineEnd, string dates)
    {
        var read = ExtractText.ReadAll(Encode(Text(delimiter, lineEnd, dates), encoding));
        Assert.Equal(encoding.Split(' ')[0], read.Layout.Encoding);
        Assert.Equal(encoding.Contains("marked"), read.Layout.HasByteOrderMark);
        Assert.Equal(delimiter, read.Layout.Delimiter);
        Assert.True(read.Layout.IsDecided);
        Assert.Equal(new DateOnly(2014, 3, 31), read.Report.WindowEnd);
        Assert.Equal((3L, 3L, 0L), (read.Report.Rows, read.Report.Imported, read.Report.Rejected));
        Assert.Equal(["广州", "a\"b", "c d"], read.Rows.Select(r => r["WORK_CITY"]));
        Assert.Equal(["2010-01-31", "2011-12-01", "2009-07-08"], read.Rows.Select(r => r["FFP_DATE"]));
        Assert.Equal(["0.75", "1.5", "0.5"], read.Rows.Select(r => r["avg_discount"]));
        Assert.Equal(["2014-03-02", "2014-03-31", "2012-03-31"], read.Rows.Select(r => r["LAST_FLIGHT_DATE"]));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("zip")]
    public void Read_Packed_GivesTheSameMembers(string packing)
    {
        var text = ExtractText.Utf8(ExtractText.Header, ExtractText.Row);
        var read = ExtractText.ReadAll(packing == "zip" ? ExtractText.Zip(("any.bin", text)) : ExtractText.GZip(text));
        Assert.Equal(packing == "zip" ? ExtractPacking.Zip : ExtractPacking.GZip, read.Layout.Packing);
        Assert.Equal("7", Assert.Single(read.Rows)["MEMBER_NO"]);
    }

    [Fact]
    public void Read_ZipWithNotesAndFolders_TakesTheExtract()
    {
        var text = ExtractText.Utf8(ExtractText.Header, ExtractText.Row);
        var file = ExtractText.Zip(("__MACOSX/._data.csv", [0, 5, 22]), ("data/", []), ("data/readme.csv", "Dear, all"u8.ToArray()), ("data/export.txt", text), (".DS_Store", [0, 1]));
        Assert.Single(ExtractText.ReadAll(file).Rows);
    }

    [Theory]
    [InlineData("member_no,Ffp Date,load-time,flightcount,SEG KM_SUM,AVG DISCOUNT,sum_yr1,SUM YR 2,LastToEnd")]
    [InlineData("\"MEMBER_NO\",\"FFP_DATE\",\"LOAD_TIME\",\"FLIGHT_COUNT\",\"SEG_KM_SUM\",\"avg_discount\",\"SUM_YR_1\",\"SUM_YR_2\",\"LAST_TO_END\"")]
    [InlineData("MEMBERNUMBER, FFP_DATE , LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END")]
    [InlineData("会员卡号,入会时间,观测窗口的结束时间,观测窗口内的飞行次数,观测窗口总飞行公里数,平均折扣率,第一年总票价,第二年总票价,最后一次乘机时间至观察窗口末端时长")]
    public void Read_NamesInOtherSpellings_AreKnown(string header) =>
        Assert.Equal("30", Assert.Single(ExtractText.ReadAll(ExtractText.Utf8(header, ExtractText.Row)).Rows)["LAST_TO_END"]);

    [Fact]
    public void Inspect_UnknownColumns_AreKeptByName()
    {
        var layout = ExtractText.Inspect(ExtractText.Utf8("Shoe size," + ExtractText.Header + ",,Pet", "43," + ExtractText.Row + ",,cat"));
        Assert.Equal(["Shoe size", "Pet"], layout.UnknownColumns);
        Assert.Equal(35, layout.MissingColumns.Count);
        Assert.Contains("GENDER", layout.MissingColumns);
    }

    [Fact]
    public void Read_LineThatNamesTheSeparator_IsPassedOver()
    {
        var read = ExtractText.ReadAll(ExtractText.Utf8("sep=;", ExtractText.Header.Replace(',', ';'), ExtractText.Row.Replace(',', ';'), ";;;;;;;;"));
        Assert.Single(read.Rows);
        Assert.Equal(4, Assert.Single(read.Quarantined).Line);
    }

    [Fact]
    public void Read_ChosenEncoding_IsLaidOverTheDetectedOne()
    {
        var file = Encoding.UTF8.GetBytes(ExtractText.Header + ",WORK_CITY\n" + ExtractText.Row + ",广州\n");
        Assert.Equal("广州", ExtractText.ReadAll(file).Rows[0]["WORK_CITY"]);
        Assert.NotEqual("广州", ExtractText.ReadAll(file, new ReadingOptions { Encoding = "GBK" }).Rows[0]["WORK_CITY"]);
    }

    private static string Text(char delimiter, string lineEnd, string dates)
    {
        string[][] rows =
        [
            ["MEMBER_NO", "WORK_CITY", "FFP_DATE", "LOAD_TIME", "FLIGHT_COUNT", "SEG_KM_SUM", "avg_discount", "SUM_YR_1", "SUM_YR_2", "LAST_TO_END"],
            ["1", "广州", Date(2010, 1, 31), Date(2014, 3, 31), "10", "12000", "0.75", "1000", "", "30"],
            ["2", "\"a\"\"b\"", Date(2011, 12, 1), Date(2014, 3, 31), "27.0", "1", "1.5", "0", "17", "1"],
            ["A-3", "\"c d\"", Date(2009, 7, 8), Date(2014, 3, 31), "2", "368", "\".5\"", "1e3", "5", "731"],
        ];
        return string.Concat(rows.Select(r => string.Join(delimiter, r) + lineEnd));
        string Date(int year, int month, int day) => new DateOnly(year, month, day).ToDateTime(default).ToString(dates.Replace("/", "'/'"));
    }

    private static byte[] Encode(string text, string encoding)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var isMarked = encoding.Contains("marked");
        Encoding codec = encoding.Split(' ')[0] switch
        {
            "utf-8" => new UTF8Encoding(isMarked),
            "utf-16" => new UnicodeEncoding(false, isMarked),
            "utf-16BE" => new UnicodeEncoding(true, isMarked),
            _ => Encoding.GetEncoding("gb18030"),
        };
        return [.. codec.GetPreamble(), .. codec.GetBytes(text)];
    }
}
