using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Tests.Storage;

public sealed class MemberQueriesTests : IAsyncLifetime
{
    private static readonly MemberField[] Fields = [.. MemberField.All(Indicator.Lrfmc)];
    private static readonly InAnyGroup Grouped = new();

    private readonly TemporaryDatabase _temporary = new();
    private MemberQueries _queries = default!;
    private MemberBasis _basis = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _queries = new MemberQueries(_temporary.Database);
        _basis = await BasisAsync(1);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    public static TheoryData<string, bool> EveryOrder()
    {
        var orders = new TheoryData<string, bool>();
        foreach (var sort in Fields)
        {
            orders.Add(sort.Key, false);
            orders.Add(sort.Key, true);
        }
        return orders;
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task Page_EveryOrder_EmptyCellsLastTiesInFileOrderNobodyTwice(string sort, bool descending)
    {
        var order = new MemberOrder(MemberField.Find(sort, Indicator.Lrfmc)!, descending);
        List<string> found = [];
        for (var page = 1; page <= 8; page++)
            found.AddRange((await _queries.PageAsync(Granted.Read, _basis, [Grouped], order, [], page, 7, Ct)).Rows.Select(l => l.Number).Where(n => !found.Contains(n)));
        Assert.Equal(50, found.Count);
        if (Expected(sort, descending) is { } expected)
            Assert.Equal(expected, found);
    }

    [Theory]
    [MemberData(nameof(EveryOrder))]
    public async Task List_EveryOrder_IsThatOfThePages(string sort, bool descending)
    {
        var order = new MemberOrder(MemberField.Find(sort, Indicator.Lrfmc)!, descending);
        MemberCondition[] conditions = [new IndicatorRange("F", 5, null)];
        using var list = await _queries.OpenAsync(Granted.Download, _basis, conditions, order, Fields, ct: Ct);
        var lines = list.Rows.ToList();
        Assert.Equal(list.Count, lines.Count);
        var page = await _queries.PageAsync(Granted.Read, _basis, conditions, order, Fields, 1, 100, Ct);
        Assert.Equal(page.Rows.Select(r => (r.Number, string.Join('|', r.Cells))), lines.Select(r => (r.Number, string.Join('|', r.Cells))));
    }

    [Fact]
    public async Task Page_BehindTheLast_IsTheLast()
    {
        var page = await _queries.PageAsync(Granted.Read, _basis, [Grouped], MemberOrder.File, [], 99, 7, Ct);
        Assert.Equal((50, 8, 1), (page.Count, page.Page, page.Rows.Count));
    }

    [Fact]
    public async Task Page_Fields_AreWhatWasStored()
    {
        var member = StoredExample.Members(1)[7];
        var score = StoredExample.Scores(1)[7];
        MemberField[] asked =
        [
            MemberField.Of(ExtractColumns.Age), MemberField.Of(ExtractColumns.LastFlightDate), MemberField.Place, MemberField.Of(Indicator.M),
            MemberField.Of(MemberMeasure.Fares), MemberField.Group, MemberField.SecondGroup, MemberField.DroppedBy, MemberField.Of(MemberMeasure.Distance), MemberField.Row,
        ];
        var row = Assert.Single((await _queries.PageAsync(Granted.Read, _basis, [new NumberStartsWith("a%")], MemberOrder.File, asked, 1, 50, Ct)).Rows);
        Assert.Equal("A%7", row.Number);
        Assert.Equal("paris · CN", row.Cells[2].Text);
        Assert.Equal(
            [member.Age!.Value, member.LastFlightDate!.Value.DayNumber, double.NaN, score.M!.Value, (member.SumYr1 ?? 0) + (member.SumYr2 ?? 0), score.Segment!.Value, score.SecondSegment!.Value, double.NaN, score.Distance!.Value, 8],
            row.Cells.Select(c => c.Number));
    }

    [Fact]
    public async Task Group_Condition_HasItsMembersAlone()
    {
        var key = _basis.Analysis!.Analysis.Segments.Single(s => s.Rank == 2).Key;
        var page = await _queries.PageAsync(Granted.Read, _basis, [new InGroup(key)], MemberOrder.File, [MemberField.Group], 1, 100, Ct);
        Assert.Equal(StoredExample.MembersPerSegment, page.Count);
        Assert.All(page.Rows, line => Assert.Equal(2, line.Cells[0].Number));
        Assert.Equal(10, await _queries.CountAsync(_basis, [new InGroup(key)], Ct));
    }

    [Fact]
    public async Task Count_WholeExtract_HasWhomCleaningDroppedWithTheReason()
    {
        Assert.Equal(52, await _queries.CountAsync(_basis, [], Ct));
        Assert.Equal(50, await _queries.CountAsync(_basis, [Grouped], Ct));
        Assert.Equal(2, await _queries.CountAsync(_basis, [new Dropped()], Ct));
        Assert.Equal(2, await _queries.CountAsync(_basis, [new DroppedBy(CleaningRule.FaresPresent)], Ct));
        Assert.Equal(0, await _queries.CountAsync(_basis, [new DroppedBy(CleaningRule.PlausibleAge)], Ct));
    }

    [Theory]
    [InlineData("A_B", "A_B")]
    [InlineData("100%", "100%")]
    [InlineData("PARIS", "paris", "Paris")]
    [InlineData("天河", "广州市, \"天河\"")]
    [InlineData("广东", "广州", "北京")]
    [InlineData("\\")]
    public async Task Place_SpecialCharactersCaseAndChinese_AreTakenAsTheyAre(string place, params string[] cities)
    {
        var page = await _queries.PageAsync(Granted.Read, _basis, [new PlaceContains(place)], MemberOrder.File, [MemberField.Of(ExtractColumns.WorkCity)], 1, 100, Ct);
        Assert.Equal(cities.Order(StringComparer.Ordinal), page.Rows.Select(l => l.Cells[0].Text!).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("A%", 1)]
    [InlineData("A_", 0)]
    [InlineData("%", 0)]
    [InlineData("5", 1)]
    [InlineData("42", 1)]
    [InlineData("1", 1)]
    [InlineData("1892", 1)]
    [InlineData("18922", 0)]
    public async Task Number_Prefix_FindsNumbersThatStartWithIt(string prefix, int atLeast)
    {
        var expected = StoredExample.Members(1).Count(m => m.MemberNo.StartsWith(prefix, StringComparison.Ordinal));
        Assert.True(expected >= atLeast);
        Assert.Equal(expected, await _queries.CountAsync(_basis, [new NumberStartsWith(prefix)], Ct));
    }

    [Fact]
    public async Task Ranges_OnTheBorder_AreIncludedUnlessOpen()
    {
        var scores = StoredExample.Scores(1).Where(s => s.Segment is not null).ToList();
        Assert.Equal(scores.Count(s => s.F >= 9), await _queries.CountAsync(_basis, [new IndicatorRange("F", 9, null)], Ct));
        Assert.Equal(scores.Count(s => s.F > 9), await _queries.CountAsync(_basis, [new IndicatorRange("F", new ValueRange(9, null, true))], Ct));
        Assert.Equal(scores.Count(s => s.R <= 1), await _queries.CountAsync(_basis, [new IndicatorRange("R", null, 1)], Ct));
        Assert.Equal(scores.Count(s => s.C >= 0.7), await _queries.CountAsync(_basis, [new IndicatorRange("C", 0.7, null)], Ct));
        Assert.Equal(
            StoredExample.Members(1).Count(m => m.FfpTier == 5), await _queries.CountAsync(_basis, [new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(5))], Ct));
        var days = new ColumnRange(ExtractColumns.LastFlightDate, new DateOnly(2014, 3, 2), new DateOnly(2014, 3, 9));
        Assert.Equal(StoredExample.Members(1).Count(m => m.LastFlightDate?.Day is >= 2 and <= 9), await _queries.CountAsync(_basis, [days], Ct));
    }

    [Fact]
    public async Task List_WhileOthersDelete_StaysWhatItWas()
    {
        using var list = await _queries.OpenAsync(Granted.Download, _basis, [], MemberOrder.File, Fields, ct: Ct);
        await using (var other = _temporary.Database.CreateDbContext())
            await other.Members.ExecuteDeleteAsync(Ct);
        Assert.Equal(list.Count, list.Rows.Count());
    }

    [Fact]
    public async Task Page_RowsDeletedMeanwhile_SaysThatTheyAreGone()
    {
        await using (var other = _temporary.Database.CreateDbContext())
            await other.Members.ExecuteDeleteAsync(Ct);
        await Assert.ThrowsAsync<MembersGoneException>(() => _queries.PageAsync(Granted.Read, _basis, [], MemberOrder.File, [], 1, 50, Ct));
    }

    [Fact]
    public async Task Basis_WhatIsAskedFor_IsFoundOrRefused()
    {
        await StoredExample.StoreAsync(_temporary.Database, id: 2, isCurrent: false);
        Assert.Equal((1, 1), Ids(await _queries.FindBasisAsync(null, null, Ct)));
        Assert.Equal((2, 2), Ids(await _queries.FindBasisAsync(null, 2, Ct)));
        Assert.Equal((2, null), Ids(await _queries.FindBasisAsync(2, null, Ct)));
        Assert.Equal((1, 1), Ids(await _queries.FindBasisAsync(1, null, Ct)));
        Assert.Equal(MemberBasisRefusal.NotScored, (await _queries.FindBasisAsync(1, 2, Ct)).Refusal);
        Assert.Equal(MemberBasisRefusal.NoAnalysis, (await _queries.FindBasisAsync(null, 9, Ct)).Refusal);
        Assert.Equal(MemberBasisRefusal.NoExtract, (await _queries.FindBasisAsync(9, null, Ct)).Refusal);
        new ExtractStore(_temporary.Database).Add(new Extract { FileName = "a", UploadedBy = "test", Status = ExtractStatus.Waiting });
        Assert.Equal(MemberBasisRefusal.NotImported, (await _queries.FindBasisAsync(3, null, Ct)).Refusal);
    }

    [Fact]
    public async Task Find_Member_HasCellsAndScore()
    {
        var found = await _queries.FindAsync(Granted.Read, _basis, "A%7", Ct);
        Assert.NotNull(found);
        Assert.Equal("paris", found.Cells[ExtractColumns.WorkCity].Text);
        Assert.Equal(StoredExample.Scores(1)[7].Segment, found.Score!.Group);
        var dropped = await _queries.FindAsync(Granted.Read, _basis, StoredExample.Members(1)[51].MemberNo, Ct);
        Assert.Equal(CleaningRule.FaresPresent, dropped!.Score!.DroppedBy);
        Assert.Null(await _queries.FindAsync(Granted.Read, _basis, "A%", Ct));
    }

    private async Task<MemberBasis> BasisAsync(int analysis) => (await _queries.FindBasisAsync(null, analysis, Ct)).Basis!;

    private static (int?, int?) Ids(MemberBasisAnswer answer) => (answer.Basis?.Extract.Id, answer.Basis?.Analysis?.Analysis.Id);

    // null where another test looks at the order
    private static IEnumerable<string>? Expected(string sort, bool descending)
    {
        var rows = StoredExample.Members(1).Zip(StoredExample.Scores(1)).Where(x => x.Second.Segment is not null).ToList();
        Func<(Member First, MemberScore Second), IComparable?>? key = sort switch
        {
            "row" => x => x.First.Id,
            "MEMBER_NO" => x => $"{x.First.MemberNo.Length:D4}{x.First.MemberNo}",
            "FFP_TIER" => x => x.First.FfpTier,
            "AGE" => x => x.First.Age,
            "group" => x => x.Second.Segment,
            "L" => x => x.Second.L,
            "R" => x => x.Second.R,
            "F" => x => x.Second.F,
            "M" => x => x.Second.M,
            "C" => x => x.Second.C,
            "fares" => x => (x.First.SumYr1 ?? 0) + (x.First.SumYr2 ?? 0),
            "distance" => x => x.Second.Distance,
            "LAST_FLIGHT_DATE" => x => x.First.LastFlightDate,
            _ => null,
        };
        if (key is null)
            return null;
        var known = rows.Where(x => key(x) is not null);
        var ordered = descending ? known.OrderByDescending(key, Comparer<IComparable?>.Default) : known.OrderBy(key, Comparer<IComparable?>.Default);
        return ordered.ThenBy(x => x.First.Id).Concat(rows.Where(x => key(x) is null)).Select(x => x.First.MemberNo);
    }
}
