using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ScoringRunTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ScoringStore _store;
    private readonly ScoringRun _run;
    private readonly ScoringQueries _scorings;
    private readonly AnalysisQueries _analyses;

    public ScoringRunTests()
    {
        _store = new ScoringStore(_temporary.Database, BatchPacing.Default, TimeProvider.System);
        _run = new ScoringRun(_temporary.Database, _store, TimeProvider.System);
        _scorings = new ScoringQueries(_temporary.Database);
        _analyses = new AnalysisQueries(_temporary.Database);
    }

    public static TheoryData<string> Sets => [.. new[] { IndicatorSet.Lrfmc, IndicatorSet.Rfm, IndicatorSet.LrfmcLog, IndicatorSet.LrfmcRobust }.Select(set => set.Name)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Run_TheTrainingMembersAgain_GivesEveryMemberExactlyItsGroup(string set)
    {
        var cleaning = new CleaningOptions { Winsorising = new WinsorisingOptions { Indicators = ["F", "M"] } };
        var (training, again) = (await ImportAsync(Demonstration(4_000)), await ImportAsync(Demonstration(4_000)));
        var analysis = await AnalyseAsync(training, new AnalysisOptions(cleaning, new KMeansOptions(), Indicators: IndicatorSet.BuiltIn.First(s => s.Name == set)));
        await _run.RunAsync(again, analysis, "test", null, Ct);
        AssertSame(_analyses.Find(analysis, training)!, _analyses.Find(analysis, again)!);
    }

    [Fact]
    public async Task Run_ReferenceExtractAgain_GivesEveryMemberExactlyItsGroup()
    {
        ReferenceExtract.Require();
        var file = await File.ReadAllBytesAsync(ReferenceExtract.Path!, Ct);
        var (training, again) = (await ImportAsync(file), await ImportAsync(file));
        var analysis = await AnalyseAsync(training);
        await _run.RunAsync(again, null, "test", null, Ct);
        AssertSame(_analyses.Find(analysis, training)!, _analyses.Find(analysis, again)!);
    }

    [Fact]
    public async Task Run_OtherMembers_GivesEachTheNearestStoredCentreOnTheStoredScale()
    {
        var (training, next) = (await ImportAsync(Demonstration(3_000)), await ImportAsync(Demonstration(500, seed: 7)));
        var analysis = await AnalyseAsync(training);
        var before = _analyses.Find(analysis, training)!.Analysis;
        await _run.RunAsync(next, analysis, "test", null, Ct);
        var view = _analyses.Find(analysis, next)!;
        Assert.Equal(before.Scaler.Scales, view.Analysis.Scaler.Scales);
        Assert.Equal((false, "test", next), (view.Scoring.IsTraining, view.Scoring.CreatedBy, view.Extract.Id));
        var scores = new ColumnStore(_temporary.Database).LoadScores(view.Scoring.Id, Ct);
        foreach (var row in Enumerable.Range(0, scores.Count).Where(row => scores.Segment[row] > 0))
        {
            var nearest = view.Analysis.Segments.MinBy(segment => segment.CentreStandardised
                .Select((centre, j) => Math.Pow((scores.Indicators[j][row] - before.Scaler.Scales[j].Mean) / before.Scaler.Scales[j].StandardDeviation - centre, 2)).Sum())!;
            Assert.Equal(nearest.Rank, scores.Segment[row]);
        }
        Assert.Equal(scores.Segment.Count(rank => rank > 0), view.Scoring.ClusteredMembers);
        Assert.All(view.Scoring.SegmentFigures, f => Assert.Equal(scores.Segment.Count(rank => rank == f.Rank), f.Figures.Members));
    }

    [Fact]
    public async Task Run_SeriesOfMonths_KeepsTheModelUntilLengthOfRelationshipDriftsByAFifth()
    {
        var training = await ImportAsync(Demonstration(4_000));
        var analysis = await AnalyseAsync(training);
        (DateOnly End, double Drift)[] months =
            [(new(2014, 4, 30), 1), (new(2014, 5, 31), 1), (new(2014, 6, 30), 1.2), (new(2014, 7, 31), 1)];
        for (var month = 0; month < months.Length; month++)
        {
            var extract = await ImportAsync(DemonstrationFile.Month(4_000, seed: month + 2, months[month].End, months[month].Drift));
            await _run.RunAsync(extract, analysis, "test", null, Ct);
        }
        var periods = _scorings.PeriodsOf(analysis);
        Assert.Equal([null, DriftVerdict.Keep, DriftVerdict.Keep, DriftVerdict.Retrain, DriftVerdict.Keep], periods.Select(p => p.Verdict));
        var drift = (await _scorings.DriftAsync(periods[3].ScoringId, Ct))!;
        Assert.All(drift.Reasons.Where(r => r.Verdict == DriftVerdict.Retrain), r => Assert.Equal("L", r.Subject));
        Assert.Equal(drift.Groups.NowCounts.Sum(), periods[3].ClusteredMembers);
        Assert.Equal(5, drift.Refit!.Centres.Count);
        Assert.Null(await _scorings.DriftAsync(periods[0].ScoringId, Ct));
    }

    [Fact]
    public async Task Drift_OfTheTrainingMembersAgain_IsNoneAndARefitFindsTheSameGroups()
    {
        var (training, again) = (await ImportAsync(Demonstration(2_000)), await ImportAsync(Demonstration(2_000)));
        var analysis = await AnalyseAsync(training);
        var scored = await _run.RunAsync(again, analysis, "test", null, Ct);
        var drift = (await _scorings.DriftAsync(scored.ScoringId, Ct))!;
        Assert.Equal((DriftVerdict.Keep, 0, 0, 1), (drift.Verdict, drift.Reasons.Count, drift.Refit!.Changing, drift.Refit.Agreement));
        Assert.All(drift.Refit.Centres, centre => Assert.Equal(0, centre.Distance));
        Assert.All(drift.Indicators, indicator => Assert.Equal(0, indicator.Stability.Value));
    }

    [Fact]
    public async Task Run_SecondTime_DoesNothingAndSaysSo()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await ImportAsync(SmallExtract.Bytes(150)));
        var analysis = await AnalyseAsync(training);
        var first = await _run.RunAsync(next, analysis, "test", null, Ct);
        var second = await _run.RunAsync(next, analysis, "test", null, Ct);
        Assert.Equal((false, true, first.ScoringId), (first.WasThere, second.WasThere, second.ScoringId));
        Assert.True((await _run.RunAsync(training, analysis, "test", null, Ct)).WasThere);
        Assert.Equal(2, _scorings.PeriodsOf(analysis).Count);
    }

    [Fact]
    public async Task Find_SeveralPeriods_GivesTheOneWithTheLatestWindowUnlessOneIsNamed()
    {
        var training = await ImportAsync(SmallExtract.Bytes(200));
        var analysis = await AnalyseAsync(training);
        var later = await ImportAsync(Until("2014/5/31"));
        var between = await ImportAsync(Until("2014/4/30"));
        await _run.RunAsync(later, analysis, "test", null, Ct);
        await _run.RunAsync(between, analysis, "test", null, Ct);
        Assert.Equal([training, between, later], _scorings.PeriodsOf(analysis).Select(p => p.ExtractId));
        Assert.Equal([false, false, true], _scorings.PeriodsOf(analysis).Select(p => p.IsLatest));
        Assert.Equal((later, true), (_analyses.Find(null)!.Extract.Id, _analyses.Find(null)!.IsLatest));
        Assert.Equal((between, false), (_analyses.Find(null, between)!.Extract.Id, _analyses.Find(null, between)!.IsLatest));
        Assert.Equal(training, (await _analyses.FindTrainingAsync(null, Ct))!.Extract.Id);
        Assert.Null(_analyses.Find(analysis, 99));
        Assert.Equal(between, _scorings.PreviousOf(_analyses.Find(null)!)!.ExtractId);
        Assert.Null(_scorings.PreviousOf(_analyses.Find(null, training)!));
    }

    [Fact]
    public async Task Run_NextMonth_CountsTheMovementThereAndTakesNoHarmWhenItCant()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await ImportAsync(Until("2014/5/31")));
        var analysis = await AnalyseAsync(training);
        Assert.Null((await _run.RunAsync(next, analysis, "test", null, Ct)).MovementFailure);
        Assert.Equal(1, _temporary.Count("group_movement"));
        _temporary.Execute("DROP TABLE group_movement");
        var last = await ImportAsync(DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(150), "2014/6/30"));
        Assert.NotNull((await _run.RunAsync(last, analysis, "test", null, Ct)).MovementFailure);
        Assert.Equal([training, next, last], _scorings.PeriodsOf(analysis).Select(p => p.ExtractId));
    }

    [Fact]
    public async Task Remove_ExtractThatWasScored_TakesItsPeriodAlong()
    {
        var training = await ImportAsync(SmallExtract.Bytes(200));
        var analysis = await AnalyseAsync(training);
        var later = await ImportAsync(Until("2014/5/31"));
        await _run.RunAsync(later, analysis, "test", null, Ct);
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(later, Ct);
        Assert.Equal(training, Assert.Single(_scorings.PeriodsOf(analysis)).ExtractId);
        Assert.Equal(training, _analyses.Find(null)!.Extract.Id);
    }

    [Fact]
    public async Task Run_GroupWithoutMembers_IsStoredWithoutFigures()
    {
        var training = await ImportAsync(SmallExtract.Bytes(200));
        var analysis = await AnalyseAsync(training);
        var one = await ImportAsync(SmallExtract.Bytes(1));
        await _run.RunAsync(one, analysis, "test", null, Ct);
        var view = _analyses.Find(analysis, one)!;
        Assert.Equal([0, 0, 0, 0, 1], view.Scoring.SegmentFigures.Select(f => f.Figures.Members).Order());
        Assert.Equal(4, view.Scoring.SegmentFigures.Count(f => f.Spreads.All(spread => double.IsNaN(spread.Mean))));
    }

    [Fact]
    public async Task Run_Cancelled_LeavesNothing()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await ImportAsync(SmallExtract.Bytes(150)));
        var analysis = await AnalyseAsync(training);
        using var source = new CancellationTokenSource();
        var whenSaving = new Told(progress => { if (progress.Stage == AnalysisStage.Saving) source.Cancel(); });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _run.RunAsync(next, analysis, "test", whenSaving, source.Token));
        Assert.Equal((1, 1), (_temporary.Count("scoring"), _temporary.Count("score_column WHERE scoring_id = 1 AND column_name = 'segment'")));
        Assert.Equal(0, _temporary.Count("score_column WHERE scoring_id <> 1"));
    }

    [Fact]
    public async Task Stage_NotCompleted_IsSeenByNobodyAndRemovedAtRecovery()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await ImportAsync(Until("2014/5/31")));
        var analysis = await AnalyseAsync(training);
        await _run.RunAsync(next, analysis, "test", null, Ct);
        _temporary.Execute("UPDATE scoring SET status = 'Staged' WHERE is_training = 0");
        Assert.Equal(training, _analyses.Find(null)!.Extract.Id);
        Assert.Null(_analyses.Find(analysis, next));
        Assert.Null(_store.Find(analysis, next));
        await _store.RemoveInterruptedAsync(Ct);
        Assert.Equal((1, 0), (_temporary.Count("scoring"), _temporary.Count("score_column WHERE scoring_id <> 1")));
        Assert.False((await _run.RunAsync(next, analysis, "test", null, Ct)).WasThere);
    }

    [Fact]
    public async Task Complete_ExtractBeingDeleted_StaysInvisible()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await ImportAsync(SmallExtract.Bytes(150)));
        var analysis = await AnalyseAsync(training);
        var scored = AnalysisRun.Analyse(new AnalysisMembers(_temporary.Database).Load(next, Ct), AnalysisOptions.Default, TimeProvider.System, cancellationToken: Ct).Scored;
        var staged = await _store.StageAsync(analysis, next, scored, null, "test", cancellation: Ct);
        _temporary.Execute($"UPDATE extract SET status = 'Deleting' WHERE id = {next}");
        Assert.False(_store.Complete(staged));
        Assert.Equal(training, Assert.Single(_scorings.PeriodsOf(analysis)).ExtractId);
    }

    [Fact]
    public async Task Run_ExtractWithoutAColumnThatCleaningLooksAt_IsRefusedWithItsName()
    {
        var (training, next) = (await ImportAsync(Demonstration(1_000)), await ImportAsync(SmallExtract.Bytes(150)));
        var analysis = await AnalyseAsync(training);
        var refused = await Assert.ThrowsAsync<AnalysisRefusedException>(() => _run.RunAsync(next, analysis, "test", null, Ct));
        Assert.Equal((AnalysisRefusalReason.CleaningColumnMissing, "AGE"), (refused.Reason, refused.What));
    }

    [Fact]
    public async Task Run_PlainTableByAModelOfAnExtract_IsRefused()
    {
        var (training, next) = (await ImportAsync(SmallExtract.Bytes(200)), await StoredExtract.ImportAsync(_temporary.Database, PlainCustomers.File(), new ReadingOptions { PlainTable = PlainCustomers.ByDays }));
        var analysis = await AnalyseAsync(training);
        var refused = await Assert.ThrowsAsync<AnalysisRefusedException>(() => _run.RunAsync(next, analysis, "test", null, Ct));
        Assert.Equal(AnalysisRefusalReason.OtherKindOfTable, refused.Reason);
    }

    [Fact]
    public async Task Run_WithoutAnAnalysisOrAnExtract_IsRefused()
    {
        var extract = await ImportAsync(SmallExtract.Bytes(200));
        Assert.Equal(AnalysisRefusalReason.AnalysisNotAvailable, (await Assert.ThrowsAsync<AnalysisRefusedException>(() => _run.RunAsync(extract, null, "test", null, Ct))).Reason);
        var analysis = await AnalyseAsync(extract);
        Assert.Equal(AnalysisRefusalReason.ExtractNotAvailable, (await Assert.ThrowsAsync<AnalysisRefusedException>(() => _run.RunAsync(99, analysis, "test", null, Ct))).Reason);
    }

    private void AssertSame(AnalysisView training, AnalysisView again)
    {
        Assert.NotEqual(training.Scoring.Id, again.Scoring.Id);
        var columns = new ColumnStore(_temporary.Database);
        var (expected, found) = (columns.LoadScores(training.Scoring.Id, Ct), columns.LoadScores(again.Scoring.Id, Ct));
        Assert.Equal(expected.Segment, found.Segment);
        Assert.Equal(expected.DroppedBy, found.DroppedBy);
        Assert.Equal(expected.SecondSegment, found.SecondSegment);
        Assert.Equal(expected.Distance, found.Distance);
        Assert.Equal(expected.Indicators, found.Indicators);
        Assert.Equal(training.Scoring.Funnel, again.Scoring.Funnel);
        Assert.Equal(training.Scoring.Spreads, again.Scoring.Spreads);
        Assert.Equal(training.Scoring.SegmentFigures.Select(f => (f.Rank, f.Figures)), again.Scoring.SegmentFigures.Select(f => (f.Rank, f.Figures)));
        Assert.Equal(training.Scoring.SegmentFigures.SelectMany(f => f.Spreads), again.Scoring.SegmentFigures.SelectMany(f => f.Spreads));
    }

    private Task<int> ImportAsync(byte[] file) => StoredExtract.ImportAsync(_temporary.Database, file);

    private async Task<int> AnalyseAsync(int extract, AnalysisOptions? options = null) =>
        (await new AnalysisRun(_temporary.Database, BatchPacing.Default, TimeProvider.System)
            .RunAsync(extract, options ?? AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;

    private static byte[] Until(string windowEnd) => DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(150), windowEnd);

    private static byte[] Demonstration(int members, int seed = 1) => DemonstrationFile.Of(members, seed);

    private sealed class Told(Action<AnalysisProgress> report) : IProgress<AnalysisProgress>
    {
        public void Report(AnalysisProgress value) => report(value);
    }
}
