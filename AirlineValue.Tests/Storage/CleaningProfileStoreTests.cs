using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class CleaningProfileStoreTests : IDisposable
{
    private static readonly CleaningOptions Strict = new()
    {
        Rules = [.. Enum.GetValues<CleaningRule>()],
        MinimumFlights = 6,
        Winsorising = new WinsorisingOptions { Indicators = ["F", "M"] },
    };

    private readonly TemporaryDatabase _temporary = new();
    private readonly CleaningProfileStore _store;

    public CleaningProfileStoreTests() => _store = new CleaningProfileStore(_temporary.Database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task List_OfANewDatabase_IsTheBuiltInProfile()
    {
        Assert.Equal(["default"], (await _store.ListAsync(Ct)).Select(p => p.Name));
        foreach (var name in new[] { "default", "默认", "Default" })
            Assert.Equal(CleaningProfile.Default, await _store.FindAsync(name, Ct));
    }

    [Fact]
    public async Task Create_ThenFindWithoutRegardToCase_GivesTheSettings()
    {
        Assert.Null(await _store.CreateAsync(new CleaningProfile(" 严格 Strict ", Strict), "somebody", Ct));
        var found = await _store.FindAsync("严格 strict", Ct);
        Assert.Equal("严格 Strict", found!.Name);
        Assert.True(found.Options.IsSameAs(Strict));
        Assert.Equal(["default", "严格 Strict"], (await _store.ListAsync(Ct)).Select(p => p.Name));
        Assert.Null(await _store.FindAsync("Strict", Ct));
    }

    [Fact]
    public async Task Create_NameThatIsTakenOrReserved_IsRefused()
    {
        await _store.CreateAsync(new CleaningProfile("Strict", Strict), "somebody", Ct);
        Assert.Equal(ProfileNameError.Taken, await _store.CreateAsync(new CleaningProfile("STRICT", Strict), "somebody", Ct));
        Assert.Equal(ProfileNameError.Reserved, await _store.CreateAsync(new CleaningProfile("default", Strict), "somebody", Ct));
        Assert.Equal(2, (await _store.ListAsync(Ct)).Count);
    }

    [Fact]
    public async Task Rename_ToAFreeNameOrAnotherCase_KeepsTheSettings()
    {
        await _store.CreateAsync(new CleaningProfile("Strict", Strict), "somebody", Ct);
        await _store.CreateAsync(new CleaningProfile("Other", new CleaningOptions()), "somebody", Ct);
        Assert.Equal(ProfileNameError.Taken, await _store.RenameAsync("Strict", "other", "mei", Ct));
        Assert.Null(await _store.RenameAsync("Strict", "STRICT", "mei", Ct));
        Assert.Null(await _store.RenameAsync("STRICT", "Six flights", "mei", Ct));
        Assert.Null(await _store.FindAsync("Strict", Ct));
        Assert.True((await _store.FindAsync("Six flights", Ct))!.Options.IsSameAs(Strict));
    }

    [Fact]
    public async Task Change_GivesOtherSettings_AndDeleteRemovesTheProfile()
    {
        await _store.CreateAsync(new CleaningProfile("Mine", new CleaningOptions()), "somebody", Ct);
        Assert.True(await _store.ChangeAsync(new CleaningProfile("Mine", Strict), "mei", Ct));
        Assert.True((await _store.FindAsync("Mine", Ct))!.Options.IsSameAs(Strict));
        Assert.False(await _store.ChangeAsync(new CleaningProfile("Nobody's", Strict), "mei", Ct));
        await _store.DeleteAsync("Mine", "mei", Ct);
        await _store.DeleteAsync("default", "mei", Ct);
        Assert.Equal(["default"], (await _store.ListAsync(Ct)).Select(p => p.Name));
    }
}
