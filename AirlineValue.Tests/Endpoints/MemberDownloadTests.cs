using System.Net;
using System.Text;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Endpoints;

public sealed class MemberDownloadTests : IAsyncLifetime
{
    private readonly RunningApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await _app.InitializeAsync();
        await StoredExample.StoreAsync(_app.Database);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("", 10)]
    [InlineData("&F=8..", 4)]
    [InlineData("&place=%E4%B8%8A%E6%B5%B7", 0)]
    public async Task Download_Filter_RowsAreAsManyAsTheFirstLinesSay(string query, int atLeast)
    {
        var lines = Lines(await BytesAsync($"/api/members.csv?group=important-develop{query}"));
        var told = int.Parse(lines.Single(l => l.StartsWith("# rows:,", StringComparison.Ordinal))[8..]);
        var rows = lines.SkipWhile(l => l.StartsWith('#')).Skip(1).ToList();
        Assert.Equal(told, rows.Count);
        Assert.True(told >= atLeast);
        Assert.All(rows, row => Assert.Contains(",important-develop,", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_SpreadsheetReads_ByteOrderMarkChineseAndNoFormula()
    {
        var bytes = await BytesAsync("/api/members.csv?group=important-develop");
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(",北京,广东,CN,", text, StringComparison.Ordinal);
        var formula = Encoding.UTF8.GetString(await BytesAsync("/api/members.csv?group=important-develop&place=1%2B1"))
            + Encoding.UTF8.GetString(await BytesAsync("/api/members.csv?group=important-keep")) + text;
        Assert.DoesNotContain(",=1+1", formula, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_CityThatIsAFormula_IsEscaped()
    {
        // row 6 of each ten, whose city is =1+1, falls into the second segment
        var text = Encoding.UTF8.GetString(await BytesAsync("/api/members.csv?group=important-develop&place=%3D1%2B1"));
        Assert.Contains(",\"'=1+1\",", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-US", "Important%20%E2%80%94%20develop%202014-03-31%20analysis%201.csv")]
    [InlineData("zh-CN", "%E9%87%8D%E8%A6%81%E5%8F%91%E5%B1%95%E5%AE%A2%E6%88%B7%202014-03-31%20analysis%201.csv")]
    public async Task Download_Name_IsInTheReadersLanguage(string language, string name)
    {
        using var client = _app.CreateClient(language);
        using var response = await client.GetAsync("/api/members.csv?group=important-develop", HttpCompletionOption.ResponseHeadersRead, Ct);
        Assert.Contains($"filename*=UTF-8''{name}", response.Content.Headers.GetValues("Content-Disposition").Single(), StringComparison.Ordinal);
        Assert.Equal("text/csv", response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("/api/members.csv?extract=99", HttpStatusCode.NotFound)]
    [InlineData("/api/members.csv?group=general&analysis=99", HttpStatusCode.NotFound)]
    [InlineData("/api/members.csv?group=general&F=many", HttpStatusCode.BadRequest)]
    public async Task Download_WhatIsNotThere_IsRefused(string address, HttpStatusCode expected)
    {
        using var client = _app.CreateClient();
        using var response = await client.GetAsync(address, Ct);
        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Download_Dropped_HasTheReasonAndNoGroup()
    {
        var rows = Lines(await BytesAsync("/api/members.csv?dropped=any")).SkipWhile(l => l.StartsWith('#')).Skip(1).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains(",,faresPresent,,,,,,", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Download_ChosenColumnsAndOrder_AreThoseOfTheList()
    {
        var lines = Lines(await BytesAsync("/api/members.csv?columns=M,FFP_TIER&sort=-M")).SkipWhile(l => l.StartsWith('#')).ToList();
        Assert.Equal("MEMBER_NO,M,FFP_TIER", lines[0]);
        var expected = StoredExample.Scores(1).Where(s => s.M is not null).OrderByDescending(s => s.M).ThenBy(s => s.MemberId).Select(s => $"{s.M}");
        Assert.Equal([.. expected, "", ""], lines.Skip(1).Select(l => l.Split(',')[1]));
    }

    [Fact]
    public async Task Download_Tiers_AreTheCodesOfTheExtract()
    {
        var lines = Lines(await BytesAsync("/api/members.csv?columns=FFP_TIER,tier&FFP_TIER=6"));
        Assert.Contains("# filter:,Tier: 6", lines);
        Assert.All(lines.SkipWhile(l => l.StartsWith('#')).Skip(1), line => Assert.EndsWith(",6,Gold", line, StringComparison.Ordinal));
    }

    private static List<string> Lines(byte[] bytes) =>
        [.. Encoding.UTF8.GetString(bytes).TrimStart('\ufeff').Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

    private async Task<byte[]> BytesAsync(string address)
    {
        using var client = _app.CreateClient();
        return await client.GetByteArrayAsync(address, Ct);
    }
}
