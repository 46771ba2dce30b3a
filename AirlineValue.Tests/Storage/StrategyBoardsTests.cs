using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class StrategyBoardsTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Of_RulesThatComeIntoForce_AreFollowedAtOnceAndCountedOnce()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        var programme = new ProgrammeStore(_temporary.Database, TimeProvider.System);
        var boards = new StrategyBoards(new StrategyQueries(_temporary.Database), programme);
        var view = new AnalysisQueries(_temporary.Database).Find(1)!;
        var builtIn = await boards.OfAsync(view, Ct);
        Assert.Null(builtIn!.Version.Id);
        Assert.Same(builtIn, await boards.OfAsync(view, Ct));
        var version = programme.Save(ProgrammePresets.Default, new DateOnly(2014, 1, 1), "", "test").Version!;
        var changed = await boards.OfAsync(view, Ct);
        Assert.Equal(version.Id, changed!.Version.Id);
        Assert.Same(changed, await boards.OfAsync(view, Ct));
    }
}
