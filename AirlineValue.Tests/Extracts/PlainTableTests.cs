using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Extracts;

public sealed class PlainTableTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Inspect_TableOfAnotherBusiness_AsksWhichColumnsAreWhich()
    {
        var layout = Inspect(null);
        Assert.True(layout.IsUnmapped);
        Assert.False(layout.IsDecided);
        Assert.Equal(["Kundennummer", "Ort", "Tage seit Kauf", "Letzter Kauf", "Käufe", "Umsatz EUR"], layout.UnknownColumns);
        Assert.Contains("SEG_KM_SUM", layout.MissingColumns);
        using var file = new MemoryStream(PlainCustomers.File());
        var refusal = Assert.Throws<ExtractRefusedException>(() => ExtractReader.Open(file, layout, ExtractLimits.Default)).Refusal;
        Assert.Equal(ExtractRefusalReason.MissingColumns, refusal.Reason);
    }

    [Fact]
    public void Inspect_WithColumns_ReadsThoseAlone()
    {
        var layout = Inspect(PlainCustomers.ByDate);
        Assert.True(layout.IsDecided);
        Assert.Equal(["MEMBER_NO", "LAST_FLIGHT_DATE", "FLIGHT_COUNT", "SUM_YR_2"], layout.Columns.Select(c => c.Name));
        Assert.Equal((';', ','), (layout.Delimiter, layout.Columns[^1].DecimalSign));
        Assert.Equal(["Ort", "Tage seit Kauf"], layout.UnknownColumns);
        Assert.Empty(layout.MissingColumns);
    }

    [Fact]
    public void Inspect_ColumnThatIsNotThereOrNamedTwice_IsRefusedByName()
    {
        var lacking = Assert.Throws<ExtractRefusedException>(() => Inspect(PlainCustomers.ByDays with { Spend = "Umsatz" })).Refusal;
        Assert.Equal((ExtractRefusalReason.MissingColumns, "Umsatz"), (lacking.Reason, Assert.Single(lacking.Expected)));
        var twice = Assert.Throws<ExtractRefusedException>(() => Inspect(PlainCustomers.ByDays with { Spend = "Käufe" })).Refusal;
        Assert.Equal((ExtractRefusalReason.DuplicateColumns, "Käufe"), (twice.Reason, Assert.Single(twice.Found)));
    }

    [Fact]
    public void Read_EveryRow_IsImportedOrQuarantinedWithLineAndColumn()
    {
        using var file = new MemoryStream(PlainCustomers.File());
        using var reader = ExtractReader.Open(file, Inspect(PlainCustomers.ByDays), ExtractLimits.Default);
        var batch = new MemberBatch();
        var quarantined = new List<QuarantinedRow>();
        while (reader.Read(batch))
            quarantined.AddRange(batch.Quarantined);
        var report = reader.Report();
        Assert.Equal((PlainCustomers.Count + PlainCustomers.Rejected, PlainCustomers.Count, PlainCustomers.Rejected), (report.Rows, report.Imported, report.Rejected));
        Assert.Equal(PlainCustomers.AsOf, report.WindowEnd);
        Assert.Equal(
            [
                (1002, "Kundennummer", QuarantineReason.NoMemberNumber), (1003, "Kundennummer", QuarantineReason.DuplicateMemberNumber),
                (1004, "Käufe", QuarantineReason.UnreadableCell), (1005, "Umsatz EUR", QuarantineReason.UnreadableCell), (1006, null, QuarantineReason.CellCount),
            ],
            quarantined.Select(row => (row.Line, row.Column, row.Reason)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Analyse_EightClearGroups_FindsThem(bool isByDate)
    {
        var id = await ImportAsync(isByDate ? PlainCustomers.ByDate : PlainCustomers.ByDays);
        var members = new AnalysisMembers(_temporary.Database).Load(id, Cancelled);
        var result = AnalysisRun.Analyse(
            members, new AnalysisOptions(new CleaningOptions(), new KMeansOptions { K = 8 }), TimeProvider.System, cancellationToken: Cancelled);
        Assert.Equal("RFM", result.Options.IndicatorSet.Name);
        Assert.Equal([CleaningRule.IndicatorsComputable], result.Funnel.Steps.Select(step => step.Rule));
        var crosses = Enumerable.Range(0, PlainCustomers.Count).GroupBy(i => (PlainCustomers.GroupOf(i), result.Clustering.Labels[i])).ToList();
        Assert.Equal(8, crosses.Count);
        Assert.All(crosses, cross => Assert.Equal(PlainCustomers.Count / 8, cross.Count()));
        // a purchase on the last day is 1 day ago, where a date says so
        Assert.Equal(5 / 30d, result.Spreads[0].Minimum, 1e-12);
    }

    [Fact]
    public async Task Analyse_IndicatorThatTheTableLacks_IsRefusedByName()
    {
        var members = new AnalysisMembers(_temporary.Database).Load(await ImportAsync(PlainCustomers.ByDays), Cancelled);
        var refusal = Assert.Throws<AnalysisRefusedException>(
            () => AnalysisRun.Analyse(members, AnalysisOptions.Default with { Indicators = IndicatorSet.Lrfmc }, TimeProvider.System, cancellationToken: Cancelled));
        Assert.Equal((AnalysisRefusalReason.IndicatorMissing, "L", "LRFMC"), (refusal.Reason, refusal.What, refusal.Found));
    }

    private static ExtractLayout Inspect(PlainTable? table)
    {
        using var file = new MemoryStream(PlainCustomers.File());
        return ExtractInspection.Inspect(file, new ReadingOptions { PlainTable = table }, ExtractLimits.Default);
    }

    private Task<int> ImportAsync(PlainTable table) =>
        StoredExtract.ImportAsync(_temporary.Database, PlainCustomers.File(), new ReadingOptions { PlainTable = table });
}
