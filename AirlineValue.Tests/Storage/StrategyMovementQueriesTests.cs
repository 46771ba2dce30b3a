using System.Globalization;
using System.Text;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>Two extracts a month apart, in turn scored by one analysis: the members are A to E.</summary>
public sealed class StrategyMovementQueriesTests : IAsyncLifetime
{
    private const string Head = "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END,FFP_TIER,P1Y_Flight_Count,L1Y_Flight_Count";

    private readonly TemporaryDatabase _temporary = new();
    private StrategyMovementQueries _movements = default!;
    private MemberQueries _members = default!;
    private int _then;
    private int _now;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        (_movements, _members) = (new StrategyMovementQueries(_temporary.Database), new MemberQueries(_temporary.Database));
        _then = await ImportAsync("2014/4/30", ("A", 22), ("B", 22), ("C", 10), ("D", 22));
        _now = await ImportAsync("2014/5/31", ("E", 24), ("A", 23), ("B", 26), ("C", 21));
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task SincePrevious_BothScored_ComparesEveryStrategyByGroup()
    {
        Score(_then, 1, 1, 2, 3);
        Score(_now, 4, 1, 2, 2);
        var moved = await _movements.SincePreviousAsync(await BasisAsync(_now), ct: Ct);
        Assert.Equal((_then, 1), (moved!.Then.Extract.Id, moved.Then.Analysis!.Analysis.Id));
        var upgrade = moved.Of(Strategy.Upgrade)!;
        Assert.Equal([0, 2, 0, 1, 0, 0], upgrade.Then);
        Assert.Equal([0, 1, 1, 0, 1, 0], upgrade.Now);
        Assert.Equal([0, 0, 1, 0, 1, 0], upgrade.New);
        Assert.Equal([0, 0, 1, 0, 0, 0], upgrade.NoLonger);
        Assert.Equal([0, 0, 0, 1, 0, 0], upgrade.Gone);
        Assert.Equal(1, upgrade.NoLongerBy[(int)StrategyStanding.Reached]);
        var winBack = moved.Of(Strategy.WinBack)!;
        Assert.Equal(1, winBack.NoLongerBy[(int)StrategyStanding.Steady]);
        Assert.Null(moved.Of(Strategy.CrossSell));
    }

    [Fact]
    public async Task Lists_OfTheChanges_AreAsLongAsTheCounts()
    {
        Score(_then, 1, 1, 2, 3);
        Score(_now, 4, 1, 2, 2);
        var (now, then) = (await BasisAsync(_now), await BasisAsync(_then));
        Assert.Equal(["C", "E"], await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.New)));
        Assert.Equal(["C"], await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.New), new InGroup("important-develop")));
        Assert.Equal(["A"], await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.Stayed)));
        Assert.Equal(["B"], await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.NoLonger), new InStrategy(Strategy.Upgrade, StrategyStanding.Reached)));
        Assert.Empty(await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.None)));
        Assert.Equal(["D"], await NumbersAsync(then, new InStrategy(Strategy.Upgrade), new NotInExtract(_now)));
        Assert.Equal(["C"], await NumbersAsync(now, new ConcernChanged(Strategy.WinBack, _then, ConcernChange.NoLonger)));
        Assert.Empty(await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, 99, ConcernChange.New)));
        Assert.Empty(await NumbersAsync(now, new ConcernChanged(Strategy.Upgrade, _then, ConcernChange.New, Version: 99)));
    }

    [Fact]
    public async Task SincePrevious_EarlierExtractNotScored_ComparesWhatNeedsNoGroups()
    {
        await using (var context = _temporary.Database.CreateDbContext())
            Assert.NotNull(await context.Extracts.FindAsync([1], Ct));
        Score(_now, 4, 1, 2, 2);
        var basis = await BasisAsync(_now);
        // extract 1 is the training extract: the same model knows it, and it is preferred to the unscored one
        Assert.Equal(1, (await _movements.SincePreviousAsync(basis, ct: Ct))!.Then.Extract.Id);
        var alone = basis with { Analysis = null };
        var moved = await _movements.SincePreviousAsync(alone, ct: Ct);
        Assert.Equal((_then, true), (moved!.Then.Extract.Id, moved.Then.Analysis is null));
        Assert.Equal([Strategy.Upgrade, Strategy.Renewal], moved.Movements.Select(m => m.Strategy));
        Assert.Equal((2, 3), (moved.Of(Strategy.Upgrade)!.New.Sum(), moved.Of(Strategy.Upgrade)!.Then.Sum()));
    }

    [Fact]
    public async Task SincePrevious_FirstExtract_IsNothing() =>
        Assert.Null(await _movements.SincePreviousAsync((await _members.FindBasisAsync(1, null, Ct)).Basis!, ct: Ct));

    private async Task<MemberBasis> BasisAsync(int extract) => (await _members.FindBasisAsync(extract, 1, Ct)).Basis!;

    private async Task<IEnumerable<string>> NumbersAsync(MemberBasis basis, params MemberCondition[] conditions)
    {
        var page = await _members.PageAsync(Granted.Read, basis, conditions, new MemberOrder(MemberField.Number), [], 1, 50, Ct);
        Assert.Equal(page.Count, await _members.CountAsync(basis, conditions, Ct));
        return page.Rows.Select(r => r.Number);
    }

    private Task<int> ImportAsync(string windowEnd, params (string Number, int Flights)[] members)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var (number, flights) in members)
            text.Append(CultureInfo.InvariantCulture, $"{number},2010/1/1,{windowEnd},{flights + 20},9000,0.8,1000,1000,3,4,20,{flights}\n");
        return StoredExtract.ImportAsync(_temporary.Database, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private void Score(int extract, params int[] groups)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO scoring (analysis_id, extract_id, is_training, funnel, clustered_members, spreads, created_at)
            SELECT analysis_id, $extract, 0, funnel, clustered_members, spreads, created_at FROM scoring WHERE id = 1 RETURNING id
            """;
        command.Parameters.AddWithValue("$extract", extract);
        var id = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        StoredColumns.Write(connection, id, [.. groups.Select(group => new MemberScore { Segment = group, L = 1, R = 1, F = 1, M = 1, C = 1, Distance = 1, SecondSegment = 1, SecondDistance = 2 })]);
    }
}
