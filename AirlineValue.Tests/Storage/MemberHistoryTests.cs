using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Storage;

public sealed class MemberHistoryTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly MemberQueries _members;

    public MemberHistoryTests() => _members = new MemberQueries(_temporary.Database);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task History_OverPeriodsOfOneModel_IsWhatItsColumnsSay()
    {
        var march = await ImportAsync(DemonstrationFile.Of(1_000));
        var analysis = await AnalyseAsync(march);
        var april = await ImportAsync(DemonstrationFile.Of(700, seed: 1, "2014/4/30"));
        await ScoreAsync(april, analysis);
        var basis = (await _members.FindBasisAsync(march, analysis, null, Ct)).Basis!;
        var view = new AnalysisQueries(_temporary.Database).Find(analysis, april)!;
        var scores = new ColumnStore(_temporary.Database).LoadScores(view.Scoring.Id, Ct);
        var values = new ValueQueries(_temporary.Database).Columns(view, basis.Weighting, Ct)!.Scores;
        foreach (var member in (await PageAsync(april, analysis)).Take(120))
        {
            var history = await _members.HistoryAsync(Granted.Read, basis, member.Number, MemberHistoryViews.Columns, Ct);
            Assert.Equal([march, april], history.Periods.Select(period => period.ExtractId));
            var line = history.Extracts.Single(l => l.ExtractId == april);
            Assert.Equal((scores.Segment[member.Row], scores.DroppedBy[member.Row]), (line.Score!.Group, line.Score.DroppedBy));
            Assert.Equal(values[member.Row], line.Score.Value ?? double.NaN, 1e-12);
        }
    }

    [Fact]
    public async Task History_WhereTheProgrammeRenamedItsTiers_CallsThemAsAtEachTime()
    {
        var march = await ImportAsync(DemonstrationFile.Of(600));
        var analysis = await AnalyseAsync(march);
        await ImportAsync(DemonstrationFile.Of(600, seed: 1, "2014/4/30"));
        var programme = new ProgrammeStore(_temporary.Database, TimeProvider.System);
        programme.Save(ProgrammePresets.Default, new DateOnly(2014, 1, 1), "", "test");
        programme.Save(Called("Blue", "蓝卡"), new DateOnly(2014, 4, 1), "", "test");
        var basis = (await _members.FindBasisAsync(march, analysis, null, Ct)).Basis!;
        var found = 0;
        foreach (var member in (await PageAsync(march, analysis)).Take(60))
        {
            var history = await _members.HistoryAsync(Granted.Read, basis, member.Number, [ExtractColumns.Age, ExtractColumns.FfpTier], Ct);
            if (history.Extracts is not [{ Cells: [_, { Number: 4 } then] }, { Cells: [_, { Number: 4 } now] }])
                continue;
            found++;
            Assert.Equal(("Member", "Blue"), (then.Name!.English, now.Name!.English));
            Assert.All(history.Extracts, line => Assert.Null(line.Cells[0].Name));
        }
        Assert.True(found > 0);

        static Programme Called(string english, string chinese) => ProgrammePresets.Default with
        {
            Tiers = [ProgrammePresets.Default.Tiers[0] with { Name = new(english, chinese) }, .. ProgrammePresets.Default.Tiers.Skip(1)],
        };
    }

    [Fact]
    public async Task History_OfADroppedAndAnAbsentMember_SaysSo()
    {
        var march = await ImportAsync(DemonstrationFile.Of(1_000));
        var analysis = await AnalyseAsync(march);
        var april = await ImportAsync(DemonstrationFile.Of(700, seed: 1, "2014/4/30"));
        await ScoreAsync(april, analysis);
        var basis = (await _members.FindBasisAsync(march, analysis, null, Ct)).Basis!;
        var dropped = (await PageAsync(march, analysis, new DroppedBy(CleaningRule.FaresPresent)))[0];
        var found = (await _members.HistoryAsync(Granted.Read, basis, dropped.Number, [], Ct)).Extracts.First(line => line.ExtractId == march);
        Assert.Equal(new MemberPeriodScore(0, CleaningRule.FaresPresent, null), found.Score);
        var inApril = (await PageAsync(april, analysis)).Select(row => row.Number).ToHashSet(StringComparer.Ordinal);
        var gone = (await PageAsync(march, analysis)).First(row => !inApril.Contains(row.Number));
        var history = await _members.HistoryAsync(Granted.Read, basis, gone.Number, [], Ct);
        Assert.Equal(march, Assert.Single(history.Extracts).ExtractId);
        Assert.Equal(2, history.Periods.Count);
    }

    [Fact]
    public async Task History_WherePeriodsAreOfAnotherModel_HasNoGroupThere()
    {
        var march = await ImportAsync(DemonstrationFile.Of(600));
        var analysis = await AnalyseAsync(march);
        var april = await ImportAsync(DemonstrationFile.Of(600, seed: 1, "2014/4/30"));
        var other = await AnalyseAsync(april);
        var basis = (await _members.FindBasisAsync(march, analysis, null, Ct)).Basis!;
        var number = (await PageAsync(march, analysis))[3].Number;
        var history = await _members.HistoryAsync(Granted.Read, basis, number, [], Ct);
        Assert.Equal([march, april], history.Extracts.Select(line => line.ExtractId));
        Assert.NotNull(history.Extracts[0].Score);
        Assert.Null(history.Extracts[1].Score);
        Assert.Equal(march, Assert.Single(history.Periods).ExtractId);
        Assert.NotEqual(analysis, other);
    }

    [Fact]
    public async Task History_OfMembersBehindTheFirstRun_ReadsTheRunThatHoldsTheRow()
    {
        var extract = await ImportAsync(DemonstrationFile.Of(ColumnCells.RunLength + 500));
        var analysis = await AnalyseAsync(extract);
        var basis = (await _members.FindBasisAsync(extract, analysis, null, Ct)).Basis!;
        var scores = new ColumnStore(_temporary.Database).LoadScores(basis.Analysis!.Scoring.Id, Ct);
        var last = (await _members.PageAsync(Granted.Read, basis, [], MemberOrder.File, [], int.MaxValue, 20, Ct)).Rows;
        Assert.All(last, row => Assert.True(row.Row >= ColumnCells.RunLength));
        foreach (var row in last)
            Assert.Equal(scores.Segment[row.Row], (await _members.HistoryAsync(Granted.Read, basis, row.Number, [], Ct)).Extracts.Single().Score!.Group);
    }

    private async Task<IReadOnlyList<MemberRow>> PageAsync(int extract, int analysis, params MemberCondition[] conditions)
    {
        var basis = (await _members.FindBasisAsync(extract, analysis, null, Ct)).Basis!;
        return (await _members.PageAsync(Granted.Read, basis, conditions, MemberOrder.File, [], 1, 1_000, Ct)).Rows;
    }

    private Task<int> ImportAsync(byte[] file) => StoredExtract.ImportAsync(_temporary.Database, file);

    private Task<CompletedScoring> ScoreAsync(int extract, int analysis) => new ScoringRun(
        _temporary.Database, new ScoringStore(_temporary.Database, BatchPacing.Default, TimeProvider.System), TimeProvider.System)
        .RunAsync(extract, analysis, "test", null, Ct);

    private async Task<int> AnalyseAsync(int extract) =>
        (await new AnalysisRun(_temporary.Database, BatchPacing.Default, TimeProvider.System)
            .RunAsync(extract, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;
}
