using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using CsvHelper;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

/// <summary>No spreadsheet runs a cell of any download, whatever a file wrote into it.</summary>
public sealed partial class SpreadsheetSafetyTests(RunningApp app) : IClassFixture<RunningApp>
{
    private static readonly string[] AnswersHere = ["members.csv", "quarantine.csv", "columns.csv", "consistency.csv"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EveryDownload_OfAHostileExtract_HoldsNoFormula()
    {
        await HostileExtract.PrepareAsync(app);
        using var client = app.CreateClient();
        List<string> answered = [];
        foreach (var path in Downloads())
        {
            using var answer = await client.GetAsync(path.Contains("members", StringComparison.Ordinal) ? $"{path}?analysis=1&columns=WORK_CITY,WORK_PROVINCE,SUM_YR_1" : path, Ct);
            if (!answer.IsSuccessStatusCode)
                continue;
            answered.Add(path);
            var file = await answer.Content.ReadAsByteArrayAsync(Ct);
            if (answer.Content.Headers.ContentType!.MediaType == "text/csv")
                AssertCsv(path, file);
            else
                await AssertWorkbookAsync(path, file);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }
        Assert.All(AnswersHere, name => Assert.Contains(answered, path => path.EndsWith(name, StringComparison.Ordinal)));
        Assert.Contains(answered, path => path.EndsWith(".xlsx", StringComparison.Ordinal));
    }

    [Fact]
    public void CsvAnswer_IsWhatEveryTableIsWrittenBy()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AirlineValue.sln")))
            root = root.Parent!;
        var makers = Directory.EnumerateFiles(Path.Combine(root.FullName, "AirlineValue.Web"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("CsvWriter.Create(", StringComparison.Ordinal)).Select(Path.GetFileName);
        Assert.Equal(["CsvAnswer.cs"], makers);
    }

    private IEnumerable<string> Downloads() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Select(endpoint => endpoint.RoutePattern.RawText!).Where(path => path.EndsWith(".csv", StringComparison.Ordinal) || path.EndsWith(".xlsx", StringComparison.Ordinal))
        .Select(path => "/" + Parameter().Replace(path, "1").TrimStart('/')).Distinct();

    private static void AssertCsv(string path, byte[] file)
    {
        using var reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        var cells = 0;
        while (reader.Read())
        {
            for (var i = 0; i < reader.FieldCount; i++, cells++)
            {
                var cell = reader.GetString(i);
                Assert.False(
                    cell.Length > 0 && "=+-@\t\r".Contains(cell[0]) && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _), $"{path}: {cell}");
            }
        }
        Assert.True(cells > 0, path);
    }

    private static async Task AssertWorkbookAsync(string path, byte[] file)
    {
        await using var archive = new ZipArchive(new MemoryStream(file));
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(Ct), Encoding.UTF8);
            var xml = await reader.ReadToEndAsync(Ct);
            Assert.False(Formula().IsMatch(xml), $"{path}: {entry.FullName}");
            if (xml.Contains("HYPERLINK", StringComparison.Ordinal))
                Assert.Contains("t=\"inlineStr\"", xml);
        }
    }

    [GeneratedRegex("{[^}]*}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Parameter();

    [GeneratedRegex("<f[ >]|<ddeLink|<hyperlink", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Formula();
}
