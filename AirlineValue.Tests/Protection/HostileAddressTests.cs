using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Protection;

/// <summary>Whatever stands in an address, a page answers it, and writes nothing of it as markup.</summary>
public sealed partial class HostileAddressTests(RunningApp app) : IClassFixture<RunningApp>, IAsyncLifetime
{
    private const string Failed = ">This page could not be shown</h";

    private const string Markup = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";

    private static readonly string[] Values = ["x", "-1", "0", "2147483648", "99999999999999999999", "1e308", "NaN", "..", "1..", "\0\u202e", Markup, new string('9', 3_000)];

    private static readonly string[] NamesOfAll =
    [
        "analysis", "extract", "weighting", "page", "sort", "columns", "AGE", "F", "pc1", "group", "place", "not.WORK_CITY", "drops", "strategy", "changed", "groupof", "kpi",
        "judgements", "weights", "rules", "flights", "caps", "with", "column", "angle", "centres", "return", "from", "to", "model", "a", "b", "set", "file",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        if (app.Database.Open() is var connection)
            await connection.DisposeAsync();
        await EveryRoute.PrepareAsync(app, DemonstrationFile.Of(400));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task EveryPage_WithHostileParameters_AnswersWithoutAFailureOrMarkup()
    {
        using var client = app.CreateClient();
        List<string> broken = [];
        foreach (var (path, names) in EveryRoute.All.Where(page => page.Path is not ("/setup" or "/error" or "/not-found")))
        {
            foreach (var (value, i) in Values.Select((value, i) => (value, i)))
            {
                var asked = names.Count > 0 ? names.Append(NamesOfAll[(i * 3) % NamesOfAll.Length]) : NamesOfAll.Skip(i * 3 % NamesOfAll.Length).Take(6);
                var query = string.Join('&', asked.Distinct(StringComparer.OrdinalIgnoreCase).Take(value.Length > 100 ? 1 : 20).Select(name => $"{name}={Uri.EscapeDataString(value)}"));
                using var answer = await client.GetAsync($"{path}?{query}", Ct);
                var html = await FinalAsync(client, answer);
                if ((int)answer.StatusCode >= 500 || html.Contains(Failed, StringComparison.Ordinal) || html.Contains("<script>alert", StringComparison.Ordinal) || html.Contains("<img src=x", StringComparison.Ordinal))
                    broken.Add($"{(int)answer.StatusCode} {path}?{query[..Math.Min(query.Length, 120)]}");
            }
        }
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }

    // what can't be read is left out of the address
    private static async Task<string> FinalAsync(HttpClient client, HttpResponseMessage answer)
    {
        if (answer.StatusCode != System.Net.HttpStatusCode.Redirect)
            return await answer.Content.ReadAsStringAsync(Ct);
        using var final = await client.GetAsync(answer.Headers.Location, Ct);
        Assert.InRange((int)final.StatusCode, 200, 499);
        return await final.Content.ReadAsStringAsync(Ct);
    }

    [Fact]
    public async Task EveryPage_AsTheServerWritesIt_HasNoInlineScriptOrHandler()
    {
        using var client = app.CreateClient();
        foreach (var (path, _) in EveryRoute.All)
        {
            using var answer = await client.GetAsync(path, Ct);
            var html = await answer.Content.ReadAsStringAsync(Ct);
            Assert.False(Handler().IsMatch(html), $"{path}: {Handler().Match(html)}");
            Assert.All(Script().Matches(html), script => Assert.True(script.Value.Contains("src=") || script.Value.Contains("type=\"importmap\""), $"{path}: {script}"));
            Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Components_HaveNoInlineHandlersOrScripts()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "AirlineValue.sln")))
            root = root.Parent!;
        var files = Directory.EnumerateFiles(Path.Combine(root.FullName, "AirlineValue.Web"), "*.razor", SearchOption.AllDirectories).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            Assert.False(Handler().IsMatch(text), $"{file}: {Handler().Match(text)}");
            Assert.All(Script().Matches(text), script => Assert.Contains("src=", script.Value));
        }
    }

    // an attribute of Blazor's own starts with @ and is never written
    [GeneratedRegex("<[a-zA-Z][^<>]*\\son[a-z]+\\s*=", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Handler();

    [GeneratedRegex("<script[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Script();
}
