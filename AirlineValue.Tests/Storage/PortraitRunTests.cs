using AirlineValue.Domain;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class PortraitRunTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly GroupPortraitStore _store;
    private readonly PortraitRun _run;

    public PortraitRunTests()
    {
        _store = new GroupPortraitStore(_temporary.Database, TimeProvider.System);
        _run = new PortraitRun(_temporary.Database, _store);
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task FindOrMake_FirstTime_StoresWhatIsReadFromThenOn()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        var view = new AnalysisQueries(_temporary.Database).Find(1)!;
        Assert.Equal([(1, 1)], _store.Missing());
        var made = _run.FindOrMake(view, Ct);
        Assert.Empty(_store.Missing());
        var read = _store.Find(view.Scoring.Id)!;
        Assert.Equal(SqlJson(made), SqlJson(read));
        Assert.Equal(SqlJson(made), SqlJson(_run.FindOrMake(view, Ct)));
        // ten members a segment; the two that cleaning dropped are in none
        Assert.All(made.Margins, m => Assert.Equal(StoredExample.MembersPerSegment, m.Core + m.Between + m.Edge));
        Assert.All(made.Traits, t => Assert.Equal(50, t.AllKnown + t.Unknown.Sum()));
    }

    [Fact]
    public async Task Remove_AnalysisWithPortraits_LeavesNone()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        var view = new AnalysisQueries(_temporary.Database).Find(1)!;
        var made = _run.FindOrMake(view, Ct);
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveAnalysisAsync(1, Ct);
        Assert.Null(_store.Find(view.Scoring.Id));
        _store.Save(view.Scoring.Id, made);
        Assert.Null(_store.Find(view.Scoring.Id));
    }

    private static string SqlJson(GroupPortraits portraits) => System.Text.Json.JsonSerializer.Serialize(portraits);
}
