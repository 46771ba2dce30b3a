using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Tests.Pages.Extracts;

public sealed class ExtractPageViewTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private ExtractQueries Extracts => new(_temporary.Database);

    private AnalysisQueries Analyses => new(_temporary.Database);

    private ScoringQueries Scorings => new(_temporary.Database);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task View_OfAnUnknownExtract_IsNull() =>
        Assert.Null(await ExtractPageView.ReadAsync(Granted.Read, Extracts, Analyses, Scorings, 4711, 1, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData(ExtractStatus.Uploaded, null, true)]
    [InlineData(ExtractStatus.Cancelled, JobStatus.Cancelled, true)]
    [InlineData(ExtractStatus.Interrupted, JobStatus.Interrupted, true)]
    [InlineData(ExtractStatus.Failed, JobStatus.Failed, true)]
    [InlineData(ExtractStatus.Waiting, JobStatus.Waiting, false)]
    [InlineData(ExtractStatus.Importing, JobStatus.Running, false)]
    [InlineData(ExtractStatus.Imported, JobStatus.Done, false)]
    public async Task CanImport_FollowsTheStatus(ExtractStatus status, JobStatus? job, bool expected)
    {
        var id = await AddAsync(status, job, rejected: 0);
        var view = await ExtractPageView.ReadAsync(Granted.Read, Extracts, Analyses, Scorings, id, 1, TestContext.Current.CancellationToken);
        Assert.Equal(expected, view!.CanImport);
    }

    [Theory]
    [InlineData(1, 1, 20)]
    [InlineData(3, 3, 5)]
    [InlineData(99, 3, 5)]
    [InlineData(-1, 1, 20)]
    public async Task Quarantine_OfAPage_IsThatPartOrTheNearest(int asked, int expectedPage, int expectedRows)
    {
        var id = await AddAsync(ExtractStatus.Imported, JobStatus.Done, rejected: 45);
        var view = await ExtractPageView.ReadAsync(Granted.Read, Extracts, Analyses, Scorings, id, asked, TestContext.Current.CancellationToken);
        Assert.Equal((expectedPage, 3, expectedRows), (view!.Quarantine!.Number, view.Quarantine.Pages, view.Quarantine.Rows.Count));
        Assert.Equal((expectedPage - 1) * QuarantinePage.Size, view.Quarantine.Rows[0].Ordinal);
    }

    [Fact]
    public async Task List_WhileAJobRuns_IsBusy()
    {
        await AddAsync(ExtractStatus.Imported, JobStatus.Done, rejected: 0);
        Assert.False((await ExtractListView.ReadAsync(Extracts, Analyses, TestContext.Current.CancellationToken)).IsBusy);
        await AddAsync(ExtractStatus.Importing, JobStatus.Running, rejected: 0);
        var list = await ExtractListView.ReadAsync(Extracts, Analyses, TestContext.Current.CancellationToken);
        Assert.True(list.IsBusy);
        Assert.Equal([ExtractStatus.Importing, ExtractStatus.Imported], list.Lines.Select(line => line.Extract.Status));
    }

    private async Task<int> AddAsync(ExtractStatus status, JobStatus? job, int rejected)
    {
        await using var context = _temporary.Database.CreateDbContext();
        var extract = new Extract
        {
            Status = status,
            FileName = "a.csv",
            UploadedBy = "test",
            Layout = new ExtractLayout(ExtractPacking.None, "utf-8", false, ',', [], [], [], [], [], []),
            Report = new ImportReport(
                rejected + 1, 1, rejected, new DateOnly(2014, 3, 31), new Dictionary<QuarantineReason, long>(), [], new Dictionary<string, long>()),
        };
        context.Extracts.Add(extract);
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        for (var i = 0; i < rejected; i++)
            context.QuarantinedRows.Add(new StoredQuarantinedRow { ExtractId = extract.Id, Ordinal = i, Line = i + 2, Found = "", Raw = "x" });
        if (job is { } ended)
            context.Jobs.Add(new Job { ExtractId = extract.Id, Status = ended, Request = new JobRequest(null, null), CreatedBy = "test" });
        await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        return extract.Id;
    }
}
