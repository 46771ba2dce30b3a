using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

/// <summary>Jobs that are done one after the other.</summary>
public sealed class JobTurnTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public JobTurnTests() => _services = ProductContainer.Create(_temporary.Folder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private JobStore Jobs => _services.GetRequiredService<JobStore>();

    private ExtractStore Extracts => _services.GetRequiredService<ExtractStore>();

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task InTurn_ImportAnalysisAndScoring_ScoresWithTheAnalysisThatWasMadeBefore()
    {
        var other = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(120));
        await Queue.EnqueueAnalysisAsync(other, NewAnalysis.Default, "test", Ct);
        await _services.WorkAsync();
        var (first, second, ids) = await EnqueueAsync();
        Assert.Equal(4, await _services.WorkAsync());
        var analysis = Jobs.Find(ids[1])!.AnalysisId;
        Assert.Equal((2, 2), (analysis, Jobs.Find(ids[3])!.AnalysisId));
        Assert.Equal([first, second], _services.GetRequiredService<ScoringQueries>().PeriodsOf(2).Select(p => p.ExtractId));
        Assert.Equal(2, (await _services.GetRequiredService<AnalysisQueries>().FindTrainingAsync(null, Ct))!.Analysis.Id);
    }

    [Fact]
    public async Task InTurn_WaitingOneCancelled_CancelsThoseBehindIt()
    {
        var (first, second, ids) = await EnqueueAsync();
        await Queue.CancelAsync(ids[1], "test", Ct);
        Assert.Equal([JobStatus.Waiting, JobStatus.Cancelled, JobStatus.Cancelled, JobStatus.Cancelled], ids.Select(id => Jobs.Find(id)!.Status));
        Assert.Equal(1, await _services.WorkAsync());
        Assert.Equal((ExtractStatus.Imported, ExtractStatus.Cancelled), (Extracts.Find(first)!.Status, Extracts.Find(second)!.Status));
    }

    [Fact]
    public async Task InTurn_OneFails_CancelsThoseBehindIt()
    {
        var (first, second, ids) = await EnqueueAsync(SmallExtract.Bytes(200, lastWindowEnd: "2014/4/30"));
        Assert.Equal(1, await _services.WorkAsync());
        Assert.Equal([JobStatus.Failed, JobStatus.Cancelled, JobStatus.Cancelled, JobStatus.Cancelled], ids.Select(id => Jobs.Find(id)!.Status));
        Assert.Equal((ExtractStatus.Refused, ExtractStatus.Cancelled), (Extracts.Find(first)!.Status, Extracts.Find(second)!.Status));
    }

    [Fact]
    public async Task InTurn_ProcessEndsDuringAnImport_StartsOverAndGoesOn()
    {
        var (first, _, ids) = await EnqueueAsync();
        Jobs.Start(ids[0], DateTimeOffset.UnixEpoch);
        Extracts.StartImport(first);
        await _services.GetRequiredService<JobRecovery>().RunAsync(Ct);
        Assert.Equal((JobStatus.Waiting, null), (Jobs.Find(ids[0])!.Status, Jobs.Find(ids[0])!.FinishedAt));
        Assert.Equal(ExtractStatus.Waiting, Extracts.Find(first)!.Status);
        Assert.Equal(4, await _services.WorkAsync());
        Assert.All(ids, id => Assert.Equal(JobStatus.Done, Jobs.Find(id)!.Status));
    }

    [Fact]
    public async Task InTurn_ProcessEndsAfterAnImportButBeforeItsJob_ImportsNothingTwice()
    {
        var (first, _, ids) = await EnqueueAsync();
        await _services.GetRequiredService<JobRunner>().RunNextAsync(Ct);
        var imported = Extracts.Find(first)!.ImportedAt;
        Jobs.End(ids[0], JobStatus.Waiting, null, null, DateTimeOffset.UnixEpoch);
        Jobs.Start(ids[0], DateTimeOffset.UnixEpoch);
        Assert.Equal(4, await _services.WorkAsync());
        Assert.Equal((ExtractStatus.Imported, imported), (Extracts.Find(first)!.Status, Extracts.Find(first)!.ImportedAt));
    }

    [Fact]
    public async Task InTurn_CancelAskedForBeforeTheProcessEnded_IsNotStartedOver()
    {
        var (first, _, ids) = await EnqueueAsync();
        Jobs.Start(ids[0], DateTimeOffset.UnixEpoch);
        Extracts.StartImport(first);
        await Queue.CancelAsync(ids[0], "test", Ct);
        Assert.Equal(0, await _services.WorkAsync());
        Assert.Equal([JobStatus.Interrupted, JobStatus.Cancelled, JobStatus.Cancelled, JobStatus.Cancelled], ids.Select(id => Jobs.Find(id)!.Status));
    }

    [Fact]
    public async Task List_ExtractWithSeveralJobs_ShowsTheFirstThatHasNotEnded()
    {
        var (first, second, ids) = await EnqueueAsync();
        var extracts = _services.GetRequiredService<ExtractQueries>();
        Assert.Equal([ids[2], ids[0]], (await extracts.ListAsync(Ct)).Select(view => view.Job!.Id));
        Assert.Equal(ids[0], (await extracts.FindAsync(first, Ct))!.Job!.Id);
        await _services.WorkAsync();
        Assert.Equal((ids[1], ids[3]), ((await extracts.FindAsync(first, Ct))!.Job!.Id, (await extracts.FindAsync(second, Ct))!.Job!.Id));
    }

    private async Task<(int First, int Second, IReadOnlyList<int> Ids)> EnqueueAsync(byte[]? file = null)
    {
        var (first, second) = (await TakeAsync(file ?? SmallExtract.Bytes(200)), await TakeAsync(SmallExtract.Bytes(150)));
        var ids = await Queue.EnqueueInTurnAsync(
            [
                (JobKind.Import, first, new JobRequest(null, null)),
                (JobKind.Analysis, first, NewAnalysis.Default with { Turn = new JobTurn(MakesCurrent: true) }),
                (JobKind.Import, second, new JobRequest(null, null)),
                (JobKind.Scoring, second, new JobRequest(null, null)),
            ],
            "test", Ct);
        return (first, second, ids);
    }

    private async Task<int> TakeAsync(byte[] file) => Assert.IsType<IntakeResult.Taken>(
        await _services.GetRequiredService<ExtractIntake>().TakeAsync(new MemoryStream(file), "a.csv", ExtractOrigin.Upload, "test", Ct)).ExtractId;
}
