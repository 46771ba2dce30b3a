using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class StrategyQueriesTests : IAsyncLifetime
{
    private static readonly DateOnly Day = new(2014, 1, 1);

    private readonly TemporaryDatabase _temporary = new();
    private ProgrammeStore _programmes = default!;
    private StrategyQueries _strategies = default!;
    private MemberQueries _members = default!;
    private MemberBasis _basis = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _programmes = new ProgrammeStore(_temporary.Database, TimeProvider.System);
        _strategies = new StrategyQueries(_temporary.Database);
        _members = new MemberQueries(_temporary.Database);
        _basis = (await _members.FindBasisAsync(1, null, Ct)).Basis!;
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Board_EveryStrategyStandingAndGroup_IsAsLongAsItsList()
    {
        var version = _programmes.Save(ByFares(30), Day, "", "test").Version!;
        var board = await _strategies.BoardAsync(_basis, ct: Ct);
        Assert.Equal(version.Id, board!.Version.Id);
        var segments = _basis.Analysis!.Analysis.Segments;
        foreach (var strategy in StrategyKey.All)
        {
            var counts = board.Of(strategy);
            Assert.Equal(counts.Concerned(), await CountAsync(new InStrategy(strategy)));
            foreach (var standing in strategy.Standings().Append(StrategyStanding.None))
            {
                Assert.Equal(counts.Of(standing), await CountAsync(new InStrategy(strategy, standing)));
                foreach (var segment in segments)
                    Assert.Equal(counts.Of(segment.Rank, standing), await CountAsync(new InStrategy(strategy, standing), new InGroup(segment.Key)));
            }
        }
    }

    [Fact]
    public async Task Upgrade_ByFaresOfYear2_ConcernsWhomTheCellsName()
    {
        _programmes.Save(ByFares(30), Day, "", "test");
        var upgrade = (await _strategies.BoardAsync(_basis, Strategy.Upgrade, ct: Ct))!.Of(Strategy.Upgrade);
        // tier 4 has fares of 0 and tier 5 of 50; silver asks for 30 and gold for 60, of which 50 are near
        var members = StoredExample.Members(1);
        Assert.Equal(members.Count(m => m.FfpTier == 5), upgrade.Of(StrategyStanding.Near));
        Assert.Equal(members.Count(m => m.FfpTier == 4), upgrade.Of(StrategyStanding.Far));
        Assert.Equal((15, 15), (upgrade.Of(StrategyStanding.Near), upgrade.Of(StrategyStanding.Far)));
    }

    [Fact]
    public async Task List_PinnedVersionAndBand_StaysWhenTheRulesChange()
    {
        var first = _programmes.Save(ByFares(30), Day, "", "test").Version!;
        var before = await CountAsync(new InStrategy(Strategy.Upgrade));
        Assert.InRange(before, 1, int.MaxValue);
        _programmes.Save(ByFares(1_000_000), Day, "", "test");
        Assert.Equal(0, await CountAsync(new InStrategy(Strategy.Upgrade)));
        Assert.Equal(before, await CountAsync(new InStrategy(Strategy.Upgrade, Version: first.Id)));
        Assert.Equal(0, await CountAsync(new InStrategy(Strategy.Upgrade, Version: 99)));
        Assert.Equal(0, await CountAsync(new InStrategy(Strategy.Upgrade, Version: first.Id, Band: 0.9)));
        Assert.Null(await _strategies.BoardAsync(_basis, 99, ct: Ct));
    }

    [Fact]
    public async Task Find_OneMember_StandsAsInTheLists()
    {
        _programmes.Save(ByFares(30), Day, "", "test");
        for (var row = 0; row < StoredExample.Members(1).Count; row++)
        {
            var member = await _strategies.FindAsync(Granted.Read, _basis, row, ct: Ct);
            var number = StoredExample.Members(1)[row].MemberNo;
            var list = await _members.PageAsync(Granted.Read, _basis, [new InStrategy(Strategy.Upgrade)], MemberOrder.File, [], 1, 100, Ct);
            Assert.Equal(list.Rows.Any(r => r.Number == number), member!.Progress.Concerned.Contains(Strategy.Upgrade));
        }
    }

    [Fact]
    public async Task Page_WithWhatIsMissing_IsSortedByClosenessUnderTheVersionOfTheList()
    {
        var version = _programmes.Save(ByFares(30), Day, "", "test").Version!;
        _programmes.Save(ByFares(500), Day, "", "test");
        var closeness = MemberField.Of(MemberMeasure.UpgradeCloseness);
        var page = await _members.PageAsync(
            Granted.Read, _basis, [new InStrategy(Strategy.Upgrade, StrategyStanding.Near, Version: version.Id)], new MemberOrder(closeness, true), [closeness, MemberField.ToNextTier], 1, 50, Ct);
        // fares of 50 where gold asks for 60
        Assert.Equal(15, page.Count);
        Assert.All(page.Rows, row => Assert.Equal(50.0 / 60, row.Cells[0].Number, 12));
        Assert.All(page.Rows, row => Assert.Equal(10, row.Cells[1].Progress!.Upgrade!.Missing.Single()[0].Missing));
        var all = await _members.PageAsync(Granted.Read, _basis, [], new MemberOrder(closeness, true), [closeness], 1, 100, Ct);
        var shown = all.Rows.Select(r => r.Cells[0].Number).TakeWhile(c => !double.IsNaN(c)).ToList();
        Assert.Equal(shown.OrderDescending(), shown);
        Assert.Equal(30, shown.Count);
    }

    [Fact]
    public void InForce_BeforeBetweenAndAfterVersions_IsTheOneOfTheDay()
    {
        Assert.Equal(ProgrammeVersion.BuiltIn, _programmes.InForce(Day));
        Assert.Equal(ProgrammeVersion.BuiltIn, ProgrammeVersion.InForce([], Day));
        var later = _programmes.Save(ByFares(20), Day.AddDays(10), "", "test").Version!;
        var first = _programmes.Save(ByFares(10), Day, " first ", "test").Version!;
        var corrected = _programmes.Save(ByFares(15), Day.AddDays(10), "corrected", "test").Version!;
        Assert.Equal([first.Id, first.Id, first.Id, corrected.Id, corrected.Id],
            new[] { -5, 0, 9, 10, 100 }.Select(days => _programmes.InForce(Day.AddDays(days)).Id));
        Assert.All(
            new[] { -5, 0, 9, 10, 100 }.Select(days => Day.AddDays(days)), day => Assert.Equal(_programmes.InForce(day).Id, ProgrammeVersion.InForce(_programmes.List(), day).Id));
        Assert.Equal([corrected.Id, later.Id, first.Id], _programmes.List().Select(v => v.Id));
        Assert.Equal("first", _programmes.Find(first.Id!.Value)!.Note);
        Assert.Equal(15, _programmes.Find(corrected.Id!.Value)!.Rules.Tiers[1].Upgrade!.All[0].Any[0].Threshold);
    }

    [Fact]
    public async Task Tiers_OfAListThatNamesAVersion_AreCalledAsThere()
    {
        var first = _programmes.Save(Called("Blue", "蓝卡"), Day, "", "test").Version!;
        _programmes.Save(Called("Red", "红卡"), Day, "", "test");
        _programmes.Save(Called("Later", "以后"), _basis.Extract.WindowEnd!.Value.AddDays(1), "", "test");
        Assert.Equal("Red", _programmes.TierNamesOf(_basis.Extract).Of(4)!.English);
        Assert.Equal("Red", await CalledAsync());
        Assert.Equal("Blue", await CalledAsync(new InStrategy(Strategy.Upgrade, StrategyStanding.Far, Version: first.Id)));

        async Task<string> CalledAsync(params MemberCondition[] conditions)
        {
            MemberField[] fields = [MemberField.Of(ExtractColumns.FfpTier), MemberField.TierName];
            var tiers = await _members.TiersAsync(_basis, conditions, Ct);
            Assert.Equal([4, 5, 6], tiers.Codes);
            var page = await _members.PageAsync(Granted.Read, _basis, conditions, MemberOrder.File, fields, 1, 100, Ct);
            Assert.All(page.Rows, row => Assert.Equal(row.Cells[1], row.Cells[0]));
            var name = page.Rows.First(row => row.Cells[0].Number == 4).Cells[0].Name!;
            Assert.Equal(tiers.Names.Of(4), name);
            return name.English;
        }
    }

    [Fact]
    public void Save_WrongRules_StoresNothing()
    {
        var saved = _programmes.Save(ByFares(-1), Day, "", "test");
        Assert.Null(saved.Version);
        Assert.NotEmpty(saved.Errors);
        Assert.Empty(_programmes.List());
    }

    private static Programme Called(string english, string chinese) => ByFares(30) with
    {
        Tiers = [ProgrammePresets.Default.Tiers[0] with { Name = new(english, chinese) }, .. ByFares(30).Tiers.Skip(1)],
    };

    private static Programme ByFares(double fares) => ProgrammePresets.Default with
    {
        Tiers =
        [
            ProgrammePresets.Default.Tiers[0],
            .. ProgrammePresets.Default.Tiers.Skip(1).Select((tier, i) => tier with
            {
                Upgrade = TierCondition.AnyOf(new MeasureThreshold(ProgrammeMeasure.Fares, fares * (i + 1))), Renewal = null,
            }),
        ],
    };

    private Task<int> CountAsync(params MemberCondition[] conditions) => _members.CountAsync(_basis, conditions, Ct);
}
