using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class NamedListStoreTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly NamedListStore _store;

    public NamedListStoreTests() => _store = new NamedListStore(_temporary.Database, TimeProvider.System);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Save_ThenList_GivesTheQueryByName()
    {
        Assert.Null(_store.Save(" 金卡 Gold ", "?FFP_TIER=6", "somebody"));
        Assert.Null(_store.Save("Everybody", "", "somebody"));
        Assert.Equal([("Everybody", ""), ("金卡 Gold", "?FFP_TIER=6")], _store.List().Select(l => (l.Name, l.Query)));
        Assert.Equal("somebody", _store.List()[0].CreatedBy);
    }

    [Fact]
    public void Save_NameThatCanNotBeUsed_SaysWhy()
    {
        _store.Save("Gold", "?FFP_TIER=6", "somebody");
        Assert.Equal(NamedListError.Missing, _store.Save(" ", "", "somebody"));
        Assert.Equal(NamedListError.TooLong, _store.Save(new string('a', NamedList.LongestName + 1), "", "somebody"));
        Assert.Equal(NamedListError.Taken, _store.Save("GOLD", "", "somebody"));
        Assert.Equal(NamedListError.QueryTooLong, _store.Save("Long", new string('a', NamedList.LongestQuery + 1), "somebody"));
        Assert.Single(_store.List());
    }

    [Fact]
    public void RenameAndDelete_AListOfTwo_LeaveTheOther()
    {
        _store.Save("Gold", "?FFP_TIER=6", "somebody");
        _store.Save("Silver", "?FFP_TIER=5", "somebody");
        var gold = _store.List().Single(l => l.Name == "Gold").Id;
        Assert.Equal(NamedListError.Taken, _store.Rename(gold, "silver", "mei"));
        Assert.Null(_store.Rename(gold, "gold", "mei"));
        Assert.Null(_store.Rename(gold, "Gold cards", "mei"));
        Assert.Equal(["Gold cards", "Silver"], _store.List().Select(l => l.Name));
        _store.Delete(gold, "mei");
        Assert.Equal(["Silver"], _store.List().Select(l => l.Name));
        Assert.Equal(NamedListError.Gone, _store.Rename(gold, "Back", "mei"));
    }
}
