using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Tests.Storage;

public sealed class AnalysisQueriesTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private AnalysisQueries _queries = default!;

    private AnalysisDecisions Decisions => new(
        _temporary.Database, new AnalysisStore(_temporary.Database, BatchPacing.Default, TimeProvider.System), TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _queries = new AnalysisQueries(_temporary.Database);
        await StoredExample.StoreAsync(_temporary.Database, id: 1, isCurrent: true);
        await StoredExample.StoreAsync(_temporary.Database, id: 2, isCurrent: false);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Find_WithoutId_IsTheCurrentAnalysisWithItsSegmentsInOrder()
    {
        var view = await _queries.FindAsync(null, Ct);
        Assert.Equal(1, view!.Analysis.Id);
        Assert.Equal(Enum.GetValues<CustomerGroup>(), view.Analysis.Segments.Select(s => s.Name.Group));
        Assert.Equal([5334, 4160, 15762, 24660, 12127], view.Scoring.SegmentFigures.Select(f => f.Figures.Members));
        Assert.Equal(62_988, view.Extract.Totals!.Members);
    }

    [Fact]
    public async Task Find_Draft_IsFoundByItsId()
    {
        var view = await _queries.FindAsync(2, Ct);
        Assert.Equal((2, false), (view!.Analysis.Id, view.Analysis.IsCurrent));
    }

    [Fact]
    public async Task Find_StagedOrUnknown_IsNull()
    {
        await using (var context = _temporary.Database.CreateDbContext())
            await context.Analyses.Where(a => a.Id == 2).ExecuteUpdateAsync(s => s.SetProperty(a => a.Status, AnalysisStatus.Staged), Ct);
        Assert.Null(await _queries.FindAsync(2, Ct));
        Assert.Null(await _queries.FindAsync(99, Ct));
    }

    [Fact]
    public async Task MakeCurrent_Draft_LeavesOneCurrentAnalysis()
    {
        Assert.True(await Decisions.MakeCurrentAsync(2, "test", Ct));
        Assert.Equal(2, (await _queries.FindAsync(null, Ct))!.Analysis.Id);
        Assert.Equal([true, false], (await _queries.ListAsync(ct: Ct)).Select(line => line.IsCurrent));
    }

    [Fact]
    public async Task MakeCurrent_Unknown_LeavesTheCurrentOne()
    {
        Assert.False(await Decisions.MakeCurrentAsync(99, "test", Ct));
        Assert.Equal(1, (await _queries.FindAsync(null, Ct))!.Analysis.Id);
    }
}
