using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>What is read of increments, and of what could be their bases.</summary>
public sealed class IncrementQueryTests : IncrementTest
{
    [Fact]
    public async Task Load_MembersTakenOver_CountToTheWindowThatTheirCellsDescribe()
    {
        // an empty LOAD_TIME counts to the window's end of its extract, also after it was taken over
        var based = await ImportAsync(ExtractLines.Of(Small(4)).With("LOAD_TIME", (row, cell) => row == 2 ? "" : cell).File);
        var id = await ImportAsync(Until("2014/4/30", Members(1)), based);
        var (before, after) = (new AnalysisMembers(Database).Load(based, Ct), new AnalysisMembers(Database).Load(id, Ct));
        Assert.Null(before.AsOf);
        Assert.Equal([before.DaysSinceJoining[0] + 30, .. before.DaysSinceJoining[1..]], after.DaysSinceJoining);
        Assert.Equal([April, March, March, March], Enumerable.Range(0, 4).Select(i => DateOnly.FromDayNumber((int)after.WindowEndOf(i))));
        Assert.Equal(before.LastToEnd, after.LastToEnd);
    }

    [Fact]
    public async Task List_ByOrigin_IsAsLongAsTheReportSays()
    {
        var based = await ImportAsync(Small(20));
        var id = await ImportAsync(Until("2014/4/30", Members(1, 2, 3, 30, 31).With("SEG_KM_SUM", (row, cell) => row == 2 ? "far" : cell)), based);
        await new StagedRows(Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(based, Ct);
        Assert.Equal(["30", "31"], await NumbersAsync(id, MemberOrigin.New));
        Assert.Equal(["1", "2"], await NumbersAsync(id, MemberOrigin.Updated));
        Assert.Equal(["3"], await NumbersAsync(id, MemberOrigin.CarriedForRejected));
        Assert.Equal(Enumerable.Range(3, 18).Select(i => $"{i}"), await NumbersAsync(id, MemberOrigin.CarriedOver));
        Assert.Empty(await NumbersAsync(await ImportAsync(Small(7)), MemberOrigin.New));
    }

    [Fact]
    public async Task Member_TakenOver_SaysAsOfWhen()
    {
        var based = await ImportAsync(Small(3));
        var basis = new MemberBasis(Find(await ImportAsync(Until("2014/4/30", Members(2)), based)), null);
        var members = new MemberQueries(Database);
        Assert.Equal([March, null, March], new[] { (await members.FindAsync(Granted.Read, basis, "1", Ct))!.CarriedAsOf, (await members.FindAsync(Granted.Read, basis, "2", Ct))!.CarriedAsOf, (await members.FindAsync(Granted.Read, basis, "3", Ct))!.CarriedAsOf });
        Assert.Null((await members.FindAsync(Granted.Read, new MemberBasis(Find(based), null), "1", Ct))!.CarriedAsOf);
    }

    [Fact]
    public void Base_NotThere_IsRefused() => Assert.Equal(
        ExtractRefusalReason.NoIncrementBase, Assert.Throws<ExtractRefusedException>(() => new IncrementBases(Database).Find(9)).Refusal.Reason);

    [Fact]
    public async Task Bases_Usual_IsTheLatestWhoseWindowDoesNotEndLater()
    {
        var march = await ImportAsync(Small(3));
        var may = await ImportAsync(Until("2014/5/31", ExtractLines.Of(Small(3))));
        var again = await ImportAsync(Until("2014/5/31", ExtractLines.Of(Small(4))));
        var all = new IncrementBases(Database).List(isPlainTable: false);
        Assert.Equal([again, may, march], all.Select(e => e.Id));
        Assert.Equal(
            [march, march, again, again, again],
            new DateOnly?[] { March, April, May, null, new(2014, 1, 31) }.Select(end => IncrementBases.Usual(all, end)!.Id));
        Assert.Empty(new IncrementBases(Database).List(isPlainTable: true));
        Assert.Equal(2, new IncrementBases(Database).CountKnown(march, ["1", "3", "4", "01"]));
    }

    [Fact]
    public async Task Profile_OfAnIncrement_FailsNoRuleForTheTakingOver()
    {
        var based = await ImportAsync(DemonstrationFile.Of(2_000));
        StoredExtract.Profile(Database, based);
        // the file repeats rows that are sound by themselves in their new window
        var lines = ExtractLines.Of(DemonstrationFile.Of(2_000)).Rows(0..100).With("LOAD_TIME", (_, _) => "2014/4/30").Without("LAST_TO_END");
        var id = await ImportAsync(lines.File, based);
        StoredExtract.Profile(Database, id);
        var (before, after) = (Columns.LoadMarks(based, RowMark.FailedRules, Ct), Columns.LoadMarks(id, RowMark.FailedRules, Ct));
        Assert.Equal(before[100..], after[100..]);
    }

    [Fact]
    public async Task Dependents_OfABase_CountItsIncrements()
    {
        var based = await ImportAsync(Small(5));
        var id = await ImportAsync(Until("2014/4/30", Members(1)), based);
        var extracts = new ExtractQueries(Database);
        Assert.Equal((1, 5L, 0, 5L), ((await extracts.DependentsAsync(based, Ct)).Increments, (await extracts.DependentsAsync(based, Ct)).Members,
            (await extracts.DependentsAsync(id, Ct)).Increments, (await extracts.DependentsAsync(id, Ct)).Members));
    }

    [Fact]
    public async Task Today_OfTheProgramme_IsTheWindowsEndForMembersTakenOverToo()
    {
        var based = await ImportAsync(DemonstrationFile.Of(300));
        var id = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(300)).Rows(0..10).With("LOAD_TIME", (_, _) => "2014/4/30").File, based);
        var queries = new StrategyQueries(Database);
        var basis = new MemberBasis(Find(id), null);
        var days = new List<double>();
        foreach (var row in new[] { 0, 299 })
            days.Add((await queries.FindAsync(Granted.Read, basis, row, ct: Ct))!.Pace.DaysToAssessment);
        Assert.Equal(days[0], days[1]);
        Assert.True(double.IsNaN(days[0]) || days[0] > 0);
    }

    private async Task<List<string>> NumbersAsync(int extract, MemberOrigin origin)
    {
        var answer = new MemberBasis(Find(extract), null);
        var list = await new MemberQueries(Database, TimeProvider.System).PageAsync(Granted.Read, answer, [new HasOrigin(origin)], new MemberOrder(MemberField.Number, false), [MemberField.Number], 1, 100, Ct);
        return [.. list.Rows.Select(row => row.Number)];
    }
}
