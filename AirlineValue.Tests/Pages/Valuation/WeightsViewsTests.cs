using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Valuation;

namespace AirlineValue.Tests.Pages.Valuation;

public sealed class WeightsViewsTests : IDisposable
{
    private static readonly string[] Names = ["L", "R", "F", "M", "C"];

    private readonly ViewTexts _english = new("en-US");

    public void Dispose() => _english.Dispose();

    [Fact]
    public void Of_ThePublishedJudgements_SaysWeightsConsistencyAndAdvice()
    {
        var draft = Draft(3, 4, 5, 7, 2, 2, 4, 2, 3, 3);
        var view = _english.Get<WeightsViews>().Of(draft, null, NamedWeighting.Equal);
        Assert.Equal(["49.8%", "20.7%", "14.2%", "10.3%", "5.0%"], view.Bars.Select(b => b.Weight));
        Assert.True(view.Consistency!.IsAccepted);
        Assert.Contains("0.0259", view.Consistency.Text, StringComparison.Ordinal);
        Assert.Contains("Frequency (F) against Mileage (M)", view.Consistency.Advice, StringComparison.Ordinal);
        Assert.Contains("0.0157", view.Consistency.Advice, StringComparison.Ordinal);
        Assert.Equal((7, 0), (view.Consistency.Pair, view.Consistency.Position));
        Assert.Equal("Length of relationship (L): moderately more important (3)", view.Pairs[0].Verdict);
        Assert.DoesNotContain(view.Pairs, p => p.IsDoubtful);
    }

    [Fact]
    public void Of_ContradictingJudgements_PointsAtThePair()
    {
        var view = _english.Get<WeightsViews>().Of(Draft(1 / 2.0, 3, 5, 7, 3, 5, 7, 3, 1 / 5.0, 3), null, NamedWeighting.Equal);
        Assert.False(view.Consistency!.IsAccepted);
        Assert.Equal(8, Assert.Single(view.Pairs.Index(), p => p.Item.IsDoubtful).Index);
    }

    [Fact]
    public async Task Of_AnAnalysis_PreviewsThePlacesOfItsGroups()
    {
        using var temporary = new TemporaryDatabase();
        await StoredExample.StoreAsync(temporary.Database);
        var source = await new AnalysisQueries(temporary.Database).FindAsync(null, TestContext.Current.CancellationToken);
        var draft = WeightsDraft.Of(Names, null);
        draft.Read("direct", null, "0,0,0,0,100");
        var preview = _english.Get<WeightsViews>().Of(draft, source, NamedWeighting.Equal).Preview;
        // by cabin alone, those who buy high cabins come first
        Assert.StartsWith("1 (", preview[1].After, StringComparison.Ordinal);
        Assert.StartsWith("2 (", preview[0].After, StringComparison.Ordinal);
        Assert.StartsWith("1 (", preview[0].Before, StringComparison.Ordinal);
        Assert.Equal("down 1", preview[0].Moved);
        draft.Read("direct", null, "0,0,0,0,0");
        Assert.Empty(_english.Get<WeightsViews>().Of(draft, source, NamedWeighting.Equal).Preview);
    }

    private static WeightsDraft Draft(params double[] judgements) => WeightsDraft.Of(
        Names, new NamedWeighting(1, "x", new Weighting([new("L", 1)]), new JudgementMatrix(Names, judgements)));
}
