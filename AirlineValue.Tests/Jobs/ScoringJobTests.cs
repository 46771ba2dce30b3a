using AirlineValue.Domain;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class ScoringJobTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public ScoringJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private ScoringQueries Scorings => _services.GetRequiredService<ScoringQueries>();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Scoring_OfAnotherExtract_IsAPeriodOfTheAnalysis()
    {
        var (analysis, next) = await PrepareAsync();
        var job = await RunAsync(await Queue.EnqueueScoringAsync(next, analysis, "test", Ct));
        Assert.Equal((JobStatus.Done, analysis), (job.Status, job.AnalysisId));
        Assert.Equal(2, Scorings.PeriodsOf(analysis).Count);
        var ofExtract = await Scorings.OfExtractAsync(next, Ct);
        Assert.Equal((1, false, false), (ofExtract.Scored.Count, ofExtract.CanScore, ofExtract.IsTrainingOfCurrent));
        var extracts = new ExtractQueries(_temporary.Database);
        Assert.Equal(1, (await extracts.DependentsAsync(next, Ct)).Periods);
        Assert.Equal(1, (await extracts.DependentsAsync(next - 1, Ct)).Periods);
    }

    [Fact]
    public async Task Scoring_AskedForTwice_WaitsOnce()
    {
        var (analysis, next) = await PrepareAsync();
        Assert.True((await Scorings.OfExtractAsync(next, Ct)).CanScore);
        var first = await Queue.EnqueueScoringAsync(next, analysis, "test", Ct);
        Assert.Equal(first, await Queue.EnqueueScoringAsync(next, analysis, "test", Ct));
        await RunAsync(first);
        var again = await Queue.EnqueueScoringAsync(next, analysis, "test", Ct);
        Assert.NotEqual(first, again);
        Assert.Equal(JobStatus.Done, (await RunAsync(again)).Status);
        Assert.Equal(2, Scorings.PeriodsOf(analysis).Count);
    }

    [Fact]
    public async Task Scoring_AlertsThatCanNotBeChecked_StandsAndIsCheckedBehindTheNextJob()
    {
        var (analysis, next) = await PrepareAsync();
        var rules = _services.GetRequiredService<AlertRuleStore>();
        var log = _services.GetRequiredService<AlertLogStore>();
        rules.Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 1), null, "test");
        Execute("ALTER TABLE alert_log RENAME TO alert_log_away");
        var job = await RunAsync(await Queue.EnqueueScoringAsync(next, analysis, "test", Ct));
        Assert.Equal((JobStatus.Done, 2), (job.Status, Scorings.PeriodsOf(analysis).Count));
        Execute("ALTER TABLE alert_log_away RENAME TO alert_log");
        Assert.Equal(0, log.Find(new AlertLogFilter(), 1, 10).Count);
        await RunAsync(await Queue.EnqueueScoringAsync(next, analysis, "test", Ct));
        Assert.Equal(2, log.Find(new AlertLogFilter(AlertResult.Fired), 1, 10).Count);
    }

    [Fact]
    public async Task Scoring_CancelledWhileItWaits_LeavesNothing()
    {
        var (analysis, next) = await PrepareAsync();
        await Queue.CancelAsync(await Queue.EnqueueScoringAsync(next, analysis, "test", Ct), "test", Ct);
        Assert.False(await _services.GetRequiredService<JobRunner>().RunNextAsync(Ct));
        Assert.Single(Scorings.PeriodsOf(analysis));
    }

    [Fact]
    public async Task Scoring_ByAnAnalysisThatIsGone_FailsAndSaysWhich()
    {
        var (_, next) = await PrepareAsync();
        var job = await RunAsync(await Queue.EnqueueScoringAsync(next, 99, "test", Ct));
        Assert.Equal((JobStatus.Failed, "AnalysisNotAvailable", "99"), (job.Status, job.Failure!.Code, job.Failure.Found));
    }

    [Fact]
    public async Task Recovery_OfAScoringWhoseProcessEnded_RemovesWhatItLeft()
    {
        var (analysis, next) = await PrepareAsync();
        var id = await Queue.EnqueueScoringAsync(next, analysis, "test", Ct);
        _services.GetRequiredService<JobStore>().Start(id, DateTimeOffset.UnixEpoch);
        var scored = AnalysisRun.Analyse(new AnalysisMembers(_temporary.Database).Load(next, Ct), AnalysisOptions.Default, TimeProvider.System, cancellationToken: Ct).Scored;
        var staged = await _services.GetRequiredService<ScoringStore>().StageAsync(analysis, next, scored, null, "test", cancellation: Ct);
        await _services.GetRequiredService<JobRecovery>().RunAsync(Ct);
        Assert.Equal(JobStatus.Interrupted, (await Queue.FindAsync(id, Ct))!.Status);
        Assert.Throws<ColumnNotStoredException>(() => new ColumnStore(_temporary.Database).LoadScores(staged, Ct));
        Assert.Equal(JobStatus.Done, (await RunAsync(await Queue.EnqueueScoringAsync(next, analysis, "test", Ct))).Status);
    }

    private async Task<Job> RunAsync(int id) =>
        await _services.GetRequiredService<JobRunner>().RunAsync((await Queue.FindAsync(id, Ct))!, new JobProgress(), Ct);

    private async Task<(int Analysis, int Next)> PrepareAsync()
    {
        var training = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(200));
        var analysis = await _services.GetRequiredService<AnalysisRun>().RunAsync(training, AnalysisOptions.Default, "test", cancellationToken: Ct);
        return (analysis.AnalysisId, await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(150)));
    }

    private void Execute(string sql)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
