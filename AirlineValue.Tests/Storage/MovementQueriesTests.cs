using System.Globalization;
using System.Text;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Tests.Storage;

/// <summary>Two extracts a month apart, both scored by one analysis: the members are A to G.</summary>
public sealed class MovementQueriesTests : IAsyncLifetime
{
    private const string Head = "MEMBER_NO,FFP_DATE,LOAD_TIME,FLIGHT_COUNT,SEG_KM_SUM,avg_discount,SUM_YR_1,SUM_YR_2,LAST_TO_END";

    private static readonly string?[] Keys = [null, "important-keep", "important-develop", "important-win-back", "general", "low-value"];

    private readonly TemporaryDatabase _temporary = new();
    private MovementQueries _movements = default!;
    private MemberQueries _members = default!;
    private PeriodKey _then = default!;
    private PeriodKey _now = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        (_movements, _members) = (new MovementQueries(_temporary.Database), new MemberQueries(_temporary.Database));
        var then = await ImportAsync("2014/4/30", ("A", 100), ("B", 200), ("C", 300), ("D", 400), ("E", 500));
        var now = await ImportAsync("2014/5/31", ("D", 410), ("A", 90), ("B", 150), ("E", 510), ("F", 60), ("G", 70));
        Score(then, 1, 1, 1, 2, 0);
        Score(now, 1, 3, 3, 1, 2, 0);
        (_then, _now) = (new PeriodKey(1, then), new PeriodKey(1, now));
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Between_TwoPeriods_CountsMembersAndFaresOfBothYears()
    {
        var movement = (await _movements.BetweenAsync(_then, _now, Ct))!;
        // half of what is given above is paid in either year; year 1 of D is empty in both
        Assert.Equal(
            [
                (GroupMovement.Absent, GroupMovement.Dropped, 1, 0, 70), (GroupMovement.Absent, 2, 1, 0, 60),
                (GroupMovement.Dropped, 1, 1, 500, 510), (1, GroupMovement.Absent, 1, 300, 0), (1, 3, 2, 300, 240), (2, 1, 1, 200, 205),
            ],
            movement.Cells.Select(c => (c.Then, c.Now, c.Members, c.FaresThen, c.FaresNow)));
        Assert.Equal(["L", "R", "F", "M", "C"], movement.Between(1, 3).Indicators.Select(i => i.Indicator));
        Assert.Equal((5, 5), (movement.ThenGroups, movement.NowGroups));
    }

    [Fact]
    public async Task Between_SecondTime_ReadsWhatIsStored()
    {
        var first = (await _movements.BetweenAsync(_then, _now, Ct))!;
        Execute("DELETE FROM score_column WHERE scoring_id > 1");
        var second = (await new MovementQueries(new Database(_temporary.Folder)).BetweenAsync(_then, _now, Ct))!;
        Assert.Equal(first.Cells.Select(c => c with { Indicators = [] }), second.Cells.Select(c => c with { Indicators = [] }));
        Assert.Equal(first.Cells.SelectMany(c => c.Indicators), second.Cells.SelectMany(c => c.Indicators));
    }

    [Fact]
    public async Task Between_PeriodsThatAreNotThere_IsNothing()
    {
        Assert.Null(await _movements.BetweenAsync(_then, new PeriodKey(1, 99), Ct));
        Assert.Null(await _movements.BetweenAsync(new PeriodKey(99, _then.ExtractId), _now, Ct));
        Execute($"UPDATE extract SET status = 'Deleting' WHERE id = {_then.ExtractId}");
        Assert.Null(await _movements.BetweenAsync(_then, _now, Ct));
        Assert.Equal(0, Count("group_movement"));
    }

    [Fact]
    public async Task SincePrevious_IsTheMovementFromThePeriodBefore()
    {
        var analyses = new AnalysisQueries(_temporary.Database);
        var since = (await _movements.SincePreviousAsync(analyses.Find(1, _now.ExtractId)!, Ct))!;
        Assert.Equal((_then.ExtractId, 2), (since.Then.ExtractId, since.Movement.Between(1, 3).Members));
        Assert.Null(await _movements.SincePreviousAsync(analyses.Find(1, 1)!, Ct));
    }

    [Fact]
    public async Task Prepare_PeriodBetweenTwoOthers_CountsFromTheOneBeforeAndToTheOneBehind()
    {
        await _movements.PrepareAsync(_then, Ct);
        Assert.Equal(1, Count($"group_movement m JOIN scoring s ON s.id = m.now_scoring_id WHERE s.extract_id = {_then.ExtractId}"));
        Assert.Equal(1, Count($"group_movement m JOIN scoring s ON s.id = m.then_scoring_id WHERE s.extract_id = {_then.ExtractId}"));
    }

    [Fact]
    public async Task Remove_EitherExtract_TakesTheMovementAlong()
    {
        await _movements.BetweenAsync(_then, _now, Ct);
        Assert.Equal(1, Count("group_movement"));
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(_now.ExtractId, Ct);
        Assert.Equal(0, Count("group_movement"));
    }

    [Fact]
    public async Task Lists_OfEveryCell_AreAsLongAsItsCount()
    {
        var movement = (await _movements.BetweenAsync(_then, _now, Ct))!;
        var (then, now) = (await BasisAsync(_then), await BasisAsync(_now));
        foreach (var from in movement.ThenStates())
        {
            foreach (var to in movement.NowStates().Where(to => (from, to) != (GroupMovement.Absent, GroupMovement.Absent)))
            {
                var list = to == GroupMovement.Absent
                    ? await _members.CountAsync(then, [Own(from), new NotInExtract(_now.ExtractId)], Ct)
                    : await _members.CountAsync(now, [Own(to), from == GroupMovement.Absent ? new NotInExtract(_then.ExtractId) : new InGroupIn(_then.ExtractId, Keys[from])], Ct);
                Assert.Equal(movement.Between(from, to).Members, list);
            }
        }
        foreach (var rank in Enumerable.Range(0, 6))
        {
            Assert.Equal(movement.Joined(rank), await _members.CountAsync(now, [Own(rank), new NotInGroupIn(_then.ExtractId, Keys[rank])], Ct));
            Assert.Equal(movement.Left(rank), await _members.CountAsync(then, [Own(rank), new NotInGroupIn(_now.ExtractId, Keys[rank], 1)], Ct));
        }
    }

    [Fact]
    public async Task GroupIn_AlternativesAndWhatIsNotThere_AreMetByWhomTheySay()
    {
        var now = await BasisAsync(_now);
        Assert.Equal(["A", "B", "D"], await NumbersAsync(now, new InGroupIn(_then.ExtractId, "important-keep"), new InGroupIn(_then.ExtractId, "important-develop")));
        Assert.Equal(["E", "F", "G"], await NumbersAsync(now, new NotInGroupIn(_then.ExtractId, "important-keep"), new NotInGroupIn(_then.ExtractId, "important-develop")));
        Assert.Empty(await NumbersAsync(now, new InGroupIn(_then.ExtractId, "general-2")));
        Assert.Equal(6, (await NumbersAsync(now, new NotInGroupIn(_then.ExtractId, "general-2"))).Count());
        Assert.Empty(await NumbersAsync(now, new InGroupIn(99, "general")));
        Assert.Empty(await NumbersAsync(now, new NotInGroupIn(_then.ExtractId, "general", 99)));
        Assert.Empty(await NumbersAsync(now with { Analysis = null }, new NotInGroupIn(_then.ExtractId, "general")));
    }

    private static MemberCondition Own(int rank) => Keys[rank] is { } key ? new InGroup(key) : new Dropped();

    private async Task<MemberBasis> BasisAsync(PeriodKey period) => (await _members.FindBasisAsync(period.ExtractId, period.AnalysisId, Ct)).Basis!;

    private async Task<IEnumerable<string>> NumbersAsync(MemberBasis basis, params MemberCondition[] conditions) =>
        (await _members.PageAsync(Granted.Read, basis, conditions, new MemberOrder(MemberField.Number), [], 1, 50, Ct)).Rows.Select(r => r.Number);

    private Task<int> ImportAsync(string windowEnd, params (string Number, int Fares)[] members)
    {
        var text = new StringBuilder(Head).Append('\n');
        foreach (var (number, fares) in members)
        {
            var first = number == "D" ? "" : (fares / 2.0).ToString(CultureInfo.InvariantCulture);
            text.Append(CultureInfo.InvariantCulture, $"{number},2010/1/1,{windowEnd},20,9000,0.8,{first},{fares / 2.0},3\n");
        }
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
        StoredColumns.Write(connection, id, [.. groups.Select(group => new MemberScore { Segment = group == 0 ? null : group, L = 1, R = 1, F = 1, M = 1, C = 1, Distance = 1, SecondSegment = 1, SecondDistance = 2 })]);
    }

    private int Count(string from)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {from}";
        return Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private void Execute(string sql)
    {
        using var connection = _temporary.Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
