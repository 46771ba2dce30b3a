using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Pages.Members;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

/// <summary>Files of members of a made-up extract with 40 rows, of whom those with a number that ends in 3 opted out.</summary>
public sealed class ContactFilesTests : IAsyncLifetime
{
    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExtract.ImportAsync(_app.Database, OptOutExtract.Bytes(40));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("csv")]
    [InlineData("xlsx")]
    public async Task Download_SuppressedAndOptedOut_AreNotInAnyFile(string format)
    {
        await SuppressAsync("MEMBER_NO\n1\n2\n3\n99\n");
        using var client = _app.CreateClient();
        var lines = format == "csv"
            ? CsvRows(await client.GetByteArrayAsync("/api/members.csv?extract=1", Ct))
            : MemberXlsxTests.TextsOf(await client.GetByteArrayAsync("/api/members.xlsx?extract=1", Ct));
        var numbers = Numbers(lines);
        // 3 is suppressed and opted out, and counts as suppressed
        Assert.Equal(Enumerable.Range(1, 40).Where(n => n > 3 && n % 10 != 3).Select(n => $"{n}"), numbers);
        Assert.Equal(("34", "3", "3"), (Told(lines, "rows"), Told(lines, "left out: suppressed"), Told(lines, "left out: opted out")));
    }

    [Fact]
    public async Task Page_WithMembersLeftOut_SaysSoBeforehandAndMarksThem()
    {
        await SuppressAsync("1\n2\n3\n");
        using var client = _app.CreateClient();
        var page = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/members?extract=1", Ct));
        Assert.Contains("34 of 40 are in the file; 3 suppressed, 3 opted out.", page, StringComparison.Ordinal);
        Assert.Contains("Download these 34 members (CSV)", page, StringComparison.Ordinal);
        Assert.Contains("suppressed, opted out</span>", page, StringComparison.Ordinal);
        var filtered = System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/members?extract=1&contact=opted-out", Ct));
        Assert.Contains("4 members; 1 to 4 are shown", filtered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upload_OfAList_LeadsToWhatCameOfIt()
    {
        using var client = new UploadClient(_app);
        using var response = await client.PostToAsync("/api/suppression?replaces=false", "MEMBER_NO\n1\n1\n77\n"u8.ToArray(), "do not contact.csv");
        var answer = await UploadClient.AnswerAsync(response);
        Assert.Equal(("taken", "suppression?file=1"), (answer.Status, answer.Url));
        using var page = await client.GetAsync("/suppression?file=1");
        var text = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Ct));
        Assert.Contains("3 rows, 2 taken, 1 not taken. 1 of the numbers are members of an extract, 1 are not.", text, StringComparison.Ordinal);
        Assert.Contains("An earlier row has the same number", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("MEMBER_NO\n", "no membership number")]
    [InlineData("%PDF-1.4 1 0 obj", "not text")]
    public async Task Upload_OfSomethingElse_IsRefusedInWords(string content, string expected)
    {
        using var client = new UploadClient(_app);
        using var response = await client.PostToAsync("/api/suppression?replaces=true", Encoding.UTF8.GetBytes(content), "x.csv");
        var answer = await UploadClient.AnswerAsync(response);
        Assert.Equal("refused", answer.Status);
        Assert.Contains(expected, answer.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Upload_WithoutToken_IsRefused()
    {
        using var client = new UploadClient(_app);
        using var response = await client.PostToAsync("/api/suppression?replaces=true", "1\n"u8.ToArray(), "x.csv", hasToken: false);
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(_app.Services.GetRequiredService<SuppressionStore>().History());
    }

    [Theory]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Xlsx)]
    public async Task Export_DownloadedAgain_IsTheSameFileToTheByte_AlsoWhenItsExtractIsGone(ExportFormat format)
    {
        var export = (await ExportAsync(new ContactExportChoice(format, 0.25, 3, OnlyOwnAction: false))).Export!;
        using var client = _app.CreateClient();
        var first = await client.GetByteArrayAsync(ExportDownload.AddressOf(export.Id), Ct);
        Assert.Equal(export.Sha256, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(first)));
        Assert.Equal(export.FileBytes, first.Length);
        var lines = format == ExportFormat.Csv ? CsvRows(first) : MemberXlsxTests.TextsOf(first);
        var head = lines.Single(line => line[0] == "MEMBER_NO");
        Assert.Equal(export.Columns, head);
        var marks = lines.SkipWhile(line => line != head).Skip(1).Select(line => line[head.IndexOf("CONTROL")]).ToList();
        Assert.Equal((export.Rows, 9), (marks.Count, marks.Count(mark => mark == "control")));
        await DeleteExtractAsync();
        Assert.Equal(first, await client.GetByteArrayAsync(ExportDownload.AddressOf(export.Id), Ct));
        var page = await client.GetStringAsync($"/exports/{export.Id}", Ct);
        Assert.Contains("The extract was deleted since", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_AfterAnExport_LeavesItsMembersInPeace()
    {
        var first = (await ExportAsync(new ContactExportChoice(ExportFormat.Csv, 0.25, 3, OnlyOwnAction: false), "FLIGHT_COUNT=30..")).Export!;
        Assert.InRange(first.Rows, 1, 35);
        var second = (await ExportAsync(new ContactExportChoice(ExportFormat.Csv, OnlyOwnAction: false))).Export!;
        Assert.Equal((36 - first.Rows, first.Rows), (second.Rows, second.LeftOut.CoolingDown));
        var third = await ExportAsync(new ContactExportChoice(ExportFormat.Csv, OnlyOwnAction: false));
        Assert.Equal(ContactExportRefusal.Nobody, third.Refusal);
        Assert.Equal(2, _app.Services.GetRequiredService<ContactExportStore>().List().Count);
        // a plain download is no contact, and takes no notice of one
        using var client = _app.CreateClient();
        Assert.Equal("36", Told(CsvRows(await client.GetByteArrayAsync("/api/members.csv?extract=1", Ct)), "rows"));
    }

    private async Task<ContactExported> ExportAsync(ContactExportChoice choice, string filter = "")
    {
        await using var scope = _app.Services.CreateAsyncScope();
        var basis = (await scope.ServiceProvider.GetRequiredService<MemberQueries>().FindBasisAsync(1, null, Ct)).Basis!;
        var address = MembersAddress.Read($"?extract=1&strategy=first-redemption.none&{filter}");
        return await scope.ServiceProvider.GetRequiredService<ContactExporter>().ExportAsync(Granted.Download, basis, address, Strategy.FirstRedemption, choice, Ct);
    }

    private async Task SuppressAsync(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await Task.Run(() => _app.Services.GetRequiredService<SuppressionStore>().Upload(file, ExtractLimits.Default, "list.csv", false, "test", Ct), Ct);
    }

    private async Task DeleteExtractAsync()
    {
        await using var connection = _app.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM member; DELETE FROM member_column; DELETE FROM extract;";
        await command.ExecuteNonQueryAsync(Ct);
    }

    private static string Told(List<List<string>> lines, string name) => lines.Single(line => line[0].Trim('#', ' ', ':') == name)[1];

    private static IEnumerable<string> Numbers(List<List<string>> lines) => lines.SkipWhile(line => line[0] != "MEMBER_NO").Skip(1).Select(line => line[0]);

    private static List<List<string>> CsvRows(byte[] bytes) => MemberXlsxTests.CsvRows(Encoding.UTF8.GetString(bytes));
}
