using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MemberPageViewsTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ViewTexts _english = new("en-US");
    private MemberQueries _members = default!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await StoredExample.StoreAsync(_temporary.Database);
        await StoredExample.StoreAsync(_temporary.Database, id: 2, isCurrent: false);
        _members = new MemberQueries(_temporary.Database);
    }

    public ValueTask DisposeAsync()
    {
        _english.Dispose();
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Standing_OfAMember_HasPercentilesAndContributionsThatAddUpToItsScore()
    {
        var (data, view) = await ReadAsync(row: 7);
        var standing = view.Standing!;
        var score = data.Member.Score!;
        Assert.Equal(5, standing.Indicators.Count);
        Assert.Equal(score.Value!.Score, ValueModel.Create(Weighting.Equal, data.Basis.Analysis!.Analysis.Scaler)!.Terms
            .Zip(score.Indicators, (t, i) => t.Contribution(i.Value)).Sum(), 9);
        Assert.Contains($"place {score.Value.Rank} of 50", standing.Value, StringComparison.Ordinal);
        Assert.All(standing.Indicators, line => Assert.Equal("20.0%", line.Weight));
        var all = (await _members.PageAsync(Granted.Read, data.Basis, [new InAnyGroup()], MemberOrder.File, [MemberField.Of(Domain.Indicators.Indicator.F)], 1, 100, Ct))
            .Rows.Select(r => r.Cells[0].Number).ToList();
        var flights = score.Indicators[2].Value;
        Assert.Equal((all.Count(f => f < flights) + all.Count(f => f == flights) / 2.0) / 50, score.Percentiles[2], 12);
    }

    [Fact]
    public async Task Standing_OfAMember_ListsAllGroupsNearestFirst()
    {
        var (_, view) = await ReadAsync(row: 3);
        Assert.Equal(5, view.Standing!.Distances.Count);
        Assert.Single(view.Standing.Distances, d => d.IsOwn);
        var distances = view.Standing.Distances.Select(d => double.Parse(d.Distance, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(distances.Order(), distances);
        Assert.NotEmpty(view.Standing.MovesHead);
    }

    [Fact]
    public async Task Standing_OfADroppedMember_IsTheReasonAlone()
    {
        var (_, view) = await ReadAsync(row: 0, new Dropped());
        Assert.Null(view.Standing!.Group);
        Assert.StartsWith("Cleaning left this member out", view.Standing.Meaning, StringComparison.Ordinal);
        Assert.Empty(view.Standing.Indicators);
        Assert.Null(view.Standing.Value);
    }

    [Fact]
    public async Task History_OfANumberInOneExtract_SaysSo()
    {
        var (_, view) = await ReadAsync(row: 3);
        Assert.Contains(view.History.Rows, r => r.IsShown);
        Assert.All(view.History.Rows, r => Assert.Equal(MemberHistoryViews.Columns.Count + 1, r.Cells.Count));
        // the other extract has a model of its own
        Assert.All(view.History.Rows, r => Assert.Equal(r.IsShown, r.Group is not null));
    }

    [Fact]
    public async Task Programme_OfAMember_SaysWhatItsGroupAsksForFirst()
    {
        var (_, view) = await ReadAsync(row: 3);
        Assert.NotNull(view.Programme);
        Assert.StartsWith("Group ", view.Programme.Actions[0].Title, StringComparison.Ordinal);
        Assert.Contains(view.Programme.Facts, f => f.Name == "Tier");
        Assert.Contains("built in", view.Programme.Rules, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tier_OfAMember_IsCalledAsInTheProgramme()
    {
        var (data, view) = await ReadAsync(row: 5);
        Assert.Equal(6, data.Member.Cells[ExtractColumns.FfpTier].Number);
        Assert.Equal(("Gold (6)", "6"), view.Cells.SelectMany(group => group.Cells).Where(cell => cell.Name == "Tier").Select(cell => (cell.Value, cell.Precise)).Single());
        Assert.All(view.History.Rows, row => Assert.Equal("Gold (6)", row.Cells[0]));
        Assert.Contains(("Tier", "Gold"), view.Programme!.Facts);
    }

    private async Task<(MemberPageData Data, MemberPageView View)> ReadAsync(int row, params MemberCondition[] conditions)
    {
        var basis = (await _members.FindBasisAsync(1, 1, null, Ct)).Basis!;
        var number = (await _members.PageAsync(Granted.Read, basis, conditions, MemberOrder.File, [], 1, 100, Ct)).Rows[row].Number;
        var data = await MemberPageData.ReadAsync(Granted.Read, _members, new StrategyQueries(_temporary.Database), basis, number);
        return (data!, _english.Get<MemberPageViews>().Of(data!, 1, null));
    }
}
