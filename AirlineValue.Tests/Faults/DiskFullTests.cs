using System.Buffers;
using System.IO.Pipelines;
using System.Net;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Endpoints;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Pages.Members;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Faults;

/// <summary>A disk on which space really runs out, in the middle of what the server does.</summary>
public sealed class DiskFullTests
{
    private const int Large = 60_000;
    private const long Mebibyte = 1 << 20;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_DiskFull_SaysSoLosesNothingAndGoesOnWhenThereIsSpace()
    {
        using var disk = Disk();
        await using var app = await StartAsync(disk);
        var first = await ImportAsync(app, SmallExtract.Bytes(2_000), NewAnalysis.Default);
        var members = Rows(app, "SELECT * FROM member ORDER BY id");

        using var client = new UploadClient(app);
        disk.LeaveFree(9 * Mebibyte);
        var second = (await client.UploadAsync(SmallExtract.Bytes(Large))).ExtractId!.Value;
        var failed = await RunAsync(app, second, new JobRequest(null, null));

        Assert.Equal((JobStatus.Failed, JobFailures.DiskFull), (failed.Status, failed.Failure!.Code));
        Assert.Equal([["Imported"], ["Failed"]], Rows(app, "SELECT status FROM extract ORDER BY id"));
        Assert.Equal([["ok"]], Rows(app, "PRAGMA integrity_check"));
        Assert.True(File.Exists((string)Rows(app, $"SELECT source_path FROM extract WHERE id = {second}")[0][0]));
        await AssertReadsAsync(app, $"/extracts/{second}", "There is no space left where the program keeps its data.");
        await AssertReadsAsync(app, $"/extracts/{second}", "Free space or ask your administrator, then start it again; nothing was stored halfway.");
        await AssertReadsAsync(app, $"/extracts/{first}", "2,000");
        await AssertReadsAsync(app, "/segments", "Important");

        disk.Free();
        // what the import left is removed by itself, once there is space for that
        await UntilAsync(() => Task.FromResult(Rows(app, $"SELECT 1 FROM member WHERE id >= {second} << 32 UNION ALL SELECT 1 FROM member_column WHERE extract_id = {second}").Count == 0));
        Assert.Equal(members, Rows(app, "SELECT * FROM member ORDER BY id"));
        Assert.Equal(JobStatus.Done, (await RunAsync(app, second, new JobRequest(null, null))).Status);
        Assert.Equal(2_000L + Large, Rows(app, "SELECT count(*) FROM member")[0][0]);
    }

    [Theory]
    [InlineData(true, "has not enough room for the file")]
    [InlineData(false, "no space left")]
    public async Task Upload_DiskFull_SaysSoAndKeepsNothing(bool saysItsLength, string message)
    {
        using var disk = Disk();
        await using var app = await StartAsync(disk);
        using var client = new UploadClient(app);
        disk.LeaveFree(2 * Mebibyte);
        var file = SmallExtract.Bytes(Large);
        // what can't be sought in has no length before it is read
        using var answer = saysItsLength
            ? await client.PostAsync(file)
            : await client.PostAsync(PipeReader.Create(new ReadOnlySequence<byte>(file)).AsStream(), Ct);
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Contains(message, (await UploadClient.AnswerAsync(answer)).Message);
        Assert.Empty(Directory.GetFiles(app.Services.GetRequiredService<DataFolder>().Uploads));
        disk.Free();
        Assert.NotNull((await client.UploadAsync(SmallExtract.Bytes(Large))).ExtractId);
    }

    [Fact]
    public async Task Analysis_DiskFull_SaysSoAndLeavesTheCurrentOne()
    {
        using var disk = Disk();
        await using var app = await StartAsync(disk);
        var extract = await ImportAsync(app, SmallExtract.Bytes(Large), NewAnalysis.Default);
        disk.LeaveFree(Mebibyte / 2);
        var failed = await RunAsync(app, extract, NewAnalysis.Default, JobKind.Analysis);
        Assert.Equal((JobStatus.Failed, JobFailures.DiskFull), (failed.Status, failed.Failure!.Code));
        Assert.Equal([[1L, "Completed", 1L]], Rows(app, "SELECT id, status, is_current FROM analysis"));
        await AssertReadsAsync(app, "/segments", "Important");
        disk.Free();
        Assert.Equal(JobStatus.Done, (await RunAsync(app, extract, NewAnalysis.Default, JobKind.Analysis)).Status);
    }

    [Fact]
    public async Task ExportAndBackup_DiskFull_SaySoAndKeepNothing()
    {
        using var disk = Disk();
        await using var app = await StartAsync(disk);
        await StoredExtract.ImportAsync(app.Database, OptOutExtract.Bytes(40_000));
        disk.LeaveFree(Mebibyte / 4);
        Assert.Equal(ContactExportRefusal.DiskFull, (await ExportAsync(app)).Refusal);
        Assert.Empty(app.Services.GetRequiredService<ContactExportStore>().List());
        var backups = app.Services.GetRequiredService<BackupStore>();
        Assert.Equal(BackupRefusal.DiskFull, Assert.Throws<BackupRefusedException>(() => backups.Make(BackupKind.Asked, null, null, Ct)).Refusal);
        Assert.Empty(Directory.GetFiles(app.Services.GetRequiredService<DataFolder>().Backups));
        disk.Free();
        Assert.InRange((await ExportAsync(app)).Export!.Rows, 30_000, 40_000);
        Assert.NotNull(backups.Make(BackupKind.Asked, null, null, Ct).Check);
    }

    private static SmallDisk Disk()
    {
        var disk = SmallDisk.TryMake(96);
        Assert.SkipWhen(disk is null, "a disk of its own can be mounted by root on Linux only");
        return disk;
    }

    // nothing is kept free on so small a disk: uploads would be refused before the space runs out
    private static Task<RunningApp> StartAsync(SmallDisk disk) =>
        RunningApp.StartAsync($"--DataFolder={Path.Combine(disk.Path, "data")}", "--Limits:FreeDiskBytes=0", "--Logging:LogLevel:Default=Error");

    private static async Task<int> ImportAsync(RunningApp app, byte[] file, JobRequest request)
    {
        using var client = new UploadClient(app);
        var id = (await client.UploadAsync(file)).ExtractId!.Value;
        Assert.Equal(JobStatus.Done, (await RunAsync(app, id, request)).Status);
        return id;
    }

    // also what follows an import, such as its analysis
    private static async Task<Job> RunAsync(RunningApp app, int extract, JobRequest request, JobKind kind = JobKind.Import)
    {
        var queue = app.Services.GetRequiredService<JobQueue>();
        var id = kind == JobKind.Import
            ? await queue.EnqueueImportAsync(extract, request, "test", Ct)
            : await queue.EnqueueAnalysisAsync(extract, request, "test", Ct);
        await UntilAsync(async () => (await queue.ActiveAsync(ct: Ct)).Count == 0);
        return (await queue.FindAsync(id, Ct))!;
    }

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await isSo())
            await timer.WaitForNextTickAsync(deadline.Token);
    }

    private static async Task<ContactExported> ExportAsync(RunningApp app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var basis = (await scope.ServiceProvider.GetRequiredService<MemberQueries>().FindBasisAsync(1, null, Ct)).Basis!;
        return await scope.ServiceProvider.GetRequiredService<ContactExporter>().ExportAsync(
            Granted.Download, basis, MembersAddress.Read("?extract=1&strategy=first-redemption.none"), Strategy.FirstRedemption,
            new ContactExportChoice(ExportFormat.Csv, OnlyOwnAction: false), Ct);
    }

    private static async Task AssertReadsAsync(RunningApp app, string path, string text)
    {
        using var client = app.CreateClient();
        Assert.Contains(text, WebUtility.HtmlDecode(await client.GetStringAsync(path, Ct)));
    }

    private static List<object[]> Rows(RunningApp app, string sql)
    {
        using var connection = app.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        List<object[]> rows = [];
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }
        return rows;
    }
}
