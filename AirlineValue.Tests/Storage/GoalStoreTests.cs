using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class GoalStoreTests : IDisposable
{
    private static readonly GoalSubject Fares = new("fares", null, new DateOnly(2014, 3, 1));
    private static readonly GoalSubject Share = new("share", "important-keep", new DateOnly(2014, 3, 1));

    private readonly TemporaryDatabase _temporary = new();
    private readonly SetClock _clock = new(new DateTimeOffset(2014, 4, 2, 8, 0, 0, TimeSpan.Zero));
    private readonly GoalStore _store;

    public GoalStoreTests() => _store = new GoalStore(_temporary.Database, _clock);

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Set_ChangedAndTakenBack_KeepsAllOfItAsHistory()
    {
        Assert.True(_store.Set(new Goal(Fares, GoalSide.AtLeast, 700), null, "ann").IsStored);
        Assert.True(_store.Set(new Goal(Share, GoalSide.AtMost, 0.1), null, "ann").IsStored);
        _clock.Now = _clock.Now.AddHours(1);
        Assert.True(_store.Set(new Goal(Fares, GoalSide.AtLeast, 800), Holding(Fares).Id, "bob").IsStored);
        Assert.Equal((800, "bob", _clock.Now), (Holding(Fares).Goal!.Target, Holding(Fares).CreatedBy, Holding(Fares).CreatedAt));
        Assert.Equal(new Goal(Share, GoalSide.AtMost, 0.1), Holding(Share).Goal);
        Assert.True(_store.Remove(Holding(Fares), "cy").IsStored);
        Assert.Equal([Share], _store.InForce().Select(entry => entry.Subject));
        Assert.Equal([(null, "cy"), (800d, "bob"), (0.1, "ann"), (700d, "ann")], _store.History(10).Select(entry => (entry.Goal?.Target, entry.CreatedBy)));
        Assert.True(_store.Set(new Goal(Fares, GoalSide.AtLeast, 900), null, "dee").IsStored);
        Assert.Equal(2, _store.History(2).Count);
    }

    [Fact]
    public void Set_RestingOnWhatSomebodyElseChanged_IsRefusedWithTheirEntry()
    {
        _store.Set(new Goal(Fares, GoalSide.AtLeast, 700), null, "ann");
        var seen = Holding(Fares);
        _store.Set(new Goal(Fares, GoalSide.AtLeast, 800), seen.Id, "bob");
        var refused = _store.Set(new Goal(Fares, GoalSide.AtLeast, 750), seen.Id, "ann");
        Assert.Equal((false, "bob", 800d), (refused.IsStored, refused.Other!.CreatedBy, refused.Other.Goal!.Target));
        Assert.False(_store.Remove(seen, "ann").IsStored);
        Assert.Equal("bob", _store.Set(new Goal(Fares, GoalSide.AtLeast, 750), null, "ann").Other!.CreatedBy);
        Assert.Equal(800, Holding(Fares).Goal!.Target);
    }

    [Fact]
    public void Set_TargetThatCanNotBeUsed_StoresNothing()
    {
        Assert.Equal(GoalError.ShareAboveOne, _store.Set(new Goal(Share, GoalSide.AtLeast, 40), null, "ann").Error);
        Assert.Empty(_store.History(10));
    }

    private GoalEntry Holding(GoalSubject subject) => _store.InForce().Single(entry => entry.Subject == subject);
}
