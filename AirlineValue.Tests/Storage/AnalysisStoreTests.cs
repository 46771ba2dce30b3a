using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Tests.Storage;

public sealed class AnalysisStoreTests : IDisposable
{
    private static readonly StageSeconds Seconds = new(0, 0.1, 0.2, 0.3, 0.4, 1.5);

    private readonly TemporaryDatabase _temporary = new();
    private readonly AnalysisStore _store;
    private readonly int _extractId;

    public AnalysisStoreTests()
    {
        _store = new AnalysisStore(_temporary.Database, BatchPacing.Default, TimeProvider.System);
        using var context = _temporary.Database.CreateDbContext();
        var extract = new Extract { FileName = "members.csv", UploadedBy = "somebody", Status = ExtractStatus.Imported };
        context.Extracts.Add(extract);
        context.SaveChanges();
        _extractId = extract.Id;
    }

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Stage_ThenComplete_StoresEverythingThatWasFound()
    {
        var result = Analyse();
        var id = await StageAsync(result);
        Assert.True(_store.Complete(id, Seconds));
        await using var context = _temporary.Database.CreateDbContext();
        var stored = await context.Analyses.Include(a => a.Segments).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((AnalysisStatus.Completed, true, "LRFMC", "somebody"), (stored.Status, stored.IsCurrent, stored.IndicatorSet, stored.CreatedBy));
        Assert.Equal(result.Options.Clustering, stored.ClusteringOptions);
        Assert.Equal(result.Scaler.Scales, stored.Scaler.Scales);
        Assert.Equal(result.Validity, stored.Validity);
        Assert.Equal(result.Clustering.Inertia, stored.Inertia);
        Assert.Equal(Seconds, stored.Seconds);
        var segments = stored.Segments.OrderBy(s => s.Rank).ToArray();
        Assert.Equal(result.Segments.Select(s => s.Name.Key), segments.Select(s => s.Key));
        Assert.Equal(result.Segments.Select(s => s.Centre), segments.Select(s => s.Centre));
        var scoring = await context.Scorings.Include(s => s.SegmentFigures).SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(result.Funnel.Steps, scoring.Funnel);
        Assert.Equal(result.Spreads, scoring.Spreads);
        Assert.Equal(result.Segments.Select(s => s.Figures), scoring.SegmentFigures.OrderBy(f => f.Rank).Select(f => f.Figures));
    }

    [Fact]
    public async Task Stage_EveryMember_HasIndicatorsAndRanksOrTheRuleThatDroppedIt()
    {
        var result = Analyse();
        await StageAsync(result);
        await using var context = _temporary.Database.CreateDbContext();
        var scores = await context.MemberScores.OrderBy(s => s.MemberId).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(result.Funnel.Members, scores.Count);
        Assert.Equal(Enumerable.Range(0, scores.Count).Select(i => MemberKey.Of(_extractId, i)), scores.Select(s => s.MemberId));
        Assert.Equal(CleaningRule.PlausibleAge, scores[3].DroppedBy);
        Assert.Null(scores[3].Segment);
        Assert.Null(scores[3].L);
        var kept = scores.Where(s => s.DroppedBy is null).ToArray();
        Assert.Equal(result.Table.Values[0], kept.Select(s => s.L!.Value));
        Assert.Equal(result.Table.Values[4], kept.Select(s => s.C!.Value));
        Assert.Equal(result.Memberships.Distance, kept.Select(s => s.Distance!.Value));
        Assert.All(kept, s => Assert.True(s.SecondSegment != s.Segment && s.SecondDistance >= s.Distance));
        foreach (var segment in result.Segments)
            Assert.Equal(segment.Figures.Members, kept.Count(s => s.Segment == segment.Rank));
    }

    [Fact]
    public async Task Complete_WhenOneIsCurrent_LeavesItCurrent()
    {
        var first = await StageAsync(Analyse());
        Assert.True(_store.Complete(first, Seconds));
        var second = await StageAsync(Analyse());
        Assert.True(_store.Complete(second, Seconds));
        await using var context = _temporary.Database.CreateDbContext();
        Assert.Equal(first, (await context.Analyses.SingleAsync(a => a.IsCurrent, TestContext.Current.CancellationToken)).Id);
    }

    [Fact]
    public async Task Complete_ExtractBeingDeleted_StaysInvisible()
    {
        var id = await StageAsync(Analyse());
        await using var context = _temporary.Database.CreateDbContext();
        await context.Extracts.ExecuteUpdateAsync(
            s => s.SetProperty(e => e.Status, ExtractStatus.Deleting), TestContext.Current.CancellationToken);
        Assert.False(_store.Complete(id, Seconds));
        Assert.Equal(AnalysisStatus.Staged, (await context.Analyses.SingleAsync(TestContext.Current.CancellationToken)).Status);
    }

    [Fact]
    public async Task Stage_Cancelled_LeavesNothing()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _store.StageAsync(
            _extractId, Analyse(), Seconds, "somebody", "1.0", cancellation: source.Token));
        await AssertCountsAsync(analyses: 0, scores: 0);
    }

    [Fact]
    public async Task RemoveInterrupted_StagedAnalysis_IsRemovedAndCompletedOnesStay()
    {
        var result = Analyse();
        var completed = await StageAsync(result);
        Assert.True(_store.Complete(completed, Seconds));
        await StageAsync(result);
        await _store.RemoveInterruptedAsync(TestContext.Current.CancellationToken);
        await AssertCountsAsync(analyses: 1, scores: result.Funnel.Members);
    }

    private async Task AssertCountsAsync(int analyses, int scores)
    {
        await using var context = _temporary.Database.CreateDbContext();
        Assert.Equal(analyses, await context.Analyses.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(analyses, await context.Scorings.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(5 * analyses, await context.Segments.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(5 * analyses, await context.SegmentFigures.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(scores, await context.MemberScores.CountAsync(TestContext.Current.CancellationToken));
    }

    private static AnalysisResult Analyse()
    {
        var members = SomeMembers.Sound(800);
        members.Age[3] = 120;
        return AnalysisRun.Analyse(members, AnalysisOptions.Default, TimeProvider.System, cancellationToken: TestContext.Current.CancellationToken);
    }

    private Task<int> StageAsync(AnalysisResult result) => _store.StageAsync(
        _extractId, result, Seconds, "somebody", "1.0", cancellation: TestContext.Current.CancellationToken);
}
