using AirlineValue.Web.Accounts;
using Microsoft.Playwright;

namespace AirlineValue.Load;

/// <summary>What a run found.</summary>
/// <param name="First">The first look at each page after the start.</param>
/// <param name="Http">Pages over HTTP.</param>
/// <param name="Clicks">Clicks in browsers.</param>
/// <param name="Memory">What the server's memory was, by what had happened; none where its process is not known.</param>
/// <param name="Peaks">The largest that counters of its runtime were under load.</param>
internal sealed record LoadFigures(Timings First, Timings Http, Timings Clicks, IReadOnlyList<(string When, ServerMemory Memory)> Memory, IReadOnlyList<(string Counter, double Value)> Peaks);

/// <summary>A run from the accounts to the figures.</summary>
internal sealed class LoadRun(LoadOptions options, Uri server, int? processId, TextWriter error)
{
    // circuits whose browser is cut off are kept for three minutes, so that it can come back
    private static readonly TimeSpan LongestRetention = TimeSpan.FromSeconds(270);

    private static readonly string[] Counters =
    [
        "working-set", "gc-heap-size", "threadpool-thread-count", "threadpool-queue-length", "time-in-gc", "cpu-usage", "monitor-lock-contention-count",
        "exception-count",
    ];

    private readonly Timings _first = new();
    private readonly Timings _http = new();
    private readonly Timings _clicks = new();
    private readonly List<(string, ServerMemory)> _memory = [];
    private int _asked;

    /// <summary>Runs, writes the figures, and gives the exit code: 0 when all of them are as they should be.</summary>
    public static async Task<int> RunAsync(LoadOptions options, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var own = options.Data is { } data ? await ServerProcess.StartAsync(data, error, ct) : null;
        var server = own?.Address ?? new Uri(options.Url!);
        if (own?.Setup is { } setup)
            await AccountMaking.MakeAdministratorAsync(server, setup, new LoadAccount(options.Administrator, options.Password, Role.Administrator), ct);
        var figures = await new LoadRun(options, server, own?.Id ?? options.ProcessId, error).RunAsync(ct);
        var report = new LoadReport(options, figures);
        if (options.Report is { } file)
            await File.WriteAllTextAsync(file, report.ToMarkdown(), ct);
        else
            await output.WriteLineAsync(report.ToMarkdown());
        foreach (var complaint in report.Complaints())
            await error.WriteLineAsync(complaint);
        return report.Complaints().Count == 0 ? 0 : 1;
    }

    private async Task<LoadFigures> RunAsync(CancellationToken ct)
    {
        using var probe = processId is { } id ? new ServerProbe(id) : null;
        await using var chromium = await Chromium.LaunchAsync();
        await error.WriteLineAsync("making accounts");
        var administrator = new LoadAccount(options.Administrator, options.Password, Role.Administrator);
        var accounts = await AccountMaking.MakeAsync(chromium.Browser, server, administrator, options.Readers + options.Browsers, ct);
        await error.WriteLineAsync("signing in");
        var readers = accounts.Take(options.Readers).Select(ReaderOf).ToArray();
        foreach (var reader in readers)
            await reader.SignInAsync(_first, ct);
        // the columns that lists need are in memory from then on, for whoever comes
        foreach (var visit in Visits.All)
            await readers[0].OpenAsync(visit, _first, ct);
        await NoteAsync(probe, "before", ct);
        probe?.ForgetPeaks();
        var visitors = await VisitAsync(chromium.Browser, accounts.Skip(options.Readers).ToArray());
        await error.WriteLineAsync($"reading for {options.Seconds} seconds");
        await ReadAsync(readers, visitors, ct);
        var peaks = PeaksOf(probe);
        await NoteAsync(probe, "readers gone, browsers open", ct);
        var contexts = visitors.Select(visitor => visitor.Context).ToArray();
        foreach (var context in contexts.Take(contexts.Length / 2))
            await BrowserReader.LeaveAsync(context.Pages[0]);
        await NoteAsync(probe, "half of the browsers closed their page", ct);
        // the others are cut off
        foreach (var context in contexts)
            await context.CloseAsync();
        await WaitForCircuitsAsync(probe, ct);
        await NoteAsync(probe, "everybody gone", ct);
        foreach (var reader in readers)
            reader.Dispose();
        return new LoadFigures(_first, _http, _clicks, _memory, peaks);
    }

    private HttpReader ReaderOf(LoadAccount account, int i) =>
        new(account, FormPost.CreateClient(server, i % 3 == 0 ? "en-US" : "zh-CN"), new Random(i), options.Think);

    private async Task<IReadOnlyList<(IBrowserContext Context, BrowserReader Reader)>> VisitAsync(IBrowser browser, LoadAccount[] accounts)
    {
        List<(IBrowserContext, BrowserReader)> visitors = [];
        foreach (var (i, account) in accounts.Index())
        {
            var context = await browser.NewContextAsync(new() { BaseURL = server.ToString(), Locale = "en-US", ReducedMotion = ReducedMotion.Reduce });
            visitors.Add((context, new BrowserReader(await BrowserReader.SignInAsync(context, account), account, new Random(1000 + i), options.Think)));
        }
        return visitors;
    }

    private async Task ReadAsync(HttpReader[] readers, IReadOnlyList<(IBrowserContext Context, BrowserReader Reader)> visitors, CancellationToken ct)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(ct);
        ended.CancelAfter(TimeSpan.FromSeconds(options.Seconds));
        await Task.WhenAll(
        [
            .. readers.Select(reader => reader.ReadAsync(_http, () => Interlocked.Increment(ref _asked) <= options.Requests, ended.Token)),
            .. visitors.Select(visitor => visitor.Reader.ReadAsync(_clicks, ended.Token)),
        ]);
        ct.ThrowIfCancellationRequested();
    }

    private async Task WaitForCircuitsAsync(ServerProbe? probe, CancellationToken ct)
    {
        if (probe is null)
            return;
        await error.WriteLineAsync("waiting until the server gives up the circuits of browsers that were cut off");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(LongestRetention);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(2));
        try
        {
            while (probe.Circuits > 0)
                await timer.WaitForNextTickAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // the figures say how many are left
        }
    }

    private async Task NoteAsync(ServerProbe? probe, string when, CancellationToken ct)
    {
        if (probe is not null)
            _memory.Add((when, await probe.CollectAsync(ct)));
    }

    private static IReadOnlyList<(string, double)> PeaksOf(ServerProbe? probe) =>
        probe is null ? [] : [.. Counters.Select(counter => (counter, probe.PeakOf(counter)))];
}
