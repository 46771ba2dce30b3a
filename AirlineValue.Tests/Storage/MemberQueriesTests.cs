using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Tests.Storage;

public sealed class MemberQueriesTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private MemberQueries _queries = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _queries = new MemberQueries(_temporary.Database);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<MemberSort, bool> EveryOrder()
    {
        var orders = new TheoryData<MemberSort, bool>();
        foreach (var sort in Enum.GetValues<MemberSort>())
        {
            orders.Add(sort, false);
            orders.Add(sort, true);
        }
        return orders;
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task Page_EveryOrder_EmptyCellsLastTiesInFileOrderNobodyTwice(MemberSort sort, bool descending)
    {
        List<string> found = [];
        for (var skip = 0; skip < 50; skip += 7)
            found.AddRange((await _queries.PageAsync(1, new MemberFilter(), sort, descending, skip, 7, Ct)).Select(l => l.MemberNo));
        Assert.Equal(Expected(sort, descending), found);
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task List_EveryOrder_IsThatOfThePages(MemberSort sort, bool descending)
    {
        var filter = new MemberFilter { MinimumF = 5 };
        await using var list = await _queries.OpenAsync(1, filter, sort, descending, Ct);
        var lines = await list.Lines.ToListAsync(Ct);
        Assert.Equal(list.Count, lines.Count);
        Assert.Equal(await _queries.PageAsync(1, filter, sort, descending, 0, 100, Ct), lines);
    }

    [Fact]
    public async Task Page_Segment_HasItsMembersAlone()
    {
        var lines = await _queries.PageAsync(1, new MemberFilter { Segment = 2 }, MemberSort.File, false, 0, 100, Ct);
        Assert.Equal(StoredExample.MembersPerSegment, lines.Count);
        Assert.All(lines, line => Assert.Equal(2, line.Segment));
        Assert.Equal(10, await _queries.CountAsync(1, new MemberFilter { Segment = 2 }, Ct));
    }

    [Fact]
    public async Task Count_WholeScoring_LeavesOutWhomCleaningDropped() =>
        Assert.Equal(50, await _queries.CountAsync(1, new MemberFilter(), Ct));

    [Theory]
    [InlineData("A_B", "A_B")]
    [InlineData("100%", "100%")]
    [InlineData("PARIS", "paris", "Paris")]
    [InlineData("天河", "广州市, \"天河\"")]
    [InlineData("广东", "广州", "北京")]
    [InlineData("\\")]
    public async Task Place_SpecialCharactersCaseAndChinese_AreTakenAsTheyAre(string place, params string[] cities)
    {
        var lines = await _queries.PageAsync(1, new MemberFilter { Place = place }, MemberSort.File, false, 0, 100, Ct);
        Assert.Equal(cities.Order(StringComparer.Ordinal), lines.Select(l => l.City!).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A%", 1)]
    [InlineData("A_", 0)]
    [InlineData("%", 0)]
    [InlineData("5", 1)]
    [InlineData("42", 1)]
    public async Task MemberNo_Prefix_FindsNumbersThatStartWithIt(string prefix, int count)
    {
        var expected = StoredExample.Members(1).Take(50).Count(m => m.MemberNo.StartsWith(prefix, StringComparison.Ordinal));
        Assert.True(expected >= count);
        Assert.Equal(expected, await _queries.CountAsync(1, new MemberFilter { MemberNo = prefix }, Ct));
    }

    [Fact]
    public async Task Thresholds_OnTheBorder_AreIncluded()
    {
        var scores = StoredExample.Scores(1).Where(s => s.Segment is not null).ToList();
        Assert.Equal(scores.Count(s => s.F >= 9), await _queries.CountAsync(1, new MemberFilter { MinimumF = 9 }, Ct));
        Assert.Equal(scores.Count(s => s.M >= 4000), await _queries.CountAsync(1, new MemberFilter { MinimumM = 4000 }, Ct));
        Assert.Equal(scores.Count(s => s.R <= 1), await _queries.CountAsync(1, new MemberFilter { MaximumR = 1 }, Ct));
        Assert.Equal(scores.Count(s => s.C >= 0.7), await _queries.CountAsync(1, new MemberFilter { MinimumC = 0.7 }, Ct));
        Assert.Equal(StoredExample.Members(1).Take(50).Count(m => m.FfpTier == 5), await _queries.CountAsync(1, new MemberFilter { Tier = 5 }, Ct));
    }

    [Fact]
    public async Task List_WhileOthersDelete_StaysWhatItWas()
    {
        await using var list = await _queries.OpenAsync(1, new MemberFilter(), MemberSort.File, false, Ct);
        await using (var other = _temporary.Database.CreateDbContext())
            await other.MemberScores.ExecuteDeleteAsync(Ct);
        Assert.Equal(list.Count, (await list.Lines.ToListAsync(Ct)).Count);
    }

    [Fact]
    public async Task Page_AnotherScoring_IsNotMixedIn()
    {
        await StoredExample.StoreAsync(_temporary.Database, id: 2, isCurrent: false);
        Assert.Equal(50, await _queries.CountAsync(1, new MemberFilter(), Ct));
        Assert.Equal(50, (await _queries.PageAsync(2, new MemberFilter(), MemberSort.F, true, 0, 100, Ct)).Count);
    }

    private static IEnumerable<string> Expected(MemberSort sort, bool descending)
    {
        var rows = StoredExample.Members(1).Zip(StoredExample.Scores(1)).Where(x => x.Second.Segment is not null).ToList();
        IComparable? Key((Member First, MemberScore Second) x) => sort switch
        {
            MemberSort.File => x.First.Id,
            MemberSort.MemberNo => $"{x.First.MemberNo.Length:D4}{x.First.MemberNo}",
            MemberSort.Tier => x.First.FfpTier,
            MemberSort.Age => x.First.Age,
            // by code point, as SQLite compares texts
            MemberSort.City => x.First.WorkCity is { } city ? Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(city)) : null,
            MemberSort.Segment => x.Second.Segment,
            MemberSort.L => x.Second.L,
            MemberSort.R => x.Second.R,
            MemberSort.F => x.Second.F,
            MemberSort.M => x.Second.M,
            MemberSort.C => x.Second.C,
            MemberSort.Fares => (x.First.SumYr1 ?? 0) + (x.First.SumYr2 ?? 0),
            _ => x.Second.Distance,
        };
        var known = rows.Where(x => Key(x) is not null);
        var ordered = descending ? known.OrderByDescending(Key, Comparer<IComparable?>.Default) : known.OrderBy(Key, Comparer<IComparable?>.Default);
        return ordered.ThenBy(x => x.First.Id).Concat(rows.Where(x => Key(x) is null)).Select(x => x.First.MemberNo);
    }
}
