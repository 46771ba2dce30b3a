using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using CsvHelper;

namespace AirlineValue.Tests.Endpoints;

/// <summary>The workbook is read by hand, as the format's standard says it is written.</summary>
public sealed class MemberXlsxTests : IAsyncLifetime
{
    private static readonly XNamespace Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExample.StoreAsync(_app.Database);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("?group=important-develop")]
    [InlineData("?dropped=any")]
    [InlineData("?F=8..&sort=-M&columns=M,FFP_TIER,LAST_FLIGHT_DATE,place,dropped,group")]
    [InlineData("?place=nowhere")]
    public async Task Download_AnyList_IsRowByRowThatOfTheCsv(string query)
    {
        using var client = _app.CreateClient();
        var csv = CsvRows(await client.GetStringAsync($"/api/members.csv{query}", Ct));
        using var response = await client.GetAsync($"/api/members.xlsx{query}", Ct);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", response.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".xlsx", response.Content.Headers.ContentDisposition!.FileNameStar!, StringComparison.Ordinal);
        var workbook = WorkbookRows(await response.Content.ReadAsByteArrayAsync(Ct));
        var provenance = csv.TakeWhile(row => row[0].StartsWith('#')).ToList();
        Assert.Equal(csv.Count, workbook.Count);
        Assert.Equal(provenance.Select(row => row[0].Trim('#', ' ', ':')), workbook.Take(provenance.Count).Select(row => row[0].Text));
        Assert.Equal(
            provenance.Where(row => row[0] != "# time:").Select(row => row[1]),
            workbook.Take(provenance.Count).Where(row => row[0].Text != "time").Select(row => row[1].Text));
        foreach (var (fromCsv, fromWorkbook) in csv.Skip(provenance.Count).Zip(workbook.Skip(provenance.Count)))
            Assert.Equal(fromCsv, fromWorkbook.Select(cell => cell.Text).Concat(Enumerable.Repeat("", fromCsv.Count - fromWorkbook.Count)));
    }

    [Fact]
    public async Task Download_Cells_AreTyped()
    {
        using var client = _app.CreateClient();
        var workbook = WorkbookRows(await client.GetByteArrayAsync("/api/members.xlsx?columns=FFP_TIER,LAST_FLIGHT_DATE,WORK_CITY&number=42", Ct));
        var row = Assert.Single(workbook.SkipWhile(r => r[0].Text != "MEMBER_NO").Skip(1));
        Assert.Equal(["text", "number", "date", "text"], row.Select(cell => cell.Kind));
        Assert.Equal(["42", "5", "2014-03-02", "北京"], row.Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("/api/members.xlsx?extract=99", HttpStatusCode.NotFound)]
    [InlineData("/api/members.xlsx?F=many", HttpStatusCode.BadRequest)]
    public async Task Download_WhatIsNotThere_IsRefused(string address, HttpStatusCode expected)
    {
        using var client = _app.CreateClient();
        using var response = await client.GetAsync(address, Ct);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Download_CharactersThatNoWorkbookHolds_BecomeTheSignForThat()
    {
        await using var context = _app.Database.CreateDbContext();
        context.Members.Add(new Member { Id = MemberKey.Of(2, 0), MemberNo = "9", WorkCity = "A\u0001B\U0001f6eb" });
        context.Extracts.Add(new Extract
        {
            Id = 2,
            Status = ExtractStatus.Imported,
            Origin = ExtractOrigin.Upload,
            FileName = "b.csv",
            FileBytes = 1,
            UploadedBy = "test",
            Report = new ImportReport(1, 1, 0, new DateOnly(2014, 3, 31), new Dictionary<QuarantineReason, long>(), [], new Dictionary<string, long>()),
            WindowEnd = new DateOnly(2014, 3, 31),
        });
        await context.SaveChangesAsync(Ct);
        await using (var connection = _app.Database.Open())
            ColumnConversion.ConvertExtract(connection, 2, ExtractColumns.All.Take(ExtractColumns.StandardCount));
        using var client = _app.CreateClient();
        var workbook = WorkbookRows(await client.GetByteArrayAsync("/api/members.xlsx?extract=2&columns=WORK_CITY", Ct));
        Assert.Equal("A\ufffdB\U0001f6eb", workbook[^1][1].Text);
    }

    /// <summary>The cells of a workbook as texts.</summary>
    internal static List<List<string>> TextsOf(byte[] workbook) => [.. WorkbookRows(workbook).Select(row => row.Select(cell => cell.Text).ToList())];

    internal static List<List<string>> CsvRows(string text)
    {
        List<List<string>> rows = [];
        foreach (var line in text.TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
            rows.Add(FieldsOf(line));
        return rows;
    }

    // quoted fields double their quotes; a text that a spreadsheet would run has an apostrophe before it, which a typed cell needs not
    private static List<string> FieldsOf(string line)
    {
        List<string> fields = [];
        for (var at = 0; at <= line.Length;)
        {
            var field = new StringBuilder();
            if (at < line.Length && line[at] == '"')
            {
                for (at++; line[at] != '"' || (at + 1 < line.Length && line[at + 1] == '"'); at++)
                {
                    field.Append(line[at]);
                    if (line[at] == '"')
                        at++;
                }
                at++;
            }
            else
            {
                for (; at < line.Length && line[at] != ','; at++)
                    field.Append(line[at]);
            }
            at++;
            fields.Add(field.ToString() is ['\'', '=' or '+' or '-' or '@', ..] escaped ? escaped[1..] : field.ToString());
        }
        return fields;
    }

    private static List<List<(string Kind, string Text)>> WorkbookRows(byte[] bytes)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var sheet = Xml(zip, "xl/worksheets/sheet1.xml");
        var shared = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Xml(zip, "xl/sharedStrings.xml").Descendants(Sheet + "si").Select(si => si.Value).ToList();
        var styles = Xml(zip, "xl/styles.xml");
        var formats = styles.Descendants(Sheet + "numFmt").ToDictionary(f => f.Attribute("numFmtId")!.Value, f => f.Attribute("formatCode")!.Value);
        var dates = styles.Descendants(Sheet + "cellXfs").Elements(Sheet + "xf").Select(xf =>
            xf.Attribute("numFmtId")?.Value is { } id && (id == "14" || (formats.TryGetValue(id, out var code) && code.Contains("yy", StringComparison.OrdinalIgnoreCase)))).ToList();
        return [.. sheet.Descendants(Sheet + "row").Select(row => CellsOf(row, shared, dates))];
    }

    private static List<(string Kind, string Text)> CellsOf(XElement row, List<string> shared, List<bool> dates)
    {
        List<(string, string)> cells = [];
        foreach (var cell in row.Elements(Sheet + "c"))
        {
            var place = PlaceOf(cell.Attribute("r")!.Value);
            while (cells.Count < place)
                cells.Add(("empty", ""));
            var value = cell.Element(Sheet + "v")?.Value ?? "";
            cells.Add(cell.Attribute("t")?.Value switch
            {
                "inlineStr" => ("text", cell.Element(Sheet + "is")!.Value),
                "s" => ("text", shared[int.Parse(value, CultureInfo.InvariantCulture)]),
                _ when value.Length == 0 => ("empty", ""),
                _ when cell.Attribute("s") is { } style && dates[int.Parse(style.Value, CultureInfo.InvariantCulture)] =>
                    ("date", DateTime.FromOADate(double.Parse(value, CultureInfo.InvariantCulture)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                _ => ("number", double.Parse(value, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)),
            });
        }
        return cells;
    }

    private static int PlaceOf(string reference) =>
        reference.TakeWhile(char.IsAsciiLetter).Aggregate(0, (place, letter) => place * 26 + letter - 'A' + 1) - 1;

    private static XDocument Xml(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }
}
