using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Valuation;

namespace AirlineValue.Tests.Pages.Valuation;

public sealed class ValueViewsTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ViewTexts _english = new("en-US");
    private AnalysisView _source = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        _source = (await new AnalysisQueries(_temporary.Database).FindAsync(null, Ct))!;
    }

    public ValueTask DisposeAsync()
    {
        _english.Dispose();
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Of_TheGroups_KeepsTheFixedOrderAndSaysTheOrderByValue()
    {
        var (view, values) = await ViewAsync(NamedWeighting.Equal);
        Assert.Equal(Enum.GetValues<Domain.Segments.CustomerGroup>(), view.Rows.Select(r => r.Group));
        Assert.Equal(values.Groups.Select(g => $"{values.ValueRankOf(g.Group)}"), view.Rows.Select(r => r.ValueRank));
        Assert.Equal(5, view.Weights.Count);
        Assert.Equal("less is worth more", view.Weights[1].Direction);
        Assert.All(view.Weights, w => Assert.Equal("20.0%", w.Weight));
    }

    [Fact]
    public async Task Links_OfTheGroups_NameTheWeightingAndOpenAsManyMembersAsTheySay()
    {
        var (view, _) = await ViewAsync(NamedWeighting.Equal);
        var queries = new MemberQueries(_temporary.Database);
        foreach (var count in view.Rows.SelectMany(r => new[] { r.Members, r.AmongTop }).Where(c => c.Href is not null))
        {
            var address = MembersAddress.Read(count.Href![count.Href!.IndexOf('?', StringComparison.Ordinal)..]);
            Assert.Equal(0, address.Weighting);
            var basis = (await queries.FindBasisAsync(address.Extract, address.Analysis, address.Weighting, Ct)).Basis!;
            Assert.Equal(count.Text, $"{await queries.CountAsync(basis, address.Conditions, Ct)}");
        }
    }

    [Fact]
    public async Task Of_TheConcentration_LinksAsManyMembersAsItSays()
    {
        var queries = new MemberQueries(_temporary.Database);
        foreach (var measure in Enum.GetValues<ConcentrationMeasure>())
        {
            var found = await new ValueQueries(_temporary.Database).ConcentrationAsync(_source, measure, Ct);
            // the example has no kilometres
            Assert.Equal(measure == ConcentrationMeasure.Kilometres, found is null);
            if (found is null)
                continue;
            var view = _english.Get<ConcentrationViews>().Of(_source, measure, found);
            Assert.Equal(21, view.Curve.Table.Rows.Count);
            foreach (var row in view.Rows)
            {
                var address = MembersAddress.Read(row.Members.Href![row.Members.Href!.IndexOf('?', StringComparison.Ordinal)..]);
                var basis = (await queries.FindBasisAsync(address.Extract, address.Analysis, Ct)).Basis!;
                Assert.Equal(row.Members.Text, $"{await queries.CountAsync(basis, address.Conditions, Ct)}");
            }
        }
    }

    [Fact]
    public void Missing_WeightsOfAnIndicatorThatIsNotThere_AreTold()
    {
        var words = _english.Get<WeightingText>();
        var scaler = _source.Analysis.Scaler;
        Assert.Null(words.Missing(NamedWeighting.Equal, scaler));
        Assert.Equal(
            "The weighting also weighs Fares 50.0%, which this analysis does not have; the others were made up to 100 %: F 100.0%.",
            words.Missing(new NamedWeighting(1, "x", new Weighting([new("F", 0.5), new("Fares", 0.5)])), scaler));
        Assert.Contains("none of the indicators", words.Missing(new NamedWeighting(1, "x", new Weighting([new("Fares", 1)])), scaler), StringComparison.Ordinal);
    }

    private async Task<(ValueView View, GroupValues Values)> ViewAsync(NamedWeighting weighting)
    {
        var values = (await new ValueQueries(_temporary.Database).GroupsAsync(_source, weighting, Ct))!;
        return (_english.Get<ValueViews>().Of(_source, weighting, values)!, values);
    }
}
