using System.Globalization;
using System.Text;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Faults;

/// <summary>
/// The server and the command are killed at seeded random moments of imports, analyses and scorings, and started again. What is
/// visible is whole at each kill; what did not come to its end has left nothing once the next process has looked. Ten kills, or
/// as many as the environment variable AIRLINEVALUE_KILLS says, with the seed of AIRLINEVALUE_KILL_SEED.
/// </summary>
public sealed class RandomKillTests : IDisposable
{
    private const int Members = 15_000;
    private const int Kills = 10;
    private const int Seed = 6;

    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;
    private readonly Random _random = new(Setting("AIRLINEVALUE_KILL_SEED", Seed));
    private int _files;

    public RandomKillTests() => _services = ProductContainer.Create(_temporary.Folder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Killed_AtRandomMoments_HoldsAllOrNothingAndGoesOn()
    {
        var kills = Setting("AIRLINEVALUE_KILLS", Kills);
        await ImportAndAnalyseAsync();
        for (var kill = 1; kill <= kills; kill++)
        {
            var at = kill % 3 == 0 ? await KillCommandAsync() : await KillServerAsync(scores: kill % 3 == 1);
            TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"kill {kill}: {at}"));
            StoredWholeness.AssertVisibleIsWhole(_temporary);
        }
        using var last = ServerProcess.Start(_temporary.Folder.Path);
        await IdleAsync(last);
        StoredWholeness.AssertVisibleIsWhole(_temporary);
        StoredWholeness.AssertNothingIsLeftOver(_temporary);
        await AssertInterruptedCanBeImportedAsync(last);
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;

    private async Task ImportAndAnalyseAsync()
    {
        var first = await TakeAsync();
        await _services.GetRequiredService<JobQueue>().EnqueueImportAsync(first, NewAnalysis.Default, "test", Ct);
        await _services.WorkAsync();
    }

    // the server cleans up behind the one before, then gets work, and is killed in it
    private async Task<string> KillServerAsync(bool scores)
    {
        using var server = ServerProcess.Start(_temporary.Folder.Path);
        await IdleAsync(server);
        StoredWholeness.AssertNothingIsLeftOver(_temporary);
        var queue = _services.GetRequiredService<JobQueue>();
        var extract = await TakeAsync();
        if (scores)
            await queue.EnqueueInTurnAsync([(JobKind.Import, extract, new JobRequest(null, null)), (JobKind.Scoring, extract, new JobRequest(null, null, AnalysisId: 1))], "test", Ct);
        else
            await queue.EnqueueImportAsync(extract, NewAnalysis.Default, "test", Ct);
        await MomentAsync(scores ? JobKind.Scoring : JobKind.Analysis, extract);
        await server.KillAsync(Ct);
        return $"server, {Position()}";
    }

    private async Task<string> KillCommandAsync()
    {
        var path = Path.Combine(_temporary.Folder.Uploads, "..", "..", $"{Path.GetFileName(_temporary.Folder.Path)}-{_files}.csv");
        await File.WriteAllBytesAsync(path, NextFile(), Ct);
        try
        {
            using var command = ProgramProcess.Start("analyse", path, "--data", _temporary.Folder.Path);
            var extract = Convert.ToInt32(_temporary.Query("SELECT max(id) FROM extract")[0][0], CultureInfo.InvariantCulture) + 1;
            await MomentAsync(JobKind.Analysis, extract);
            await command.KillAsync(Ct);
            return $"command, {Position()}";
        }
        finally
        {
            File.Delete(path);
        }
    }

    // a random part of the work has begun, and a random while after that has gone by
    private async Task MomentAsync(JobKind second, int extract)
    {
        var kind = _random.Next(2) == 0 ? second : JobKind.Import;
        var pause = TimeSpan.FromMilliseconds(_random.Next(kind == JobKind.Import ? 1_200 : 600));
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, Ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (_temporary.Count($"job WHERE extract_id = {extract} AND kind = '{kind}' AND status <> 'Waiting'") == 0)
            await timer.WaitForNextTickAsync(either.Token);
        await Task.Delay(pause, TimeProvider.System, Ct);
    }

    private string Position() => string.Join(
        ", ", _temporary.Query("SELECT kind || ' ' || status || ' ' || coalesce(phase, '') || ' ' || done_rows FROM job ORDER BY id DESC LIMIT 2").Select(row => (string)row[0]));

    private async Task IdleAsync(ServerProcess server)
    {
        await server.ReadyAsync(Ct);
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, Ct);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (_temporary.Count("job WHERE status IN ('Running', 'Waiting')") > 0)
            await timer.WaitForNextTickAsync(either.Token);
    }

    private async Task AssertInterruptedCanBeImportedAsync(ServerProcess server)
    {
        var interrupted = _temporary.Query("SELECT id FROM extract WHERE status = 'Interrupted' AND origin = 'Upload' ORDER BY id DESC LIMIT 1");
        if (interrupted.Count == 0)
            return;
        var id = Convert.ToInt32(interrupted[0][0], CultureInfo.InvariantCulture);
        await _services.GetRequiredService<JobQueue>().EnqueueImportAsync(id, new JobRequest(null, null), "test", Ct);
        await IdleAsync(server);
        Assert.Equal("Imported", _temporary.Query($"SELECT status FROM extract WHERE id = {id}")[0][0]);
        StoredWholeness.AssertVisibleIsWhole(_temporary);
    }

    private async Task<int> TakeAsync()
    {
        using var content = new MemoryStream(NextFile());
        var taken = await _services.GetRequiredService<ExtractIntake>().TakeAsync(content, "members.csv", ExtractOrigin.Upload, "test", Ct);
        return Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
    }

    // each file is another one, and has another number of rows that are rejected
    private byte[] NextFile() =>
        [.. SmallExtract.Bytes(Members), .. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(",2005/1/1,2014/3/31,5,1000,0.7,100,100,20\n", ++_files)))];
}
