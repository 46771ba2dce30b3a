using System.Diagnostics;
using System.Globalization;
using AirlineValue.Domain;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ExtractImportTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    private Database Database => _temporary.Database;

    private ExtractImport Import => new(Database, ExtractLimits.Default, BatchPacing.Default, TimeProvider.System);

    private StagedRows Staged => new(Database, BatchPacing.Default, TimeProvider.System);

    [Fact]
    public async Task Stage_EveryColumn_IsStoredAsItWasRead()
    {
        var file = Demonstration(300);
        var id = NewExtract();
        var (layout, result) = await StageAsync(id, file);
        Assert.True(Import.Complete(id, layout, result));
        using var context = Database.CreateDbContext();
        var members = context.Members.OrderBy(m => m.Id).ToList();
        Assert.Equal(Enumerable.Range(0, 300).Select(i => MemberKey.Of(id, i)), members.Select(m => m.Id));
        var lines = System.Text.Encoding.UTF8.GetString(file).TrimEnd('\n').Split('\n');
        var names = lines[0].Split(',');
        for (var i = 0; i < members.Count; i++)
        {
            var cells = lines[i + 1].Split(',');
            foreach (var column in ExtractColumns.All.Take(ExtractColumns.StandardCount))
                Assert.Equal(Expected(column, cells[Array.IndexOf(names, column.Name)]), Stored(members[i], column));
        }
        var extract = context.Extracts.Single();
        Assert.Equal((ExtractStatus.Imported, new DateOnly(2014, 3, 31)), (extract.Status, extract.WindowEnd!.Value));
        Assert.Equal(300, extract.Report!.Imported);
        Assert.Equal(members.Sum(m => m.SumYr1 ?? 0) + members.Sum(m => m.SumYr2 ?? 0), extract.Totals!.Fares);
        Assert.Equal(members.Count(m => m.L1YFlightCount > 0), extract.Totals.ActiveMembers);
    }

    [Fact]
    public async Task Stage_QuarantinedRows_AreStoredInOrder()
    {
        var text = System.Text.Encoding.UTF8.GetString(SmallExtract.Bytes(3)) + "9,not\n1,2005/1/1,2014/3/31,2,1000,0.4,1,1,1\n";
        var id = NewExtract();
        var (_, result) = await StageAsync(id, System.Text.Encoding.UTF8.GetBytes(text));
        using var context = Database.CreateDbContext();
        var rows = context.QuarantinedRows.OrderBy(r => r.Ordinal).ToList();
        Assert.Equal([(5L, QuarantineReason.CellCount), (6L, QuarantineReason.DuplicateMemberNumber)], rows.Select(r => (r.Line, r.Reason)));
        Assert.Equal((5L, 3L, 2L), (result.Report.Rows, result.Report.Imported, result.Report.Rejected));
    }

    [Fact]
    public async Task Stage_SeveralExtracts_LieInTheirOwnKeyRanges()
    {
        int[] ids = [NewExtract(), NewExtract()];
        foreach (var id in ids)
        {
            var (layout, result) = await StageAsync(id, SmallExtract.Bytes(5_000));
            Import.Complete(id, layout, result);
        }
        await Staged.RemoveAsync(ids[0], TestContext.Current.CancellationToken);
        Assert.Equal(5_000, Count("member"));
        Assert.Equal(5_000, new AnalysisMembers(Database).Load(ids[1], TestContext.Current.CancellationToken).Count);
    }

    [Fact]
    public async Task Stage_Cancelled_LeavesNothingAfterRemoval()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var id = NewExtract();
        var progress = new Reports(p =>
        {
            if (p.Rows > 70_000)
                stop.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => StageAsync(id, Demonstration(150_000), progress, stop.Token));
        await Staged.RemoveAsync(id, TestContext.Current.CancellationToken);
        Assert.Equal((0L, 0L), (Count("member"), Count("member_column")));
        Assert.Equal("Importing", Status(id));
    }

    [Fact]
    public async Task Stage_SecondWindowEndFarBehindTheHead_IsRefused()
    {
        var id = NewExtract();
        var refused = await Assert.ThrowsAsync<ExtractRefusedException>(() => StageAsync(id, SmallExtract.Bytes(40_000, "2014/4/30")));
        Assert.Equal(ExtractRefusalReason.SeveralWindowEnds, refused.Refusal.Reason);
    }

    [Fact]
    public async Task Stage_AnotherWriter_WaitsLessThanASecond()
    {
        var id = NewExtract();
        // The first write of a process takes long for what is not waiting
        WriteSomething();
        var importing = StageAsync(id, Demonstration(150_000));
        var longest = TimeSpan.Zero;
        var writes = 0;
        while (!importing.IsCompleted)
        {
            var watch = Stopwatch.StartNew();
            WriteSomething();
            longest = longest > watch.Elapsed ? longest : watch.Elapsed;
            writes++;
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
        await importing;
        Assert.True(writes > 3, $"Only {writes} writes took place beside the import.");
        Assert.True(longest < TimeSpan.FromSeconds(1), $"A writer waited {longest.TotalMilliseconds:0} ms.");
    }

    [Fact]
    public async Task Stage_Progress_ReachesAllBytesAndRows()
    {
        var file = Demonstration(20_000);
        var reports = new List<ImportProgress>();
        await StageAsync(NewExtract(), file, new Reports(reports.Add));
        Assert.Equal(new ImportProgress(file.Length, 20_000), reports[^1]);
        Assert.Equal(reports.OrderBy(r => r.Rows).ThenBy(r => r.Bytes), reports);
    }

    [Fact]
    public async Task RemoveExtract_WithAnalyses_RemovesAllThatRestsOnIt()
    {
        const string Analysis =
            "analysis (id, status, is_current, extract_id, indicator_set, cleaning_options, clustering_options, scaler, inertia, iterations, winning_restart, validity, seconds, program_version, created_at, created_by, cleaning_profile)";
        const string Scoring = "scoring (id, analysis_id, extract_id, is_training, funnel, clustered_members, spreads, created_at, classic)";
        int[] ids = [NewExtract(), NewExtract()];
        foreach (var id in ids)
        {
            var (layout, result) = await StageAsync(id, SmallExtract.Bytes(100));
            Import.Complete(id, layout, result);
            Execute($$"""
                INSERT INTO {{Analysis}} VALUES ({{id}}, 'Draft', 0, {{id}}, 'LRFMC', '{}', '{}', '{}', 0, 0, 0, '{}', '{}', '', '', '', NULL);
                INSERT INTO segment VALUES ({{id}}, 1, 'general', '{}', '[]', '[]');
                INSERT INTO {{Scoring}} VALUES ({{id}}, {{id}}, {{id}}, 1, '[]', 0, '[]', '', NULL);
                INSERT INTO segment_figures VALUES ({{id}}, 1, '{}', '[]');
                INSERT INTO score_column VALUES ({{id}}, 'segment', 0, 100, x'00');
                INSERT INTO extract_profile VALUES ({{id}}, '', '', '', '', 0, '', '');
                """);
        }
        Execute($"INSERT INTO {Scoring} VALUES (9, {ids[1]}, {ids[0]}, 0, '[]', 0, '[]', '', NULL);");
        Execute($"INSERT INTO extract_comparison VALUES ({ids[1]}, {ids[0]}, '', '');");
        var columns = Count("member_column");
        await Staged.RemoveExtractAsync(ids[0], TestContext.Current.CancellationToken);
        foreach (var table in new[] { "extract", "analysis", "segment", "scoring", "segment_figures", "score_column", "extract_profile" })
            Assert.Equal((table, 1L), (table, Count(table)));
        Assert.Equal((columns / 2, 0L), (Count("member_column"), Count("extract_comparison")));
        Assert.Equal(100, Count("member"));
    }

    [Fact]
    public void Load_ExtractThatIsNotImported_IsRefused() => Assert.Equal(
        AnalysisRefusalReason.ExtractNotAvailable,
        Assert.Throws<AnalysisRefusedException>(() => new AnalysisMembers(Database).Load(NewExtract(), TestContext.Current.CancellationToken)).Reason);

    [Fact]
    public async Task Load_ImportedExtract_GivesTheColumnsInRowOrder()
    {
        var id = NewExtract();
        var (layout, result) = await StageAsync(id, Demonstration(9_000));
        Import.Complete(id, layout, result);
        var columns = new AnalysisMembers(Database).Load(id, TestContext.Current.CancellationToken);
        using var context = Database.CreateDbContext();
        var members = context.Members.OrderBy(m => m.Id).ToList();
        Assert.Equal(members.Select(m => (double)(columns.WindowEnd.DayNumber - m.FfpDate!.Value.DayNumber)), columns.DaysSinceJoining);
        Assert.Equal(members.Select(m => m.SumYr1 ?? double.NaN), columns.SumYr1);
        Assert.Equal(members.Select(m => m.Age ?? double.NaN), columns.Age);
        Assert.Equal(members.Select(m => (double)m.LastToEnd!), columns.LastToEnd);
    }

    private async Task<(ExtractLayout Layout, ImportResult Result)> StageAsync(
        int id, byte[] file, IProgress<ImportProgress>? progress = null, CancellationToken? cancellation = null)
    {
        using var stream = new MemoryStream(file);
        var layout = ExtractInspection.Inspect(stream, new ReadingOptions(), ExtractLimits.Default);
        var result = await Task.Run(() => Import.StageAsync(id, stream, layout, progress, cancellation ?? TestContext.Current.CancellationToken));
        return (layout, result);
    }

    private int NewExtract()
    {
        using var context = Database.CreateDbContext();
        var extract = new Extract { FileName = "a.csv", UploadedBy = "test", Status = ExtractStatus.Importing };
        context.Extracts.Add(extract);
        context.SaveChanges();
        return extract.Id;
    }

    private void WriteSomething()
    {
        using var context = Database.CreateDbContext();
        context.Jobs.Add(new Job { CreatedBy = "test", Request = new JobRequest(null, null) });
        context.SaveChanges();
    }

    private string Status(int id)
    {
        using var context = Database.CreateDbContext();
        return context.Extracts.Single(e => e.Id == id).Status.ToString();
    }

    private long Count(string table)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = Database.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static byte[] Demonstration(int members)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, 1);
        return file.ToArray();
    }

    private static object? Stored(Member member, ExtractColumn column) =>
        typeof(Member).GetProperty(MemberProperty.NameOf(column))!.GetValue(member);

    private static object? Expected(ExtractColumn column, string cell)
    {
        if (cell.Length == 0 || cell.StartsWith("2014/2/29"))
            return null;
        return column.Kind switch
        {
            ColumnKind.Integer => long.Parse(cell),
            ColumnKind.Number => double.Parse(cell),
            ColumnKind.Date => DateOnly.ParseExact(cell, "yyyy/M/d", CultureInfo.InvariantCulture),
            _ => cell,
        };
    }

    private sealed class Reports(Action<ImportProgress> report) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => report(value);
    }
}
