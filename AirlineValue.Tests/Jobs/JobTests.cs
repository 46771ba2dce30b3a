using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class JobTests : IDisposable
{
    private static readonly JobRequest ImportOnly = new(null, null);

    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public JobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private ExtractIntake Intake => _services.GetRequiredService<ExtractIntake>();

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private JobRunner Runner => _services.GetRequiredService<JobRunner>();

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Import_OfASoundExtract_MakesItsMembersVisibleAndDeletesTheUpload()
    {
        var id = await TakeAsync(SmallExtract.Bytes(200));
        var job = await RunImportAsync(id);
        Assert.Equal(JobStatus.Done, job.Status);
        await using var context = _temporary.Database.CreateDbContext();
        var extract = await context.Extracts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((ExtractStatus.Imported, 200), (extract.Status, extract.Report!.Imported));
        Assert.Equal(200, await context.Members.CountAsync(m => m.ExtractId == id, TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_temporary.Folder.Uploads));
    }

    [Fact]
    public async Task Import_OfRowsWithTwoWindowEnds_IsRefusedAndLeavesNoMember()
    {
        var id = await TakeAsync(SmallExtract.Bytes(60_000, lastWindowEnd: "2014/4/30"));
        var job = await RunImportAsync(id);
        Assert.Equal((JobStatus.Failed, nameof(ExtractRefusalReason.SeveralWindowEnds)), (job.Status, job.Failure!.Code));
        await using var context = _temporary.Database.CreateDbContext();
        var extract = await context.Extracts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(ExtractStatus.Refused, extract.Status);
        Assert.Contains("2014-04-30", extract.Refusal!.Found);
        Assert.False(await context.Members.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Take_TheSameFileAgain_IsRecognised()
    {
        var id = await TakeAsync(SmallExtract.Bytes(50));
        var again = await Intake.TakeAsync(new MemoryStream(SmallExtract.Bytes(50)), "other-name.csv", ExtractOrigin.Upload, "test", TestContext.Current.CancellationToken);
        Assert.Equal(new IntakeResult.AlreadyHere(id), again);
        Assert.Single(Directory.GetFiles(_temporary.Folder.Uploads));
    }

    [Fact]
    public async Task Take_SomethingElse_IsRefusedAndKeepsNothing()
    {
        var result = await Intake.TakeAsync(new MemoryStream("a,b\n1,2\n"u8.ToArray()), "x.csv", ExtractOrigin.Upload, "test", TestContext.Current.CancellationToken);
        var refused = Assert.IsType<IntakeResult.Refused>(result);
        Assert.NotEqual(ExtractRefusalReason.CannotOpen, refused.Refusal.Reason);
        await using var context = _temporary.Database.CreateDbContext();
        Assert.False(await context.Extracts.AnyAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(_temporary.Folder.Uploads));
    }

    [Fact]
    public async Task Cancel_AWaitingImport_EndsItAtOnce()
    {
        var id = await TakeAsync(SmallExtract.Bytes(50));
        var jobId = await Queue.EnqueueImportAsync(id, ImportOnly, "test", TestContext.Current.CancellationToken);
        await Queue.CancelAsync(jobId, "test", TestContext.Current.CancellationToken);
        Assert.False(await Runner.RunNextAsync(TestContext.Current.CancellationToken));
        await using var context = _temporary.Database.CreateDbContext();
        Assert.Equal(ExtractStatus.Cancelled, (await context.Extracts.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Recovery_AfterAProcessEndedDuringAnImport_RemovesItsRowsAndMarksIt()
    {
        var id = await TakeAsync(SmallExtract.Bytes(50));
        var jobId = await Queue.EnqueueImportAsync(id, ImportOnly, "test", TestContext.Current.CancellationToken);
        await using var context = _temporary.Database.CreateDbContext();
        await context.Jobs.ExecuteUpdateAsync(s => s.SetProperty(j => j.Status, JobStatus.Running), TestContext.Current.CancellationToken);
        await context.Extracts.ExecuteUpdateAsync(s => s.SetProperty(e => e.Status, ExtractStatus.Importing), TestContext.Current.CancellationToken);
        await context.Database.ExecuteSqlAsync($"INSERT INTO member (id, MEMBER_NO) VALUES ({MemberKey.Of(id, 0)}, '1')", TestContext.Current.CancellationToken);

        await _services.GetRequiredService<JobRecovery>().RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(JobStatus.Interrupted, (await Queue.FindAsync(jobId, TestContext.Current.CancellationToken))!.Status);
        Assert.Equal(ExtractStatus.Interrupted, (await context.Extracts.SingleAsync(TestContext.Current.CancellationToken)).Status);
        Assert.False(await context.Members.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Deletion_OfAnImportedExtract_LeavesNothing()
    {
        var id = await TakeAsync(SmallExtract.Bytes(200));
        await RunImportAsync(id);
        await Queue.EnqueueDeletionAsync(id, "test", TestContext.Current.CancellationToken);
        Assert.Null(await _services.GetRequiredService<ExtractQueries>().FindAsync(id, TestContext.Current.CancellationToken));
        Assert.True(await Runner.RunNextAsync(TestContext.Current.CancellationToken));
        await using var context = _temporary.Database.CreateDbContext();
        Assert.False(await context.Extracts.AnyAsync(TestContext.Current.CancellationToken));
        Assert.False(await context.Members.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(JobKind.Import, JobStatus.Waiting)]
    [InlineData(JobKind.Import, JobStatus.Running)]
    [InlineData(JobKind.Analysis, JobStatus.Waiting)]
    [InlineData(JobKind.Analysis, JobStatus.Running)]
    public async Task Deletion_WhileSomethingIsAtWork_IsRefusedAndChangesNothing(JobKind kind, JobStatus status)
    {
        var ct = TestContext.Current.CancellationToken;
        var id = await TakeAsync(SmallExtract.Bytes(50));
        await using var context = _temporary.Database.CreateDbContext();
        context.Jobs.Add(new Job { Kind = kind, Status = status, ExtractId = id, Request = ImportOnly, CreatedBy = "test" });
        await context.SaveChangesAsync(ct);
        Assert.Null(await Queue.EnqueueDeletionAsync(id, "test", ct));
        Assert.Equal(ExtractStatus.Uploaded, (await context.Extracts.AsNoTracking().SingleAsync(ct)).Status);
        Assert.Equal(kind, (await context.Jobs.AsNoTracking().SingleAsync(ct)).Kind);
    }

    [Theory]
    [InlineData(JobStatus.Done)]
    [InlineData(JobStatus.Failed)]
    [InlineData(JobStatus.Cancelled)]
    [InlineData(JobStatus.Interrupted)]
    public async Task Deletion_AfterAJobEnded_IsQueued(JobStatus ended)
    {
        var ct = TestContext.Current.CancellationToken;
        var id = await TakeAsync(SmallExtract.Bytes(50));
        await using var context = _temporary.Database.CreateDbContext();
        context.Jobs.Add(new Job { Kind = JobKind.Import, Status = ended, ExtractId = id, Request = ImportOnly, CreatedBy = "test" });
        await context.SaveChangesAsync(ct);
        Assert.NotNull(await Queue.EnqueueDeletionAsync(id, "test", ct));
        Assert.Equal(ExtractStatus.Deleting, (await context.Extracts.AsNoTracking().SingleAsync(ct)).Status);
    }

    [Fact]
    public async Task DeleteOrphans_FileThatNoExtractNeeds_IsDeletedAndOthersStay()
    {
        await TakeAsync(SmallExtract.Bytes(50));
        await File.WriteAllTextAsync(Path.Combine(_temporary.Folder.Uploads, "left.upload"), "cut off", TestContext.Current.CancellationToken);
        _services.GetRequiredService<UploadedFiles>().DeleteOrphans();
        Assert.DoesNotContain("left", Path.GetFileName(Assert.Single(Directory.GetFiles(_temporary.Folder.Uploads))));
    }

    private async Task<int> TakeAsync(byte[] file)
    {
        var taken = await Intake.TakeAsync(new MemoryStream(file), "members.csv", ExtractOrigin.Upload, "test", TestContext.Current.CancellationToken);
        return Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
    }

    private async Task<Job> RunImportAsync(int extractId)
    {
        var jobId = await Queue.EnqueueImportAsync(extractId, ImportOnly, "test", TestContext.Current.CancellationToken);
        var job = await Queue.FindAsync(jobId, TestContext.Current.CancellationToken);
        return await Runner.RunAsync(job!, new JobProgress(), TestContext.Current.CancellationToken);
    }
}
