using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Monitoring.Causes;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Reference;

/// <summary>Every number of members on the pages of the reference extract opens a list of this length.</summary>
public sealed partial class MemberListLengthTests(ITestOutputHelper output)
{
    private readonly Dictionary<string, int> _lengths = [];
    private readonly List<string> _wrong = [];
    private int _seen;
    private RunningApp _app = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [GeneratedRegex("<a\\b[^>]*?\\bhref=\"members(?<query>\\?[^\"]*)?\"[^>]*>(?<text>.*?)</a>", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Link { get; }

    [GeneratedRegex("<!--.*?-->|<[^>]*>", RegexOptions.Singleline, 10_000)]
    private static partial Regex Markup { get; }

    [GeneratedRegex("^(?<count>[0-9]{1,3}(,[0-9]{3})*)(?![0-9.,%kM])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Count { get; }

    [Fact]
    public async Task EveryNumberOfMembers_OnThePagesOfTheReference_IsTheLengthOfItsList()
    {
        ReferenceExtract.Require();
        _app = await RunningApp.StartAsync();
        await using (_app)
        {
            var (extract, analysis) = await ImportAsync();
            using var client = _app.CreateClient();
            foreach (var path in Pages(extract, analysis))
                await WalkAsync(path, await client.GetStringAsync(path, Ct));
            await StoreEarlierAsync(analysis);
            var moved = await client.GetStringAsync("/strategies", Ct);
            Assert.Contains("new-in=upgrade", moved, StringComparison.Ordinal);
            await WalkAsync("/strategies with an earlier extract", moved);
            output.WriteLine($"{_seen} numbers, {_lengths.Count} lists");
            Assert.Empty(_wrong);
            Assert.InRange(_seen, 500, int.MaxValue);
            await CompareWithTheListsThemselvesAsync(client);
        }
    }

    [Fact]
    public async Task EveryNumberOfMembers_OnThePagesOfTwoPeriods_IsTheLengthOfItsList()
    {
        _app = await RunningApp.StartAsync();
        await using (_app)
        {
            var training = await ImportAsync(DemonstrationFile.Of(3_000));
            var current = await AnalyseAsync(training);
            var later = await ImportAsync(DemonstrationFile.Of(2_000, seed: 7, "2014/4/30"));
            await _app.Services.GetRequiredService<ScoringRun>().RunAsync(later, current, "test", null, Ct);
            await FollowedPeriods.MakeAsync(_app);
            var draft = (await _app.Services.GetRequiredService<AnalysisRun>().RunAsync(
                later, AnalysisOptions.Default with { Clustering = new KMeansOptions { K = 6 } }, "test", replacesId: current, cancellationToken: Ct)).AnalysisId;
            using var client = _app.CreateClient();
            string[] more = ["/monitoring", "/goals", "/alerts", $"/analyses/{draft}/replace"];
            foreach (var path in Pages(training, current).Concat(more).Where(path => !path.StartsWith("/extracts", StringComparison.Ordinal)))
            {
                await WalkAsync(path, await client.GetStringAsync(path, Ct));
                var named = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}extract={training}";
                await WalkAsync(named, await client.GetStringAsync(named, Ct));
            }
            await WalkMovementAsync(client, new PeriodKey(current, training), later);
            Assert.Empty(_wrong);
            Assert.InRange(_seen, 1_000, int.MaxValue);
            Assert.Contains(_lengths, l => l.Key.Contains($"extract={training}", StringComparison.Ordinal));
            Assert.Contains(_lengths, l => l.Key.Contains($"extract={later}", StringComparison.Ordinal));
        }
    }

    private async Task WalkMovementAsync(HttpClient client, PeriodKey then, int later)
    {
        foreach (var path in new[] { "/monitoring/movement", $"/monitoring/movement?extract={then.ExtractId}&from={later}" })
        {
            var page = await client.GetStringAsync(path, Ct);
            Assert.Contains("groupin=", page, StringComparison.Ordinal);
            Assert.Contains("cause=member", page, StringComparison.Ordinal);
            await WalkAsync(path, page);
        }
        var model = await AnalyseAsync(later);
        await _app.Services.GetRequiredService<ScoringRun>().RunAsync(then.ExtractId, model, "test", null, Ct);
        var now = new PeriodKey(model, later);
        // counted once, so that the page has it at its first answer
        Assert.NotNull((await _app.Services.GetRequiredService<MovementCauseQueries>().BetweenAsync(then, now, Ct))!.Causes);
        var causes = $"/{CauseAddress.Of(now, then)}";
        var told = await client.GetStringAsync(causes, Ct);
        Assert.Contains("cause=model", told, StringComparison.Ordinal);
        await WalkAsync(causes, told);
    }

    private Task<int> ImportAsync(byte[] file) => StoredExtract.ImportAsync(_app.Database, file);

    private async Task<int> AnalyseAsync(int extract) => (await _app.Services.GetRequiredService<AnalysisRun>()
        .RunAsync(extract, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;

    private static IEnumerable<string> Pages(int extract, int analysis) =>
    [
        "/", "/segments", .. new[] { "important-keep", "important-develop", "important-win-back", "general", "low-value" }.Select(key => $"/segments/{key}"),
        "/segments/map?pc1=-0.5..1.25&pc2=0..", $"/extracts/{extract}", $"/extracts/{extract}/columns",
        .. ExtractColumns.All.Where(c => c.IsStandard && c != ExtractColumns.MemberNo).Select(c => $"/extracts/{extract}/columns/{c.Name}"),
        $"/extracts/{extract}/consistency",
        .. new[] { "members", "flights", "points", "correlation" }.Select(angle => $"/extracts/{extract}/distributions?angle={angle}"),
        $"/extracts/{extract}/cleaning", $"/extracts/{extract}/cleaning?rules=faresPresent,paidAndFlown,plausibleAge,enoughFlights&flights=6&caps=F,M",
        "/strategies", .. StrategyKey.All.Select(strategy => $"/strategies/{strategy.Key()}"), "/strategies/upgrade?strategy=upgrade~0.5", "/strategies/renewal?strategy=renewal~0.65",
        "/value", "/value?by=kilometres", "/value?by=points",
        $"/analyses/{analysis}", $"/analyses/{analysis}/classic", $"/analyses/{analysis}/classic?set=rfm",
    ];

    private async Task WalkAsync(string path, string page)
    {
        var before = _seen;
        foreach (Match link in Link.Matches(page))
        {
            var text = WebUtility.HtmlDecode(Markup.Replace(link.Groups["text"].Value, "")).Trim();
            var query = WebUtility.HtmlDecode(link.Groups["query"].Value);
            var length = await LengthAsync(query);
            if (Count.Match(text) is not { Success: true } count)
                continue;
            _seen++;
            if (int.Parse(count.Groups["count"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) != length)
                _wrong.Add($"{path}: {text}, but members{query} has {length}");
        }
        output.WriteLine($"{path}: {_seen - before}");
    }

    private async Task<int> LengthAsync(string query)
    {
        if (_lengths.TryGetValue(query, out var known))
            return known;
        var address = MembersAddress.Read(query);
        if (address.Unreadable.Count > 0)
            _wrong.Add($"members{query} can't be read");
        var queries = _app.Services.GetRequiredService<MemberQueries>();
        var (basis, refusal) = await queries.FindBasisAsync(address.Extract, address.Analysis, address.Weighting, Ct);
        Assert.True(basis is not null, $"members{query}: {refusal}");
        return _lengths[query] = await queries.CountAsync(basis, address.Conditions, Ct);
    }

    // a month before: the last members are not there yet, the first are gone since, and every third flew less
    private async Task StoreEarlierAsync(int analysis)
    {
        var lines = (await File.ReadAllLinesAsync(ReferenceExtract.Path!, Ct)).Select(line => line.Split(',')).ToList();
        var (number, end, flights) = (Array.IndexOf(lines[0], "MEMBER_NO"), Array.IndexOf(lines[0], "LOAD_TIME"), Array.IndexOf(lines[0], "L1Y_Flight_Count"));
        foreach (var (row, cells) in lines.Skip(1).Index())
        {
            cells[end] = "2014/2/28";
            cells[number] = row is < 100 or > 62_000 ? $"E{row}" : cells[number];
            cells[flights] = row % 3 == 0 ? "3" : cells[flights];
        }
        var database = _app.Services.GetRequiredService<Database>();
        var earlier = await StoredExtract.ImportAsync(database, Encoding.UTF8.GetBytes(string.Join('\n', lines.Select(cells => string.Join(',', cells)))));
        var scored = await _app.Services.GetRequiredService<ScoringRun>().RunAsync(earlier, analysis, "test", cancellationToken: Ct);
        Assert.False(scored.WasThere);
        // counted once, so that the page has it at its first answer
        var basis = (await _app.Services.GetRequiredService<MemberQueries>().FindBasisAsync(null, analysis, Ct)).Basis!;
        Assert.NotNull(await _app.Services.GetRequiredService<StrategyMovementQueries>().SincePreviousAsync(basis, ct: Ct));
    }

    // what a reader sees at the head of some of the lists
    private async Task CompareWithTheListsThemselvesAsync(HttpClient client)
    {
        foreach (var (query, length) in _lengths.Where(l => l.Value > 0).OrderBy(l => l.Key, StringComparer.Ordinal).Where((_, i) => i % 40 == 0))
        {
            var page = await client.GetStringAsync($"/members{query}", Ct);
            Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"{length:N0} members; 1 to {Math.Min(length, 50)} are shown"), page, StringComparison.Ordinal);
        }
    }

    private async Task<(int Extract, int Analysis)> ImportAsync()
    {
        var taken = (IntakeResult.Taken)await _app.Services.GetRequiredService<ExtractIntake>().TakeLocalAsync(ReferenceExtract.Path!, new(), "test", Ct);
        var queue = _app.Services.GetRequiredService<JobQueue>();
        var job = await queue.EnqueueImportAsync(taken.ExtractId, new JobRequest(new CleaningOptions(), new()), "test", Ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (await queue.FindAsync(job, Ct) is { FinishedAt: null } || (await queue.ActiveAsync(ct: Ct)).Count > 0)
            await timer.WaitForNextTickAsync(Ct);
        return (taken.ExtractId, (await _app.Services.GetRequiredService<AnalysisQueries>().FindAsync(null, Ct))!.Analysis.Id);
    }
}
