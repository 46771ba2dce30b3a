using System.Text.Json;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

/// <summary>A process that is killed in the middle of an import leaves nothing that anybody sees or trips over.</summary>
public sealed class KillTests : IDisposable
{
    private const int Members = 200_000;

    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Command_KilledWhileImporting_IsRecoveredByTheNextCommand()
    {
        var file = Path.Combine(_temporary.Folder.Path, "members.csv");
        await File.WriteAllBytesAsync(file, SmallExtract.Bytes(Members), Cancelled);
        using (var first = ProgramProcess.Start("analyse", file, "--data", _temporary.Folder.Path))
        {
            await UntilAsync(async () => await StagedRunsAsync(1) > 0, first);
            await first.KillAsync(Cancelled);
        }
        await AssertHalfImportedAsync();
        using var second = ProgramProcess.Start("analyse", file, "--json", "--data", _temporary.Folder.Path);
        Assert.True(await second.EndAsync(Cancelled) == 0, second.Error);
        using var result = JsonDocument.Parse(await second.Output);
        Assert.Equal(Members, result.RootElement.GetProperty("extract").GetProperty("imported").GetInt32());
        Assert.Equal(ExtractStatus.Interrupted, await StatusAsync(1));
        Assert.Equal((0, 0L), (await StagedAsync(1), await StagedRunsAsync(1)));
        Assert.Equal((ExtractStatus.Imported, Members), (await StatusAsync(2), await StagedAsync(2)));
    }

    [Fact]
    public async Task Command_KilledWhileTakingMembersOver_IsRecoveredByTheNextCommand()
    {
        const int InFile = 100;
        await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(Members));
        var file = Path.Combine(_temporary.Folder.Path, "april.csv");
        await File.WriteAllBytesAsync(file, DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(InFile), "2014/4/30"), Cancelled);
        using (var first = ProgramProcess.Start("analyse", file, "--increment", "--data", _temporary.Folder.Path))
        {
            await UntilAsync(async () => await StagedAsync(2) > InFile, first);
            await first.KillAsync(Cancelled);
        }
        Assert.Equal((ExtractStatus.Importing, "ok"), (await StatusAsync(2), await IntegrityAsync()));
        using var second = ProgramProcess.Start("analyse", file, "--increment", "--data", _temporary.Folder.Path);
        Assert.True(await second.EndAsync(Cancelled) == 0, second.Error);
        Assert.Equal((ExtractStatus.Interrupted, 0, 0L), (await StatusAsync(2), await StagedAsync(2), await StagedRunsAsync(2)));
        Assert.Equal((ExtractStatus.Imported, Members, Members), (await StatusAsync(3), await StagedAsync(3), await StagedAsync(1)));
    }

    [Fact]
    public async Task Server_KilledWhileImporting_IsRecoveredByTheNextServer()
    {
        await using var services = Services();
        await EnqueueAsync(services);
        using (var first = Server())
        {
            await UntilAsync(async () => await StagedRunsAsync(1) > 0, first);
            await first.KillAsync(Cancelled);
        }
        await AssertHalfImportedAsync();
        using var second = Server();
        await UntilAsync(async () => await StatusAsync(1) == ExtractStatus.Interrupted && await StagedAsync(1) == 0, second);
        Assert.Equal(0, await StagedRunsAsync(1));
        await EnqueueAsync(services);
        await UntilAsync(async () => await StatusAsync(2) == ExtractStatus.Imported, second);
        Assert.Equal(Members, await StagedAsync(2));
        Assert.Equal("ok", await IntegrityAsync());
    }

    [Fact]
    public async Task Server_KilledWhileImportingAWatchedFile_IsFollowedByOneThatFinishesItOnce()
    {
        var watched = Directory.CreateTempSubdirectory("airlinevalue-watched-");
        try
        {
            string[] watching = [$"--Watch:Folder={watched.FullName}", "--Watch:SettleSeconds=0", "--Watch:PollSeconds=1"];
            await File.WriteAllBytesAsync(Path.Combine(watched.FullName, "members.csv"), SmallExtract.Bytes(Members), Cancelled);
            using (var first = Server(watching))
            {
                await UntilAsync(async () => await StagedRunsAsync(1) > 0, first);
                await first.KillAsync(Cancelled);
            }
            await AssertHalfImportedAsync();
            using var second = Server(watching);
            var done = Path.Combine(watched.FullName, "done", "members.csv");
            await UntilAsync(() => Task.FromResult(File.Exists(done)), second);
            Assert.Equal((ExtractStatus.Imported, Members), (await StatusAsync(1), await StagedAsync(1)));
            Assert.Null(await StatusAsync(2));
            Assert.Contains("200,000 imported", await File.ReadAllTextAsync($"{done}.report.txt", Cancelled));
        }
        finally
        {
            watched.Delete(recursive: true);
        }
    }

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private ProgramProcess Server(params string[] settings) => ProgramProcess.Start(["--urls", "http://127.0.0.1:0", "--data", _temporary.Folder.Path, .. settings]);

    private ServiceProvider Services()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private static async Task EnqueueAsync(ServiceProvider services)
    {
        using var content = new MemoryStream(SmallExtract.Bytes(Members));
        var taken = await services.GetRequiredService<ExtractIntake>()
            .TakeAsync(content, "members.csv", ExtractOrigin.Upload, "test", Cancelled);
        var id = Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
        await services.GetRequiredService<JobQueue>().EnqueueImportAsync(id, new JobRequest(null, null), "test", Cancelled);
    }

    // The kill came in the middle, and the database is whole all the same.
    private async Task AssertHalfImportedAsync()
    {
        Assert.InRange(await StagedAsync(1), 1, Members);
        Assert.Equal(ExtractStatus.Importing, await StatusAsync(1));
        Assert.Equal("ok", await IntegrityAsync());
    }

    private async Task<int> StagedAsync(int extractId)
    {
        await using var context = _temporary.Database.CreateDbContext();
        var (first, last) = ((long)extractId << 32, ((long)extractId + 1) << 32);
        return await context.Members.CountAsync(m => m.Id >= first && m.Id < last, Cancelled);
    }

    private async Task<long> StagedRunsAsync(int extractId)
    {
        await using var connection = _temporary.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM member_column WHERE extract_id = $id";
        command.Parameters.AddWithValue("$id", extractId);
        return (long)(await command.ExecuteScalarAsync(Cancelled))!;
    }

    private async Task<ExtractStatus?> StatusAsync(int extractId)
    {
        await using var context = _temporary.Database.CreateDbContext();
        return await context.Extracts.Where(e => e.Id == extractId).Select(e => (ExtractStatus?)e.Status).SingleOrDefaultAsync(Cancelled);
    }

    private async Task<string?> IntegrityAsync()
    {
        await using var connection = _temporary.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check";
        return (string?)await command.ExecuteScalarAsync(Cancelled);
    }

    private static async Task UntilAsync(Func<Task<bool>> condition, ProgramProcess process)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, Cancelled);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!await condition())
            Assert.True(await timer.WaitForNextTickAsync(either.Token), process.Error);
    }
}
