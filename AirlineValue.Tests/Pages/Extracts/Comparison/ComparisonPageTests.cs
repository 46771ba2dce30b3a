using System.Net;
using System.Text;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Extracts.Comparison;

/// <summary>The page as the server answers for it, before any script runs.</summary>
public sealed class ComparisonPageTests : IAsyncLifetime
{
    private RunningApp _app = default!;

    public async ValueTask InitializeAsync() => _app = await RunningApp.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("en-US", "There is no other extract to compare with")]
    [InlineData("zh-CN", "还没有可供比较的其他数据")]
    public async Task Page_OneExtractOnly_LeadsToAnother(string language, string heading)
    {
        var id = await StoredExtract.ImportAsync(_app.Database, SmallExtract.Bytes(100));
        var page = await GetAsync($"/extracts/{id}/comparison", language);
        Assert.Contains(heading, page);
        Assert.Contains("href=\"extracts\"", page);
        Assert.Contains("id=\"demonstration-seed\"", page);
    }

    [Fact]
    public async Task Page_ComparisonThatIsNotMade_AsksForNothingWithoutACircuit()
    {
        var (_, other) = await ImportTwoAsync();
        await GetAsync($"/extracts/{other}/comparison");
        Assert.Empty(await _app.Services.GetRequiredService<JobQueue>().ActiveAsync(ct: Cancelled));
    }

    [Fact]
    public async Task Page_AComparison_ShowsMembersAndColumns()
    {
        var (left, right) = await ImportTwoAsync();
        var comparison = Compare(left, right);
        var page = await GetAsync($"/extracts/{right}/comparison?with={left}");
        Assert.Contains($"{comparison.Members.Common:N0} are in both", page);
        Assert.Contains($"members?extract={right}&notin={left}", page);
        Assert.Contains($"members?extract={left}&notin={right}", page);
        foreach (var column in comparison.Columns)
            Assert.Contains($">{column.Name}</a>", page);
        Assert.Contains("Both windows end on 31 Mar 2014", page);
    }

    [Fact]
    public async Task Page_ColumnInTheAddress_ShowsItsBins()
    {
        var (left, right) = await ImportTwoAsync();
        var age = Compare(left, right).Columns.Single(column => column.Name == "AGE");
        var page = await GetAsync($"/extracts/{right}/comparison?with={left}&sort=column&column=AGE");
        Assert.Contains(">AGE</code>", page);
        Assert.Contains($"members?extract={right}&empty=AGE", page);
        Assert.Contains($"members?extract={right}&changed=AGE%40{left}", page);
        var last = age.Bins.Last(bin => bin.Kind == ComparedBinKind.Range);
        Assert.Contains($"members?extract={left}&AGE={last.From}%3C..", page);
        Assert.Contains("carries", page);
        Assert.True(page.IndexOf(">FFP_DATE</a>") < page.IndexOf(">AGE</a>"));
    }

    [Fact]
    public async Task Page_UnknownBase_SaysSo()
    {
        var (_, right) = await ImportTwoAsync();
        Assert.Contains("The extract no. 99 is not there", await GetAsync($"/extracts/{right}/comparison?with=99"));
    }

    [Fact]
    public async Task Page_UnknownExtract_Is404()
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync("/extracts/99/comparison", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_CancelledComparison_SaysSoAndOffersItAgain()
    {
        var (left, right) = await ImportTwoAsync();
        await using (var context = _app.Database.CreateDbContext())
        {
            context.Jobs.Add(new Job
            {
                Kind = JobKind.Comparison,
                Status = JobStatus.Cancelled,
                ExtractId = right,
                Request = new JobRequest(null, null, BaseExtractId: left),
                CreatedBy = "test",
            });
            await context.SaveChangesAsync(Cancelled);
        }
        var page = await GetAsync($"/extracts/{right}/comparison?with={left}");
        Assert.Contains("The comparison was cancelled", page);
        Assert.Contains("Compare again", page);
    }

    [Fact]
    public async Task Download_AComparison_HasARowAColumn()
    {
        var (left, right) = await ImportTwoAsync();
        var comparison = Compare(left, right);
        var lines = (await GetAsync($"/api/extracts/{right}/comparison.csv?with={left}")).TrimEnd().Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var heads = lines.FindIndex(line => line.StartsWith("COLUMN,PSI,"));
        Assert.Contains(lines.Take(heads), line => line.EndsWith($"members in both:,{comparison.Members.Common}"));
        Assert.Equal(comparison.Columns.Select(column => column.Name), lines.Skip(heads + 1).Select(line => line.Split(',')[0]));
        var index = comparison.Columns.Single(column => column.Name == "AGE").Stability!.Value;
        Assert.StartsWith(FormattableString.Invariant($"AGE,{index:R},"), lines.Single(line => line.StartsWith("AGE,")));
    }

    [Fact]
    public async Task Download_AComparisonThatIsNotMade_Is404()
    {
        using var client = _app.CreateClient();
        using var answer = await client.GetAsync("/api/extracts/1/comparison.csv?with=2", Cancelled);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private async Task<(int Base, int Other)> ImportTwoAsync() =>
        (await StoredExtract.ImportAsync(_app.Database, Demonstration(900, 1)), await StoredExtract.ImportAsync(_app.Database, Demonstration(1_000, 2, skipped: 50)));

    private ExtractComparison Compare(int left, int right) =>
        _app.Services.GetRequiredService<ComparisonRun>().Run(left, right, cancellation: Cancelled);

    private async Task<string> GetAsync(string path, string language = "en-US")
    {
        using var client = _app.CreateClient(language);
        return WebUtility.HtmlDecode(await client.GetStringAsync(path, Cancelled));
    }

    // Member numbers are the same whatever the seed: those of the rows that are left out are lost
    private static byte[] Demonstration(int members, int seed, int skipped = 0)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        var lines = Encoding.UTF8.GetString(file.ToArray()).Split('\n');
        return Encoding.UTF8.GetBytes(string.Join('\n', lines.Take(1).Concat(lines.Skip(1 + skipped))));
    }
}
