using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>Two months, each with a model of its own.</summary>
public sealed class MovementCauseQueriesTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private MovementCauseQueries _causes = default!;
    private PeriodKey _then = default!;
    private PeriodKey _now = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _causes = new MovementCauseQueries(_temporary.Database);
        _then = await AnalyseAsync(DemonstrationFile.Of(900), 5);
        _now = await AnalyseAsync(DemonstrationFile.Of(700, seed: 3, "2014/4/30"), 4);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Between_EarlierExtractNotScoredByTheLaterModel_SaysSo()
    {
        var answer = (await _causes.BetweenAsync(_then, _now, Ct))!;
        Assert.Equal((null, null), (answer.Between, answer.Causes));
        Assert.Null(await _causes.BetweenAsync(_then, new PeriodKey(99, _now.ExtractId), Ct));
    }

    [Fact]
    public async Task Between_AllThreeJudgements_EveryCountIsTheLengthOfItsList()
    {
        await ScoreAsync();
        var answer = (await _causes.BetweenAsync(_then, _now, Ct))!;
        var causes = answer.Causes!;
        var members = new MemberQueries(_temporary.Database);
        var basis = (await members.FindBasisAsync(_now.ExtractId, _now.AnalysisId, Ct)).Basis!;
        foreach (var cause in Enum.GetValues<MovementCause>())
        {
            var because = new HasMovementCause(cause, _then.ExtractId, _then.AnalysisId);
            Assert.Equal(causes.Of(cause), await members.CountAsync(basis, [because], Ct));
            Assert.Equal(causes.Now[0][(int)cause], await members.CountAsync(basis, [new Dropped(), because], Ct));
            foreach (var segment in answer.Now.Analysis.Segments)
                Assert.Equal(causes.Now[segment.Rank][(int)cause], await members.CountAsync(basis, [new InGroup(segment.Key), because], Ct));
        }
        var then = (await members.FindBasisAsync(_then.ExtractId, _then.AnalysisId, Ct)).Basis!;
        foreach (var segment in answer.Then.Analysis.Segments)
            Assert.Equal(causes.Lost[segment.Rank], await members.CountAsync(then, [new InGroup(segment.Key), new NotInExtract(_now.ExtractId)], Ct));
        Assert.Equal(answer.Now.Scoring.SegmentFigures.Select(f => f.Figures.Members), answer.Now.Analysis.Segments.OrderBy(s => s.Rank).Select(s => causes.Now[s.Rank].Sum()));
        Assert.Equal(answer.Between!.Scoring.SegmentFigures.Select(f => f.Figures.Members), causes.Between.Skip(1));
        Assert.Equal(700, causes.Now.Sum(group => group.Sum()));
    }

    [Fact]
    public async Task Between_SecondTime_ReadsWhatIsStoredUntilAModelGoes()
    {
        await ScoreAsync();
        var first = (await _causes.BetweenAsync(_then, _now, Ct))!.Causes!;
        Execute("DELETE FROM score_column");
        var second = (await new MovementCauseQueries(new Database(_temporary.Folder)).BetweenAsync(_then, _now, Ct))!.Causes!;
        Assert.Equal(first.Now.SelectMany(group => group), second.Now.SelectMany(group => group));
        Execute($"UPDATE analysis SET status = 'Deleting' WHERE id = {_then.AnalysisId}");
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveAnalysisAsync(_then.AnalysisId, Ct);
        Assert.Null(await _causes.BetweenAsync(_then, _now, Ct));
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM movement_causes";
        Assert.Equal(0L, command.ExecuteScalar());
    }

    private Task<CompletedScoring> ScoreAsync() => new ScoringRun(
        _temporary.Database, new ScoringStore(_temporary.Database, BatchPacing.Default, TimeProvider.System), TimeProvider.System)
        .RunAsync(_then.ExtractId, _now.AnalysisId, "test", cancellationToken: Ct);

    private async Task<PeriodKey> AnalyseAsync(byte[] file, int k)
    {
        var extract = await StoredExtract.ImportAsync(_temporary.Database, file);
        var options = AnalysisOptions.Default with { Clustering = new KMeansOptions { K = k } };
        var analysis = await new AnalysisRun(_temporary.Database, BatchPacing.Default, TimeProvider.System).RunAsync(extract, options, "test", cancellationToken: Ct);
        return new PeriodKey(analysis.AnalysisId, extract);
    }

    private void Execute(string sql)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
