using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class WeightingStoreTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly WeightingStore _store;

    public WeightingStoreTests() => _store = new WeightingStore(_temporary.Database, TimeProvider.System);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task List_OfANewDatabase_IsEqualWeightsAndTheyAreCurrent()
    {
        Assert.Equal([(0, true)], (await _store.ListAsync(Ct)).Select(w => (w.Id, w.IsCurrent)));
        Assert.Equal(NamedWeighting.Equal, await _store.FindAsync(null, Ct));
        Assert.Null(await _store.FindAsync(7, Ct));
    }

    [Fact]
    public async Task Save_WithJudgements_CanBeReopenedAsItWas()
    {
        var matrix = new JudgementMatrix(["F", "M", "C"], [3, 5, 1 / 3.0]);
        var weights = PairwiseComparison.Evaluate(matrix).Weights;
        var saved = await _store.SaveAsync(" Experts ", new Weighting([new("F", weights[0]), new("M", weights[1]), new("C", weights[2])]), matrix, "somebody", Ct);
        var found = await _store.FindAsync(saved.Id, Ct);
        Assert.Equal(("Experts", "somebody", false), (found!.Name, found.CreatedBy, found.IsCurrent));
        Assert.Equal(matrix.Judgements, found.Judgements!.Judgements);
        Assert.Equal(matrix.Indicators, found.Judgements.Indicators);
        Assert.Equal(1, found.Weighting.Weights.Sum(w => w.Weight), 12);
    }

    [Fact]
    public async Task Save_UnderTheSameName_TakesItsPlaceAndTheOldOneStaysForLinks()
    {
        var first = (await _store.SaveAsync("Board", Weighting.Scorecard, null, "a", Ct)).Id!.Value;
        Assert.True(await _store.MakeCurrentAsync(first, "a", Ct));
        var second = (await _store.SaveAsync("BOARD", new Weighting([new("F", 2), new("C", 2)]), null, "b", Ct)).Id!.Value;
        Assert.Equal([(0, false), (second, true)], (await _store.ListAsync(Ct)).Select(w => (w.Id, w.IsCurrent)));
        Assert.Equal(second, (await _store.FindAsync(null, Ct))!.Id);
        Assert.Equal([0.5, 0.5], (await _store.FindAsync(second, Ct))!.Weighting.Weights.Select(w => w.Weight));
        var old = await _store.FindAsync(first, Ct);
        Assert.Equal((true, false), (old!.IsReplaced, old.IsCurrent));
        Assert.Equal(Weighting.Scorecard.Weights, old.Weighting.Weights);
        Assert.False(await _store.MakeCurrentAsync(first, "a", Ct));
    }

    [Fact]
    public async Task MakeCurrent_TheBuiltInOneAgain_LeavesNoOther()
    {
        var id = (await _store.SaveAsync("Board", Weighting.Scorecard, null, "a", Ct)).Id!.Value;
        await _store.MakeCurrentAsync(id, "a", Ct);
        Assert.True(await _store.MakeCurrentAsync(0, "a", Ct));
        Assert.Equal([(0, true), (id, false)], (await _store.ListAsync(Ct)).Select(w => (w.Id, w.IsCurrent)));
        Assert.False(await _store.MakeCurrentAsync(99, "a", Ct));
        Assert.True((await _store.FindAsync(null, Ct))!.IsBuiltIn);
    }

    [Fact]
    public async Task Remove_TheCurrentOne_MakesEqualWeightsCurrent()
    {
        var id = (await _store.SaveAsync("Board", Weighting.Scorecard, null, "a", Ct)).Id!.Value;
        await _store.MakeCurrentAsync(id, "a", Ct);
        await _store.RemoveAsync(id, "mei", Ct);
        Assert.True((await _store.FindAsync(null, Ct))!.IsBuiltIn);
        Assert.True((await _store.FindAsync(id, Ct))!.IsReplaced);
    }

    [Fact]
    public async Task Save_WithoutNameOrWeights_IsRefused()
    {
        Assert.Equal(WeightingError.NameMissing, (await _store.SaveAsync("  ", Weighting.Scorecard, null, "a", Ct)).Error);
        Assert.Equal(WeightingError.NameTooLong, (await _store.SaveAsync(new string('x', 61), Weighting.Scorecard, null, "a", Ct)).Error);
        Assert.Equal(WeightingError.NoWeights, (await _store.SaveAsync("x", new Weighting([new("F", 0)]), null, "a", Ct)).Error);
        Assert.Single(await _store.ListAsync(Ct));
    }
}
