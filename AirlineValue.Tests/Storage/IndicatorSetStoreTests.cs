using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class IndicatorSetStoreTests : IDisposable
{
    private static readonly IndicatorDefinition[] Ours =
        [new("R"), new("F", IndicatorTransformation.Log1P), new("S", IndicatorTransformation.Log1P, IndicatorScaling.MedianAndInterquartileRange)];

    private readonly TemporaryDatabase _temporary = new();
    private readonly IndicatorSetStore _store;

    public IndicatorSetStoreTests() => _store = new IndicatorSetStore(_temporary.Database, TimeProvider.System);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void List_OfANewDatabase_IsTheSetsThatAreAlwaysThere()
    {
        Assert.Equal(["LRFMC", "RFM", "LRFMC-log", "LRFMC-robust"], _store.List().Select(set => set.Name));
        Assert.Equal(IndicatorSet.Rfm, _store.Find(" rfm "));
        Assert.Null(_store.Find("none"));
    }

    [Fact]
    public void Create_ThenFindWithoutRegardToCase_GivesTheSet()
    {
        Assert.Null(_store.Create(new IndicatorSet(" 我们的 Ours ", Ours), "somebody"));
        var found = _store.Find("我们的 ours")!;
        Assert.Equal("我们的 Ours", found.Name);
        Assert.Equal(Ours, found.Indicators);
        _store.Delete(found.Name, "mei");
        Assert.Null(_store.Find("我们的 Ours"));
    }

    [Fact]
    public void Create_WhatCannotBeUsed_IsRefusedWithTheReason()
    {
        Assert.Null(_store.Create(new IndicatorSet("Ours", Ours), "somebody"));
        Assert.Equal(IndicatorSetError.NameTaken, _store.Create(new IndicatorSet("OURS", Ours), "somebody"));
        Assert.Equal(IndicatorSetError.NameTaken, _store.Create(new IndicatorSet("lrfmc", Ours), "somebody"));
        Assert.Equal(IndicatorSetError.NameMissing, _store.Create(new IndicatorSet(" ", Ours), "somebody"));
        Assert.Equal(IndicatorSetError.NameTooLong, _store.Create(new IndicatorSet(new string('x', 61), Ours), "somebody"));
        Assert.Equal(IndicatorSetError.TooFew, _store.Create(new IndicatorSet("Few", [new("R")]), "somebody"));
        Assert.Equal(5, _store.List().Count);
    }
}
