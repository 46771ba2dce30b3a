using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class MemberValueTests : IAsyncLifetime
{
    private static readonly MemberField Value = MemberField.Of(MemberMeasure.Value);
    private static readonly MemberField Rank = MemberField.Of(MemberMeasure.ValueRank);
    private static readonly MemberField Percentile = MemberField.Of(MemberMeasure.ValuePercentile);

    private readonly TemporaryDatabase _temporary = new();
    private MemberQueries _queries = default!;
    private WeightingStore _weightings = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _queries = new MemberQueries(_temporary.Database);
        _weightings = new WeightingStore(_temporary.Database, TimeProvider.System);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Page_SortedByValue_HasFallingScoresRisingRanksAndDroppedMembersLast()
    {
        var basis = await BasisAsync(null);
        var page = await _queries.PageAsync(Granted.Read, basis, [], new MemberOrder(Value, IsDescending: true), [Value, Rank, Percentile], 1, 1000, Ct);
        var known = page.Rows.TakeWhile(r => !double.IsNaN(r.Cells[0].Number)).ToList();
        Assert.Equal(50, known.Count);
        Assert.All(page.Rows.Skip(50), r => Assert.True(r.Cells.All(c => c.IsEmpty)));
        var scores = known.Select(r => r.Cells[0].Number).ToList();
        Assert.Equal(scores.OrderDescending(), scores);
        // rank is one more than those above, percentile those below and half of the same
        Assert.All(known, r => Assert.Equal(1 + scores.Count(s => s > r.Cells[0].Number), r.Cells[1].Number));
        Assert.All(known, r => Assert.Equal(
            (scores.Count(s => s < r.Cells[0].Number) + scores.Count(s => s <= r.Cells[0].Number)) / 100.0, r.Cells[2].Number, 12));
    }

    [Fact]
    public async Task Score_UnderAWeighting_IsTheWeightedSumOfStandardisedIndicators()
    {
        var id = (await _weightings.SaveAsync("F and R", new Weighting([new("F", 3), new("R", 1)]), null, "test", Ct)).Id;
        var basis = await BasisAsync(id);
        MemberField[] fields = [Value, MemberField.Of(Domain.Indicators.Indicator.F), MemberField.Of(Domain.Indicators.Indicator.R)];
        var page = await _queries.PageAsync(Granted.Read, basis, [new InAnyGroup()], MemberOrder.File, fields, 1, 100, Ct);
        var scales = basis.Analysis!.Analysis.Scaler.Scales;
        Assert.All(page.Rows, r => Assert.Equal(
            0.75 * (r.Cells[1].Number - scales[2].Mean) / scales[2].StandardDeviation - 0.25 * (r.Cells[2].Number - scales[1].Mean) / scales[1].StandardDeviation,
            r.Cells[0].Number, 12));
    }

    [Fact]
    public async Task Count_WithinARange_IsThatOfTheScoresThatLieInIt()
    {
        var basis = await BasisAsync(null);
        var all = (await _queries.PageAsync(Granted.Read, basis, [new InAnyGroup()], MemberOrder.File, [Value, Rank], 1, 100, Ct)).Rows;
        var threshold = all[7].Cells[0].Number;
        Assert.Equal(
            all.Count(r => r.Cells[0].Number >= threshold), await _queries.CountAsync(basis, [new MeasureRange(MemberMeasure.Value, new(threshold, null))], Ct));
        Assert.Equal(
            all.Count(r => r.Cells[1].Number <= 10), await _queries.CountAsync(basis, [new MeasureRange(MemberMeasure.ValueRank, new(null, 10))], Ct));
    }

    [Fact]
    public async Task FindBasis_WithoutAWeighting_RestsOnTheCurrentOne()
    {
        var id = (await _weightings.SaveAsync("Board", Weighting.Scorecard, null, "test", Ct)).Id!.Value;
        Assert.True((await BasisAsync(null)).Weighting.IsBuiltIn);
        await _weightings.MakeCurrentAsync(id, "test", Ct);
        Assert.Equal(id, (await BasisAsync(null)).Weighting.Id);
        Assert.False((await BasisAsync(0)).Weighting.IsCurrent);
        Assert.Equal(MemberBasisRefusal.NoWeighting, (await _queries.FindBasisAsync(null, null, 99, Ct)).Refusal);
    }

    [Fact]
    public async Task Page_WeightsOfNothingThatIsThere_HasNoScores()
    {
        var id = (await _weightings.SaveAsync("Other", new Weighting([new("Fares", 1)]), null, "test", Ct)).Id;
        var basis = await BasisAsync(id);
        Assert.All((await _queries.PageAsync(Granted.Read, basis, [], MemberOrder.File, [Value], 1, 100, Ct)).Rows, r => Assert.True(r.Cells[0].IsEmpty));
        Assert.Equal(0, await _queries.CountAsync(basis, [new MeasureRange(MemberMeasure.Value, new(null, 99))], Ct));
    }

    [Fact]
    public async Task Groups_OfAnAnalysis_AddUpToTheirMembers()
    {
        var basis = await BasisAsync(null);
        var values = await new ValueQueries(_temporary.Database).GroupsAsync(basis.Analysis!, basis.Weighting, Ct);
        var rows = (await _queries.PageAsync(Granted.Read, basis, [new InAnyGroup()], MemberOrder.File, [MemberField.Group, Value], 1, 100, Ct)).Rows;
        Assert.Equal(50, values!.Members);
        Assert.All(values.Groups, g =>
        {
            var scores = rows.Where(r => r.Cells[0].Number == g.Group).Select(r => r.Cells[1].Number).ToList();
            Assert.Equal(scores.Count, g.Members);
            Assert.Equal(scores.Average(), g.Mean, 12);
            Assert.Equal((scores.Min(), scores.Max()), (g.Minimum, g.Maximum));
            Assert.Equal(values.Top.Select(t => scores.Count(s => s >= t.Threshold)), g.AmongTop);
        });
        Assert.Equal([1, 2, 3, 4, 5], values.Groups.Select(g => values.ValueRankOf(g.Group)).Order());
    }

    private async Task<MemberBasis> BasisAsync(int? weighting) => (await _queries.FindBasisAsync(1, 1, weighting, Ct)).Basis!;
}
