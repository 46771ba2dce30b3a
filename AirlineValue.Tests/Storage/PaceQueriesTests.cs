using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class PaceQueriesTests : IAsyncLifetime
{
    private static readonly MemberField Likelihood = MemberField.Of(MemberMeasure.RenewalLikelihood);
    private static readonly MemberField Percentile = MemberField.Of(MemberMeasure.ValuePercentile);
    private static readonly MemberField AtRisk = MemberField.Of(MemberMeasure.AtRisk);

    private readonly TemporaryDatabase _temporary = new();
    private PaceQueries _pace = default!;
    private MemberQueries _members = default!;
    private MemberBasis _basis = default!;
    private int _version;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 3_000, DemonstrationExtract.DefaultSeed);
        file.Position = 0;
        var database = _temporary.Database;
        var id = new ExtractStore(database).Add(new Extract { FileName = "demo.csv", UploadedBy = "test", Status = ExtractStatus.Importing });
        var import = new ExtractImport(database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);
        var layout = ExtractInspection.Inspect(file, new ReadingOptions(), ExtractLimits.Default);
        file.Position = 0;
        import.Complete(id, layout, await import.StageAsync(id, file, layout, null, Ct));
        await new AnalysisRun(database, BatchPacing.Default, TimeProvider.System).RunAsync(
            id, new AnalysisOptions(new CleaningOptions(), new KMeansOptions { K = 5, Seed = 42, Restarts = 1 }), "test", cancellationToken: Ct);
        _pace = new PaceQueries(database);
        _members = new MemberQueries(database);
        _basis = (await _members.FindBasisAsync(id, null, Ct)).Basis!;
        var rules = ProgrammePresets.Default with { Points = new PointsRule(Halving: new HalvingRule(new YearlyDay(12, 31))) };
        _version = new ProgrammeStore(database, TimeProvider.System).Save(rules, new DateOnly(2014, 1, 1), "", "test").Version!.Id!.Value;
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task State_AnyBand_IsWhatTheBoardCounts()
    {
        foreach (var strategy in StrategyKey.All.Where(s => s.HasBand()))
        {
            foreach (var band in new double?[] { null, 0.5, 0.83, 0.835, 0.9 })
            {
                var state = await _pace.StateAsync(_basis, new InStrategy(strategy, Band: band), Ct);
                var board = await new StrategyQueries(_temporary.Database).BoardAsync(_basis, strategy, _version, band, Ct);
                Assert.Equal(_version, state!.Version.Id);
                foreach (var standing in Enum.GetValues<StrategyStanding>())
                {
                    Assert.Equal(board!.Of(strategy).Of(standing), state.Counts.Of(standing));
                    Assert.Equal(state.Counts.Of(standing), await _members.CountAsync(_basis, [new InStrategy(strategy, standing, band)], Ct));
                }
            }
        }
        Assert.Null(await _pace.StateAsync(_basis, new InStrategy(Strategy.Upgrade, Version: 99), Ct));
        Assert.Null((await _pace.StateAsync(_basis, new InStrategy(Strategy.Keep), Ct))!.Bands);
    }

    [Fact]
    public async Task Outlook_EachClassAndGroup_IsAsLongAsItsList()
    {
        foreach (var (strategy, measure) in new[] { (Strategy.Upgrade, MemberMeasure.UpgradeLikelihood), (Strategy.Renewal, MemberMeasure.RenewalLikelihood) })
        {
            var outlook = (await _pace.OutlookAsync(_basis, strategy, null, Ct))!;
            foreach (var line in outlook.Lines.Where(l => l.Class != PaceClass.NotKnown))
            {
                MemberCondition[] conditions =
                [
                    new InStrategy(strategy, StrategyStanding.Near), new InStrategy(strategy, StrategyStanding.Far),
                    new MeasureRange(measure, PaceOutlook.RangeOf(line.Class, outlook.Version.Rules.Limits)!.Value),
                ];
                Assert.Equal(line.Members, await _members.CountAsync(_basis, conditions, Ct));
                foreach (var segment in _basis.Analysis!.Analysis.Segments)
                    Assert.Equal(line.ByGroup[segment.Rank], await _members.CountAsync(_basis, [.. conditions, new InGroup(segment.Key)], Ct));
            }
            Assert.InRange(outlook.Lines[0].Members, 1, 3_000);
        }
    }

    [Fact]
    public async Task List_ByRisk_IsValueTimesTheLikelihoodToLose()
    {
        var page = await _members.PageAsync(Granted.Read, _basis, [], new MemberOrder(AtRisk, true), [AtRisk, Percentile, Likelihood], 1, 100, Ct);
        var known = page.Rows.Select(r => r.Cells).TakeWhile(c => !double.IsNaN(c[0].Number)).ToList();
        Assert.NotEmpty(known);
        Assert.Equal(known.Select(c => c[0].Number).OrderDescending(), known.Select(c => c[0].Number));
        Assert.All(known, c => Assert.Equal(c[1].Number * (1 - c[2].Number), c[0].Number, 12));
        Assert.True(AtRisk.NeedsScores && AtRisk.NeedsWeighting && !Likelihood.NeedsScores);
        var pinned = await _members.CountAsync(_basis, [new InStrategy(Strategy.Renewal, Version: _version), new MeasureRange(MemberMeasure.RenewalLikelihood, new(null, 1, IsToExclusive: true))], Ct);
        Assert.Equal(pinned, await _members.CountAsync(_basis, [new InStrategy(Strategy.Renewal)], Ct));
    }

    [Fact]
    public async Task Awards_HalvingOfTheRules_IsAsLongAsItsListAndItsPoints()
    {
        var outlook = (await _pace.AwardsAsync(_basis, null, null, Ct))!;
        var points = MemberField.Of(MemberMeasure.PointsAtRisk);
        var list = await _members.PageAsync(
            Granted.Read, _basis, [.. outlook.Losses.Select(l => new InStrategy(Strategy.FirstRedemption, l.Standing)), new InStrategy(Strategy.FirstRedemption, StrategyStanding.Far), new MeasureRange(MemberMeasure.PointsAtRisk, new(0, null, IsFromExclusive: true))],
            MemberOrder.File, [points, MemberField.Of(ExtractColumns.PointsSum)], 1, 3_000, Ct);
        Assert.Equal(outlook.Losses.Sum(l => l.Members), list.Count);
        Assert.Equal(outlook.Losses.Sum(l => l.Points), list.Rows.Sum(r => r.Cells[0].Number), 9);
        Assert.All(list.Rows, row => Assert.Equal(row.Cells[1].Number / 2, row.Cells[0].Number));
    }

    [Fact]
    public async Task List_ReadAsAStream_LacksTheSameAsPageByPage()
    {
        MemberField[] fields = [MemberField.ToNextTier, MemberField.ToKeepTier, MemberField.ToFirstAward, MemberField.Of(MemberMeasure.UpgradeFlights), MemberField.Of(MemberMeasure.RenewalFlights)];
        var page = await _members.PageAsync(Granted.Read, _basis, [], MemberOrder.File, fields, 1, 3_000, Ct);
        using var stream = await _members.OpenAsync(Granted.Download, _basis, [], MemberOrder.File, fields, ct: Ct);
        Assert.Equal(page.Rows.Select(Words), stream.Rows.Select(Words));

        static string Words(MemberRow row)
        {
            var progress = row.Cells[0].Progress!;
            return string.Join('|', new[] { progress.Upgrade, progress.Renewal }
                .Select(p => p is null ? "-" : $"{p.Closeness} {string.Join(' ', p.Groups.SelectMany(g => g))}")
                .Concat([$"{progress.Tier?.Code} {progress.Next?.Code} {progress.FirstRedemption}", .. row.Cells.Skip(3).Select(c => c.Number.ToString(System.Globalization.CultureInfo.InvariantCulture))]));
        }
    }
}
