using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Monitoring.Movement;

namespace AirlineValue.Tests.Pages.Monitoring;

public sealed class MovementViewTests
{
    private static readonly PeriodKey Then = new(3, 2);

    // of 100 in keep 80 stay, 12 win-backs and 3 are dropped, 5 are lost; 40 in general stay; 7 are new
    private static readonly GroupMovement Movement = new(5, 5,
    [
        new(GroupMovement.Absent, 4, 7, 0, 700, []), new(1, GroupMovement.Absent, 5, 500, 0, []), new(1, GroupMovement.Dropped, 3, 300, 0, []),
        new(1, 1, 80, 800_000, 790_000, [new("R", 0, 0)]),
        new(1, 3, 12, 120_000, 60_000, [new("R", 140 / 30.0, 0.8), new("F", -3.2, -0.5), new("M", -100, -0.01)]),
        new(4, 4, 40, 40_000, 41_000, []),
    ]);

    [Fact]
    public void Matrix_InMembers_SaysCountsWithTheirListsAndShares()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<MovementViews>().Of(StoredExample.View(), Then, Movement, MovementMeasure.Members);
        Assert.Equal(7, view.States.Count);
        Assert.Equal(["Important — keep", "Important — develop", "Important — win back", "General", "Low value", "Dropped by cleaning", "New members"], view.Rows.Select(row => row.State.Name));
        var keep = view.Rows[0];
        Assert.Equal(["80", "0", "12", "0", "0", "3", "5"], keep.Cells.Select(cell => cell.Text));
        Assert.Equal(("12.0%", "members?extract=3&analysis=3&group=important-win-back&groupin=important-keep%402"), (keep.Cells[2].Note, keep.Cells[2].Href));
        Assert.Equal("members?extract=2&analysis=3&group=important-keep&notin=3", keep.Cells[6].Href);
        Assert.Equal("members?extract=3&analysis=3&dropped=any&groupin=important-keep%402", keep.Cells[5].Href);
        Assert.Equal(("100", "members?extract=2&analysis=3&group=important-keep"), (keep.Total.Text, keep.Total.Href));
        Assert.Equal((0.12, true, false), (keep.Cells[2].Weight, keep.Cells[0].IsStay, keep.Cells[2].IsStay));
        Assert.Equal("members?extract=3&analysis=3&group=general&notin=2", view.Rows[6].Cells[3].Href);
        Assert.Equal(("–", (string?)null, false), (view.Rows[6].Cells[6].Text, view.Rows[6].Cells[6].Href, view.Rows[6].Cells[6].IsStay));
        Assert.Equal(["80", "0", "12", "47", "0", "3", "5"], view.Totals.Select(total => total.Text));
        Assert.Equal("Of 135 members in both periods, 88.9% stayed where they were and 15 moved, most of them from “Important — keep” to “Important — win back”: 12.", view.Meaning);
    }

    [Fact]
    public void Matrix_InSharesAndFares_OpensTheSameLists()
    {
        using var texts = new ViewTexts("en-US");
        var views = texts.Get<MovementViews>();
        var (counts, shares, fares) = (
            views.Of(StoredExample.View(), Then, Movement, MovementMeasure.Members).Rows[0].Cells, views.Of(StoredExample.View(), Then, Movement, MovementMeasure.Share).Rows[0].Cells,
            views.Of(StoredExample.View(), Then, Movement, MovementMeasure.Fares).Rows[0].Cells);
        Assert.Equal(("12.0%", "12"), (shares[2].Text, shares[2].Note));
        Assert.Equal(("CNY 60,000", "before CNY 120,000"), (fares[2].Text, fares[2].Note));
        Assert.Equal(counts.Select(cell => cell.Href), shares.Select(cell => cell.Href));
        Assert.Equal(counts.Select(cell => cell.Href), fares.Select(cell => cell.Href));
    }

    [Fact]
    public void Net_OfAGroup_IsJoinedLessLeft()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<MovementViews>().Of(StoredExample.View(), Then, Movement, MovementMeasure.Members);
        Assert.Equal(["100", "0", "20", "80"], view.Net[0].Numbers.Select(n => n.Text));
        Assert.Equal("-20", view.Net[0].Net);
        Assert.Equal("members?extract=2&analysis=3&group=important-keep&notgroupin=important-keep%403", view.Net[0].Numbers[2].Href);
        Assert.Equal("“Important — win back” gained most, 12 members on balance; “Important — keep” lost most, 20.", view.NetMeaning);
        Assert.Equal(6, view.Net.Count);
    }

    [Theory]
    [InlineData("en-US", "Carried by: recency rose by 140 days, flights fell by 3.20.")]
    [InlineData("zh-CN", "带动因素：距最近乘机增加 140天，航班数减少 3.20。")]
    public void Moves_SayWhatCarriedThem(string culture, string expected)
    {
        using var texts = new ViewTexts(culture);
        var move = Assert.Single(texts.Get<MovementViews>().Of(StoredExample.View(), Then, Movement, MovementMeasure.Members).Moves);
        Assert.Equal(("12", expected), (move.Members, move.Carried));
    }

    [Fact]
    public void MovesMeaning_IsTheMoveWhoseFaresChangedMost()
    {
        using var texts = new ViewTexts("en-US");
        var views = texts.Get<MovementViews>();
        Assert.Equal(
            "Most value moved from “Important — keep” to “Important — win back”: the fares of these members changed by CNY -60,000.",
            views.Of(StoredExample.View(), Then, Movement, MovementMeasure.Members).MovesMeaning);
        GroupMovement same = Movement with { Cells = [new(1, 3, 12, 5, 5, [])] };
        Assert.Equal("The fares of those who moved are what they were.", views.Of(StoredExample.View(), Then, same, MovementMeasure.Members).MovesMeaning);
        Assert.Equal("Nobody moved from one group to another.", views.Of(StoredExample.View(), Then, Movement with { Cells = [] }, MovementMeasure.Members).MovesMeaning);
    }

    [Fact]
    public void Flow_HasTheBandsOfTheMatrixAndItsTable()
    {
        using var texts = new ViewTexts("en-US");
        var flow = texts.Get<MovementViews>().Of(StoredExample.View(), Then, Movement, MovementMeasure.Members).Flow;
        Assert.Equal(7, flow.Table.Rows.Count);
        Assert.Equal(12, flow.Table.Rows[0].Numbers[2].Value);
        var json = flow.ToJson();
        Assert.Contains("\"value\":[7,5,3,80,12,40]", json, StringComparison.Ordinal);
        Assert.Contains("groupin=important-keep%402", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?show=fares&extract=5&analysis=2&from=4", 5, 2, 4, MovementMeasure.Fares)]
    [InlineData("?show=weather&extract=x&from=0", null, null, null, MovementMeasure.Members)]
    [InlineData("?show=1", null, null, null, MovementMeasure.Share)]
    public void Address_IsReadAndWritten(string query, int? extract, int? analysis, int? from, MovementMeasure measure)
    {
        var address = MovementAddress.Read(query);
        Assert.Equal(new MovementAddress(analysis, extract, from, measure), address);
        Assert.Equal(address, MovementAddress.Read(new Uri($"http://a/{address}").Query));
    }

    [Fact]
    public void Pair_IsTheEarlierAndTheLater()
    {
        ScoredPeriod[] periods = [.. new[] { 7, 5, 9 }.Select((extract, i) => new ScoredPeriod(i + 1, 1, extract, "a.csv", null, i == 0, 1, default))];
        Assert.Equal(new PeriodPair(periods[1], periods[2]), PeriodPair.Of(periods, 3, null));
        Assert.Equal(new PeriodPair(periods[0], periods[2]), PeriodPair.Of(periods, 3, 7));
        Assert.Equal(new PeriodPair(periods[0], periods[2]), PeriodPair.Of(periods, 1, 9));
        Assert.Null(PeriodPair.Of(periods, 1, null));
        Assert.Null(PeriodPair.Of(periods, 2, 5));
        Assert.Null(PeriodPair.Of(periods, 2, 6));
    }

    [Fact]
    public void Line_OfAGroupAndOfAll_LinksWhomItCounts()
    {
        using var texts = new ViewTexts("en-US");
        PeriodMovement since = new(new ScoredPeriod(1, 3, 2, "a.csv", new DateOnly(2014, 2, 28), false, 140, default), Movement);
        var keep = texts.Get<SinceViews>().Of(StoredExample.View(), since, "important-keep");
        Assert.Equal(("Since 28 Feb 2014:", "0", "20"), (keep.Since, keep.Parts[0].Number, keep.Parts[1].Number));
        Assert.Null(keep.Parts[0].Href);
        var all = texts.Get<SinceViews>().Of(StoredExample.View(), since, null);
        Assert.Equal(["15", "7", "5"], all.Parts.Select(part => part.Number));
        Assert.Equal("members?extract=3&analysis=3&cause=member%402%403", all.Parts[0].Href);
    }
}
