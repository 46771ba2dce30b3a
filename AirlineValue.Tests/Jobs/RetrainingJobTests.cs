using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses.Replacing;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class RetrainingJobTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public RetrainingJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private AnalysisQueries Analyses => _services.GetRequiredService<AnalysisQueries>();

    private AnalysisDecisions Decisions => _services.GetRequiredService<AnalysisDecisions>();

    private Retrainings Retrainings => _services.GetRequiredService<Retrainings>();

    private ScoringQueries Scorings => _services.GetRequiredService<ScoringQueries>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Draft_WhenItsTrainingEnds_IsNotCurrentAndIsComparedAlready()
    {
        var (first, later) = await PrepareAsync();
        var job = await RetrainAsync(later, first);
        Assert.Equal((JobStatus.Done, 2), (job.Status, job.AnalysisId));
        Assert.Equal(first, Analyses.Find(null)!.Analysis.Id);
        var draft = (await Analyses.FindTrainingAsync(2, Ct))!.Analysis;
        Assert.Equal((first, true, false, "test"), (draft.ReplacesId, draft.IsDraft, draft.IsCurrent, draft.CreatedBy));
        Assert.Equal([first, null], (await Analyses.ListAsync(ct: Ct)).Select(line => line.DraftFor));
        Assert.Equal(2, Assert.Single(Retrainings.DraftsFor(first)).Id);
        Assert.Equal(1, _temporary.Count("analysis WHERE replacement IS NOT NULL"));
    }

    [Fact]
    public async Task Draft_WhereNoAnalysisIsCurrent_StaysADraft()
    {
        var (first, later) = await PrepareAsync();
        _temporary.Execute("UPDATE analysis SET is_current = 0");
        await RetrainAsync(later, first);
        Assert.Null(Analyses.Find(null));
        Assert.Single(Retrainings.DraftsFor(first));
    }

    [Fact]
    public async Task Retraining_AskedForTwice_WaitsOnceUnlessOptionsDiffer()
    {
        var (first, later) = await PrepareAsync();
        var request = await RequestAsync(first);
        var one = await Queue.EnqueueRetrainingAsync(later, first, request, "test", Ct);
        Assert.Equal(one, await Queue.EnqueueRetrainingAsync(later, first, request, "test", Ct));
        Assert.NotEqual(one, await Queue.EnqueueRetrainingAsync(later, first, request with { Clustering = new KMeansOptions { K = 4 } }, "test", Ct));
    }

    [Fact]
    public async Task FindSame_OfTheTrainingExtractADraftAndOtherOptions_TellsThemApart()
    {
        var (first, later) = await PrepareAsync();
        var request = await RequestAsync(first);
        var training = (await Analyses.FindTrainingAsync(first, Ct))!.Extract.Id;
        Assert.Equal(first, Retrainings.FindSame(training, request)!.Id);
        Assert.Null(Retrainings.FindSame(later, request));
        await RetrainAsync(later, first);
        Assert.Equal((2, true), (Retrainings.FindSame(later, request)!.Id, Retrainings.FindSame(later, request)!.IsDraft));
        Assert.Null(Retrainings.FindSame(later, request with { Clustering = new KMeansOptions { Seed = 2 } }));
    }

    [Fact]
    public async Task MakeCurrent_Draft_NotesWhoAndCanBeTakenBack()
    {
        var (first, later) = await PrepareAsync();
        await RetrainAsync(later, first);
        Assert.True(await Decisions.MakeCurrentAsync(2, "somebody", Ct));
        var made = Analyses.Find(null)!.Analysis;
        Assert.Equal((2, false, "somebody"), (made.Id, made.IsDraft, made.CurrentBy));
        Assert.NotNull(made.CurrentSince);
        Assert.True(await Decisions.MakeCurrentAsync(first, "somebody else", Ct));
        Assert.Equal((first, "somebody else"), (Analyses.Find(null)!.Analysis.Id, Analyses.Find(null)!.Analysis.CurrentBy));
        Assert.False((await Analyses.FindTrainingAsync(2, Ct))!.Analysis.IsDraft);
        Assert.Equal(DiscardOutcome.NoDraft, await Decisions.DiscardAsync(2, "test", Ct));
        Assert.Equal(2, (await Analyses.ListAsync(ct: Ct)).Count);
    }

    [Fact]
    public async Task Discard_Draft_LeavesNothingOfIt()
    {
        var (first, later) = await PrepareAsync();
        await RetrainAsync(later, first);
        Assert.Equal(DiscardOutcome.Discarded, await Decisions.DiscardAsync(2, "test", Ct));
        Assert.Null(await Analyses.FindTrainingAsync(2, Ct));
        Assert.Equal((0, 0, 0, 0), (_temporary.Count("analysis WHERE id = 2"), _temporary.Count("scoring WHERE analysis_id = 2"), _temporary.Count("segment WHERE analysis_id = 2"), _temporary.Count("score_column WHERE scoring_id NOT IN (SELECT id FROM scoring)")));
        Assert.Equal((first, 2), (Analyses.Find(null)!.Analysis.Id, Scorings.PeriodsOf(first).Count));
        Assert.Equal(DiscardOutcome.NoDraft, await Decisions.DiscardAsync(2, "test", Ct));
        Assert.Equal(DiscardOutcome.NoDraft, await Decisions.DiscardAsync(first, "test", Ct));
    }

    [Fact]
    public async Task Discard_DraftThatAJobWorksWith_IsRefused()
    {
        var (first, later) = await PrepareAsync();
        await RetrainAsync(later, first);
        var waiting = await Queue.EnqueueScoringAsync(later - 1, 2, "test", Ct);
        Assert.Equal(DiscardOutcome.InUse, await Decisions.DiscardAsync(2, "test", Ct));
        await Queue.CancelAsync(waiting, "test", Ct);
        Assert.Equal(DiscardOutcome.Discarded, await Decisions.DiscardAsync(2, "test", Ct));
    }

    [Fact]
    public async Task Unscored_AfterADraftBecameCurrent_AreScoredOneByOneAndRefusalsSayWhy()
    {
        var (first, later) = await PrepareAsync();
        await RetrainAsync(later, first);
        await Decisions.MakeCurrentAsync(2, "test", Ct);
        var poor = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(150));
        await _services.GetRequiredService<AnalysisRun>().RunAsync(poor, AnalysisOptions.Default, "test", cancellationToken: Ct);
        var unscored = Retrainings.UnscoredBy(2);
        Assert.Equal([later - 1, poor], unscored.Select(period => period.ExtractId).Order());
        Assert.All(unscored, period => Assert.Null(period.Latest));
        foreach (var period in unscored)
            await RunAsync(await Queue.EnqueueScoringAsync(period.ExtractId, 2, "test", Ct));
        var left = Assert.Single(Retrainings.UnscoredBy(2));
        Assert.Equal((poor, true, "CleaningColumnMissing"), (left.ExtractId, left.IsRefused, left.Latest!.Failure!.Code));
        Assert.Equal([later - 1, later], Scorings.PeriodsOf(2).Select(period => period.ExtractId));
        Assert.DoesNotContain(Retrainings.UnscoredBy(first), period => period.ExtractId != poor);
    }

    [Fact]
    public async Task Replacement_ByTheSameTrainingAgain_ChangesNothing()
    {
        var (first, later) = await PrepareAsync();
        var training = later - 1;
        await RunAsync(await Queue.EnqueueRetrainingAsync(training, first, await RequestAsync(first), "test", Ct));
        var replaced = _services.GetRequiredService<ReplacementRun>().FindOrMake(2, first, Ct)!;
        Assert.Equal((1.0, 0, 0.0), (replaced.Comparison.Agreement, replaced.Compared.Moved, replaced.Comparison.ChangingFares));
        Assert.All(replaced.Comparison.Matches, match => Assert.Equal(0, match.Distance));
        Assert.Equal(replaced.Comparison.QualityBefore, replaced.Comparison.QualityAfter);
        Assert.Equal(replaced.After.Analysis.Validity.Silhouette, replaced.Comparison.QualityAfter!.Validity.Silhouette, 1e-9);
        Assert.Equal(replaced.After.Analysis.Inertia, replaced.Comparison.QualityAfter.Inertia, 1e-6);
    }

    [Fact]
    public async Task Replacement_OfAnotherPeriod_HasMarginsThatAreTheSizesAndLessInertia()
    {
        var (first, later) = await PrepareAsync();
        await RetrainAsync(later, first);
        var run = _services.GetRequiredService<ReplacementRun>();
        var replaced = run.FindOrMake(2, first, Ct)!;
        var change = replaced.Compared.Change;
        Assert.Equal(later, replaced.Before.Extract.Id);
        Assert.Equal(Sizes(replaced.Before), Enumerable.Range(1, 5).Select(change.SizeBefore));
        Assert.Equal(Sizes(replaced.After), Enumerable.Range(1, 5).Select(change.SizeAfter));
        Assert.Equal(
            replaced.After.Scoring.SegmentFigures.Sum(f => f.Figures.Fares), replaced.Comparison.Fares!.Sum(row => row.Skip(1).Sum()), 1e-3);
        Assert.True(replaced.Comparison.QualityAfter!.Inertia <= replaced.Comparison.QualityBefore!.Inertia);
        Assert.Equal(replaced.Comparison.Agreement, run.FindOrMake(2, first, Ct)!.Comparison.Agreement);
        Assert.Null(run.FindOrMake(99, first, Ct));
        Assert.Null(run.FindOrMake(2, 99, Ct));
    }

    [Fact]
    public async Task Replacement_WhereTheOldOneHasNotScoredTheExtract_IsNoneUntilItHas()
    {
        var (first, later) = await PrepareAsync();
        var another = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.Of(900, seed: 9, "2014/5/31"));
        await RetrainAsync(another, first);
        var run = _services.GetRequiredService<ReplacementRun>();
        Assert.Null(run.FindOrMake(2, first, Ct));
        await RunAsync(await Queue.EnqueueScoringAsync(another, first, "test", Ct));
        Assert.Equal(another, run.FindOrMake(2, first, Ct)!.Before.Extract.Id);
        Assert.NotEqual(later, another);
    }

    private static IEnumerable<int> Sizes(AnalysisView view) => view.Scoring.SegmentFigures.OrderBy(f => f.Rank).Select(f => f.Figures.Members);

    private async Task<Job> RetrainAsync(int extract, int analysis) =>
        await RunAsync(await Queue.EnqueueRetrainingAsync(extract, analysis, await RequestAsync(analysis), "test", Ct));

    private async Task<JobRequest> RequestAsync(int analysis) => RetrainingViews.RequestOf((await Analyses.FindTrainingAsync(analysis, Ct))!.Analysis);

    private async Task<Job> RunAsync(int id) =>
        await _services.GetRequiredService<JobRunner>().RunAsync((await Queue.FindAsync(id, Ct))!, new JobProgress(), Ct);

    /// <summary>A current analysis of March, and April scored with it.</summary>
    private async Task<(int Analysis, int Later)> PrepareAsync()
    {
        var training = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.Of(1_200));
        var analysis = await _services.GetRequiredService<AnalysisRun>().RunAsync(training, AnalysisOptions.Default, "test", cancellationToken: Ct);
        var later = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.Of(1_000, seed: 7, "2014/4/30"));
        await _services.GetRequiredService<ScoringRun>().RunAsync(later, analysis.AnalysisId, "test", null, Ct);
        return (analysis.AnalysisId, later);
    }
}
