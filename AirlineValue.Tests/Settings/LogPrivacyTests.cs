using System.Collections.Concurrent;
using System.Text;
using AirlineValue.Tests.Endpoints;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace AirlineValue.Tests.Settings;

/// <summary>Whatever members, conditions, files and failures pass through the product, the log holds nothing of them, also where the
/// settings let the framework say more than it does by default.</summary>
public sealed class LogPrivacyTests
{
    private const string Number = "PERSONAL77";
    private const string City = "Markedtown";
    private const string Broken = "brokencell";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Log_OfAJourney_HoldsNothingOfMembers()
    {
        using var kept = new KeptLog();
        await using var app = await RunningApp.StartAsync(
            "--Logging:LogLevel:Default=Debug", "--Logging:LogLevel:Microsoft=Information", "--Logging:LogLevel:System=Information", "--Logging:Console:LogLevel:Default=None");
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(kept);
        using var uploads = new UploadClient(app);
        var extract = (await uploads.UploadAsync(File(), $"{City}.csv")).ExtractId!.Value;
        await uploads.UploadAsync(Encoding.UTF8.GetBytes($"{Number},{City}\n{Broken},1\n"), $"{City}-2.csv");
        var queue = app.Services.GetRequiredService<JobQueue>();
        await queue.EnqueueImportAsync(extract, NewAnalysis.Default, "test", Ct);
        using (var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50)))
        {
            while ((await queue.ActiveAsync(ct: Ct)).Count > 0)
                await timer.WaitForNextTickAsync(Ct);
        }
        using var client = app.CreateClient();
        using var stranger = app.CreateStranger();
        foreach (var path in new[]
        {
            $"/extracts/{extract}/members/{Number}", $"/extracts/{extract}/members/{Number}-nobody", $"/members?extract={extract}&number={Number}&place={City}",
            $"/members?extract={extract}&AGE={Broken}", $"/api/members.csv?extract={extract}&number={Number}", $"/api/members.csv?extract={extract}&FFP_DATE={Broken}",
            $"/api/extracts/{extract}/quarantine.csv", $"/extracts/{extract}", $"/nothing/{Number}", $"/api/backups/{Number}",
        })
        {
            using var answer = await client.GetAsync(path, Ct);
            using var refused = await stranger.GetAsync(path, Ct);
        }
        Assert.Null(await SignedIn.PostAsync(app, Number, Broken));
        Assert.NotEmpty(kept.Lines);
        Assert.DoesNotContain(kept.Lines, line => new[] { Number, City, Broken }.Any(text => line.Contains(text, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public async Task Log_AsJson_IsOneObjectALine()
    {
        using var temporary = new TemporaryDatabase();
        using var server = ServerProcess.Start(temporary.Folder.Path, "--Logging:Console:FormatterName=json", "--Logging:LogLevel:Default=Information", "--Logging:LogLevel:Microsoft.Hosting.Lifetime=Information");
        await server.ReadyAsync(Ct);
        Assert.Contains(server.Said.Split('\n'), line => line.StartsWith("{\"EventId\":", StringComparison.Ordinal) && line.EndsWith('}'));
    }

    // a member, one whose cell can't be read, and one that goes to quarantine
    private static byte[] File() =>
    [
        .. "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END,WORK_CITY,AGE\n"u8,
        .. Encoding.UTF8.GetBytes($"{Number},2005/1/1,2014/3/31,5,1000,0.7,100,100,20,{City},31\n{Number}2,2005/1/1,2014/3/31,5,1000,0.7,100,100,20,{City},{Broken}\n{Number}3,{Broken},2014/3/31,5,1000,0.7,100,100,20,{City},31\n"),
        .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 300).Select(i => FormattableString.Invariant($"{i},2005/1/{1 + i % 28},2014/3/31,{5 + i % 40},{1000 + i * 31},0.{3 + i % 6},{100 + i},{100 + 2 * i},{1 + i % 300},{City},{20 + i % 50}\n")))),
    ];

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = [];

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
