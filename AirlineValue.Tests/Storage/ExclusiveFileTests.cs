using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class ExclusiveFileTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void TryHold_WhileHeld_GivesNull()
    {
        using var first = ExclusiveFile.TryHold(_temporary.Folder.WorkerLock);
        Assert.NotNull(first);
        Assert.Null(ExclusiveFile.TryHold(_temporary.Folder.WorkerLock));
    }

    [Fact]
    public void TryHold_AfterRelease_GivesTheFileAgain()
    {
        ExclusiveFile.TryHold(_temporary.Folder.WorkerLock)!.Dispose();
        using var second = ExclusiveFile.TryHold(_temporary.Folder.WorkerLock);
        Assert.NotNull(second);
    }
}
