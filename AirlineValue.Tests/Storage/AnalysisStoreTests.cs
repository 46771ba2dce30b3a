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
        Assert.Equal((AnalysisStatus.Completed, true, "LRFMC", "somebody"), (stored.Status, stored.IsCurrent, stored.IndicatorSet.Name, stored.CreatedBy));
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
        var scores = new ColumnStore(_temporary.Database).LoadScores(1, TestContext.Current.CancellationToken);
        Assert.Equal(result.Funnel.Members, scores.Count);
        Assert.Equal((CleaningRule.PlausibleAge, 0, 0), (scores.DroppedBy[3]!.Value, scores.Segment[3], scores.SecondSegment[3]));
        Assert.True(double.IsNaN(scores.Indicators[0][3]) && double.IsNaN(scores.Distance[3]));
        var kept = Enumerable.Range(0, scores.Count).Where(i => scores.DroppedBy[i] is null).ToArray();
        Assert.Equal(result.Table.Indicators.Select(i => i.Name), scores.IndicatorNames);
        for (var j = 0; j < scores.Indicators.Length; j++)
            Assert.Equal(result.Table.Values[j], kept.Select(i => scores.Indicators[j][i]));
        Assert.Equal(result.Memberships.Distance, kept.Select(i => scores.Distance[i]));
        Assert.All(kept, i => Assert.True(scores.SecondSegment[i] != scores.Segment[i] && scores.SecondDistance[i] >= scores.Distance[i]));
        foreach (var segment in result.Segments)
            Assert.Equal(segment.Figures.Members, kept.Count(i => scores.Segment[i] == segment.Rank));
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
        await using var connection = _temporary.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT coalesce(sum(rows), 0) FROM score_column WHERE column_name = 'segment'";
        Assert.Equal((long)scores, await command.ExecuteScalarAsync(TestContext.Current.CancellationToken));
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
