using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>A demonstration series as the product sees it: imported, analysed, scored.</summary>
public sealed class DemonstrationSeriesScoringTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Series_WithoutDrift_KeepsTheModelForFiveMonths()
    {
        var verdicts = await ScoreAsync(new DemonstrationSeries(5_000, 7, 1));
        Assert.Equal([null, .. Enumerable.Repeat<DriftVerdict?>(DriftVerdict.Keep, 5), DriftVerdict.Retrain], verdicts.Select(p => p.Verdict));
        var drift = (await new ScoringQueries(_temporary.Database).DriftAsync(verdicts[^1].ScoringId, Ct))!;
        Assert.Equal(DriftReasonKind.Age, Assert.Single(drift.Reasons).Kind);
    }

    [Fact]
    public async Task Series_WithADriftOfAFifthInL_AsksForTrainingInItsMonth()
    {
        var periods = await ScoreAsync(new DemonstrationSeries(5_000, 5, 1, drift: new DemonstrationDrift(DemonstrationIndicator.L, 0.2, 4)));
        Assert.Equal([null, DriftVerdict.Keep, DriftVerdict.Keep, DriftVerdict.Retrain, DriftVerdict.Retrain], periods.Select(p => p.Verdict));
        var drift = (await new ScoringQueries(_temporary.Database).DriftAsync(periods[3].ScoringId, Ct))!;
        Assert.All(drift.Reasons.Where(r => r.Verdict == DriftVerdict.Retrain), r => Assert.Equal("L", r.Subject));
    }

    [Fact]
    public async Task Series_Analysed_HasTheFiveGroupsInAboutTheirShares()
    {
        await ScoreAsync(new DemonstrationSeries(20_000, 2, 1));
        var view = new AnalysisQueries(_temporary.Database).Find(1, 1)!;
        var shares = view.Analysis.Segments.ToDictionary(
            s => s.Key, s => (double)view.Scoring.SegmentFigures.Single(f => f.Rank == s.Rank).Figures.Members / view.Scoring.ClusteredMembers);
        Assert.Equal(Enum.GetValues<CustomerGroup>().Select(group => group.Key()).Order(), shares.Keys.Order());
        Assert.All(shares.Values, share => Assert.InRange(share, 0.03, 0.5));
    }

    [Fact]
    public async Task Series_Checked_FailsTheRulesAsRarelyAsASingleExtract()
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 20_000, 1, cancellation: Ct);
        var single = await CheckAsync(await StoredExtract.ImportAsync(_temporary.Database, file.ToArray()));
        var month = await CheckAsync(await StoredExtract.ImportAsync(_temporary.Database, Bytes(new DemonstrationSeries(20_000, 8, 1), 8)));
        Assert.InRange((double)month.FailingRows / month.Rows, 0.6 * single.FailingRows / single.Rows, 1.5 * single.FailingRows / single.Rows);
        Assert.Equal(single.Rules.Where(rule => rule.Failed > 20).Select(rule => rule.Rule).Order(), month.Rules.Where(rule => rule.Failed > 20).Select(rule => rule.Rule).Order());
    }

    private async Task<ConsistencyReport> CheckAsync(int extract)
    {
        StoredExtract.Profile(_temporary.Database, extract);
        return (await new ExtractProfileQueries(_temporary.Database).ConsistencyAsync(extract, Ct))!.Part!;
    }

    private async Task<IReadOnlyList<ScoredPeriod>> ScoreAsync(DemonstrationSeries series)
    {
        var run = new ScoringRun(_temporary.Database, new ScoringStore(_temporary.Database, BatchPacing.Default, TimeProvider.System), TimeProvider.System);
        var training = await StoredExtract.ImportAsync(_temporary.Database, Bytes(series, 1));
        var analysis = await new AnalysisRun(_temporary.Database, BatchPacing.Default, TimeProvider.System).RunAsync(training, AnalysisOptions.Default, "test", cancellationToken: Ct);
        for (var month = 2; month <= series.WindowEnds.Count; month++)
            await run.RunAsync(await StoredExtract.ImportAsync(_temporary.Database, Bytes(series, month)), analysis.AnalysisId, "test", null, Ct);
        return new ScoringQueries(_temporary.Database).PeriodsOf(analysis.AnalysisId);
    }

    private static byte[] Bytes(DemonstrationSeries series, int month)
    {
        using var file = new MemoryStream();
        series.Write(file, month, cancellation: Ct);
        return file.ToArray();
    }
}
