using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

/// <summary>Increments that are completed by the extract before them.</summary>
public sealed class IncrementImportTests : IncrementTest
{
    [Fact]
    public async Task Stage_NewAndUpdatedMembers_IsCompletedByTheOthersOfTheBase()
    {
        var based = await ImportAsync(Small(5));
        // members 2 and 4 fly more, 8 and 9 are new; they stand first in the extract, then 1, 3 and 5
        var id = await ImportAsync(Until("2014/4/30", Members(2, 4).With("FLIGHT_COUNT", (_, _) => "50").And(Members(8, 9))), based);
        Assert.Equal(["2", "4", "8", "9", "1", "3", "5"], Texts(id, "MEMBER_NO"));
        Assert.Equal(["50", "50", .. new[] { 8, 9, 1, 3, 5 }.Select(Flights)], Texts(id, "FLIGHT_COUNT"));
        Assert.Equal([.. Enumerable.Repeat("2014-04-30", 4), .. Enumerable.Repeat("2014-03-31", 3)], Texts(id, "LOAD_TIME"));
        var extract = Find(id);
        Assert.Equal((4L, 4L, 0L, 3L, 7L), (extract.Report!.Rows, extract.Report.Imported, extract.Report.Rejected, extract.Report.CarriedOver, extract.Report.Members));
        var increment = extract.Report.Increment!;
        Assert.Equal((based, March, 5L, 2L, 2L, 0L, 1), (increment.BaseExtractId, increment.BaseWindowEnd, increment.BaseMembers, increment.New, increment.Updated, increment.CarriedForRejected, increment.Chain));
        Assert.Equal([new MembersAsOf(March, 3)], increment.AsOf);
        Assert.Equal(April, extract.WindowEnd);
    }

    [Fact]
    public async Task Stage_Increment_HasTheSameCellsInRowsAndColumns()
    {
        var based = await ImportAsync(DemonstrationFile.Of(300));
        var lines = ExtractLines.Of(DemonstrationFile.Of(300)).Rows(50..90).With("AGE", (_, _) => "33");
        var id = await ImportAsync(lines.With("LOAD_TIME", (_, _) => "2014/4/30").File, based);
        foreach (var column in Columns.Columns(id))
            Assert.Equal(Texts(id, column.Name), FromColumn(id, column));
        var ranks = Columns.LoadMemberNumberRank(id, Ct);
        Assert.Equal(Texts(id, "MEMBER_NO").Order(Comparer<string?>.Create((a, b) => a!.Length != b!.Length ? a.Length - b.Length : string.CompareOrdinal(a, b))),
            Enumerable.Range(0, 300).OrderBy(row => ranks[row]).Select(row => Texts(id, "MEMBER_NO")[row]));
    }

    [Fact]
    public async Task Stage_Increment_SumsOverAllMembers()
    {
        var based = await ImportAsync(DemonstrationFile.Of(500));
        var id = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(500)).Rows(0..100).With("SUM_YR_1", (_, _) => "1000").File, based);
        var totals = Find(id).Totals!;
        var rows = Temporary.Query("SELECT total(SUM_YR_1), total(SUM_YR_2), total(SEG_KM_SUM), total(FLIGHT_COUNT), sum(L1Y_Flight_Count > 0), count(*) FROM member WHERE id >> 32 = " + id)[0];
        Assert.Equal(500, totals.Members);
        Assert.Equal(rows.Take(4).Select(Convert.ToDouble), [totals.FaresYr1, totals.FaresYr2, totals.Kilometres, totals.Flights]);
        Assert.Equal((Convert.ToInt32(rows[4]), Convert.ToInt32(rows[5])), (totals.ActiveMembers, totals.Members));
    }

    [Fact]
    public async Task Stage_IncrementOnAnIncrement_KeepsTheDayOfEachMemberAndCountsTheChain()
    {
        var march = await ImportAsync(Small(6));
        var april = await ImportAsync(Until("2014/4/30", Members(1, 2)), march);
        var may = await ImportAsync(Until("2014/5/31", Members(2, 3)), april);
        var increment = Find(may).Report!.Increment!;
        Assert.Equal([new MembersAsOf(April, 1), new MembersAsOf(March, 3)], increment.AsOf);
        Assert.Equal((2, 4L, 6L), (increment.Chain, increment.CarriedOver, Find(may).Report!.Members));
        Assert.Equal(["2014-05-31", "2014-05-31", "2014-04-30", "2014-03-31", "2014-03-31", "2014-03-31"], Texts(may, "LOAD_TIME"));
        var loaded = new AnalysisMembers(Database).Load(may, Ct);
        Assert.Equal([May, May, April, March, March, March], Enumerable.Range(0, 6).Select(i => DateOnly.FromDayNumber((int)loaded.WindowEndOf(i))));
        // a snapshot ends the chain
        var june = await ImportAsync(Until("2014/6/30", ExtractLines.Of(Small(6))));
        Assert.Equal(1, Find(await ImportAsync(Until("2014/7/31", Members(1)), june)).Report!.Increment!.Chain);
    }

    [Fact]
    public async Task Stage_RejectedRowOfAKnownMember_TakesTheMemberOver()
    {
        var based = await ImportAsync(Small(5));
        // 1 is imported, 2 can't be read, 1 comes again, 77 is unknown to both, a row has too few cells
        var lines = Members(1, 2).And(Members(1)).And(Members(77)).With("FLIGHT_COUNT", (row, cell) => row is 1 or 3 ? "many" : cell);
        var id = await ImportAsync([.. Until("2014/4/30", lines), .. "3,cut\n"u8], based);
        var report = Find(id).Report!;
        Assert.Equal((5L, 1L, 4L, 4L, 5L), (report.Rows, report.Imported, report.Rejected, report.CarriedOver, report.Members));
        Assert.Equal((0L, 1L, 1L), (report.Increment!.New, report.Increment.Updated, report.Increment.CarriedForRejected));
        Assert.Equal([MemberOrigin.Updated, MemberOrigin.CarriedForRejected, MemberOrigin.CarriedOver, MemberOrigin.CarriedOver, MemberOrigin.CarriedOver],
            Columns.LoadOrigins(id, Ct)!.Select(origin => (MemberOrigin)origin));
        Assert.Equal(["1", "2", "3", "4", "5"], Texts(id, "MEMBER_NO"));
    }

    [Fact]
    public async Task Stage_CorrectionWithinTheMonth_ReplacesTheMembersOfTheFile()
    {
        var based = await ImportAsync(Small(4));
        var id = await ImportAsync(Members(3).With("FLIGHT_COUNT", (_, _) => "88").File, based);
        Assert.Equal([("3", "88"), ("1", Flights(1)), ("2", Flights(2)), ("4", Flights(4))], Texts(id, "MEMBER_NO").Zip(Texts(id, "FLIGHT_COUNT")));
        Assert.Equal(March, Find(id).WindowEnd);
        Assert.Equal([new MembersAsOf(March, 3)], Find(id).Report!.Increment!.AsOf);
    }

    [Fact]
    public async Task Stage_AllMembersInTheFile_TakesNobodyOver()
    {
        var based = await ImportAsync(Small(3));
        var id = await ImportAsync(Until("2014/4/30", Members(3, 2, 1)), based);
        Assert.Equal((3L, 0L, 0), (Find(id).Report!.Members, Find(id).Report!.CarriedOver, Find(id).Report!.Increment!.AsOf.Count));
        Assert.Equal(["3", "2", "1"], Texts(id, "MEMBER_NO"));
    }

    [Fact]
    public async Task Stage_WindowBeforeTheBases_IsRefusedAndSaysBoth()
    {
        var based = await ImportAsync(Small(4));
        var refused = await Assert.ThrowsAsync<ExtractRefusedException>(() => ImportAsync(Until("2014/2/28", Members(1)), based));
        Assert.Equal((ExtractRefusalReason.IncrementBeforeBase, "2014-02-28", "2014-03-31 (a.csv)"), (refused.Refusal.Reason, refused.Refusal.Found[0], refused.Refusal.Expected[0]));
    }

    [Fact]
    public async Task Stage_OtherColumns_IsRefusedAndNamesThem()
    {
        var based = await ImportAsync(DemonstrationFile.Of(50));
        var lines = ExtractLines.Of(DemonstrationFile.Of(50)).Rows(0..5);
        var missing = await Assert.ThrowsAsync<ExtractRefusedException>(() => ImportAsync(lines.Without("AGE").File, based));
        Assert.Equal((ExtractRefusalReason.IncrementColumns, "–", "AGE"), (missing.Refusal.Reason, missing.Refusal.Found[0], missing.Refusal.Expected[0]));
        var withoutAge = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(50)).Without("AGE").File);
        var more = await Assert.ThrowsAsync<ExtractRefusedException>(() => ImportAsync(lines.File, withoutAge));
        Assert.Equal((ExtractRefusalReason.IncrementColumns, "AGE", "–"), (more.Refusal.Reason, more.Refusal.Found[0], more.Refusal.Expected[0]));
    }

    [Fact]
    public async Task Stage_OneRecencyColumnInsteadOfTheOther_IsTheSameColumns()
    {
        var based = await ImportAsync(DemonstrationFile.Of(20));
        var id = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(20)).Rows(0..3).Without("LAST_TO_END").File, based);
        Assert.Equal(Texts(based, "LAST_TO_END"), Texts(id, "LAST_TO_END"));
    }

    [Fact]
    public async Task Stage_BaseOfSeveralRuns_FillsEveryRunButTheLast()
    {
        const int Many = ColumnCells.RunLength + 5_000;
        var based = await ImportAsync(Small(Many));
        var id = await ImportAsync(Until("2014/4/30", ExtractLines.Of(Small(Many + 3_000)).Rows(60_000..70_536).And(ExtractLines.Of(Small(Many + 3_000)).Rows(Many..(Many + 3_000)))), based);
        Assert.Equal(
            [[0L, 65_536L], [1L, Many + 3_000L - 65_536L]],
            Temporary.Query($"SELECT DISTINCT run, rows FROM member_column WHERE extract_id = {id} ORDER BY run").Select(row => row.Cast<long>().ToArray()));
        Assert.Equal(0L, Temporary.Query($"SELECT count(*) FROM (SELECT MEMBER_NO, FFP_DATE, FLIGHT_COUNT, LAST_TO_END FROM member WHERE extract_id = {based} EXCEPT SELECT MEMBER_NO, FFP_DATE, FLIGHT_COUNT, LAST_TO_END FROM member WHERE extract_id = {id})")[0][0]);
        foreach (var column in new[] { ExtractColumns.FlightCount, ExtractColumns.LoadTime, ExtractColumns.FfpDate })
            Assert.Equal(Texts(id, column.Name), FromColumn(id, column));
    }

    [Fact]
    public async Task Stage_UnreadableCellsOfTheBase_StayMarked()
    {
        var based = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(30)).With("AGE", (row, cell) => row == 20 ? "old" : cell).File);
        var id = await ImportAsync(ExtractLines.Of(DemonstrationFile.Of(30)).Rows(0..5).File, based);
        Assert.Equal([20], Marked(id, ExtractColumns.Age));
    }

    [Fact]
    public async Task Stage_CancelledWhileTakingOver_LeavesNothingAfterRemoval()
    {
        var based = await ImportAsync(Small(30_000));
        var before = (Temporary.Count("member"), Temporary.Count("member_column"));
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var id = 0;
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StoredExtract.ImportAsync(
            Database, Until("2014/4/30", Members(1, 2)), null, based, new Told(at => { if (at.CarriedOver > 0) stop.Cancel(); }), stop.Token, staged => id = staged));
        Assert.True(Temporary.Count("member") > before.Item1);
        await new StagedRows(Database, BatchPacing.Default, TimeProvider.System).RemoveAsync(id, Ct);
        Assert.Equal(before, (Temporary.Count("member"), Temporary.Count("member_column")));
    }

    [Fact]
    public async Task Stage_Increment_ReportsHowManyAreTakenOver()
    {
        var based = await ImportAsync(Small(5_000));
        List<ImportProgress> told = [];
        await StoredExtract.ImportAsync(Database, Until("2014/4/30", Members(1, 2, 5_001)), null, based, new Told(told.Add), Ct);
        Assert.Equal((3L, 4_998L, 4_998L), (told[^1].Rows, told[^1].CarriedOver, told[^1].ToCarryOver));
    }

    private int[] Marked(int extract, ExtractColumn column)
    {
        var marks = Columns.LoadMarks(extract, RowMark.Unreadable, Ct);
        return [.. Enumerable.Range(0, marks.Length).Where(row => (marks[row] >> column.Ordinal & 1) != 0)];
    }

    private sealed class Told(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
