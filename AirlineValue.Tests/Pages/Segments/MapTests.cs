using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Segments.Map;

namespace AirlineValue.Tests.Pages.Segments;

public sealed class MapTests
{
    [Theory]
    [InlineData("segments/map", null, null, null, null)]
    [InlineData("segments/map?pc1=-1.25..3&pc2=0..0.5", -1.25, 3.0, 0.0, 0.5)]
    [InlineData("segments/map?pc2=..2", null, null, null, 2.0)]
    public void Address_OfABox_ReadsBackWhatItWrote(string address, double? fromX, double? toX, double? fromY, double? toY)
    {
        var box = address.Contains('?', StringComparison.Ordinal) ? new MapBox(fromX, toX, fromY, toY) : null;
        Assert.Equal(address, new MapAddress(null, null, box).ToString());
        Assert.Equal(box, MapAddress.Read(address[MapAddress.Path.Length..]).Box);
    }

    [Fact]
    public void View_Components_AreSaidInWordsWithWhatTheyExplain()
    {
        using var texts = new ViewTexts("en-US");
        var view = texts.Get<MapViews>().Of(StoredExample.View(), Map(62_043), null);
        Assert.Equal("Component 1 holds 44.1% of the variance, and rises with Frequency (+0.62), Mileage (+0.61). It falls with Recency (-0.41).", view.Components[0]);
        Assert.StartsWith("2 of the 62,043 clustered members are drawn: a simple random sample, each member with the same probability (seed 7).", view.Sample, StringComparison.Ordinal);
        Assert.Equal(["Group", "Component 1 (44.1% of the variance)", "Component 2 (20.1% of the variance)"], view.Map.PointHeadings);
        Assert.Equal([1, 0, 1, 0, 0], view.Map.Table.Rows.Select(row => row.Numbers[0].Value));
    }

    [Fact]
    public void View_FewMembers_AreAllDrawnAndSaidSo()
    {
        using var texts = new ViewTexts("en-US");
        Assert.StartsWith("All 2 clustered members are drawn.", texts.Get<MapViews>().Of(StoredExample.View(), Map(2), null).Sample, StringComparison.Ordinal);
    }

    [Fact]
    public void Sample_OfMany_IsSeededWithoutRepetitionAndWithoutDroppedMembers()
    {
        int[] ranks = [.. Enumerable.Range(0, 40_000).Select(row => row % 4)];
        var sample = MemberSample.Of(ranks, 3_000, 5);
        Assert.Equal(3_000, sample.Distinct().Count());
        Assert.Equal(sample.Order(), sample);
        Assert.DoesNotContain(sample, row => ranks[row] == 0);
        Assert.Equal(sample, MemberSample.Of(ranks, 3_000, 5));
        Assert.NotEqual(sample, MemberSample.Of(ranks, 3_000, 6));
        // 1,000 of each group are expected; five standard deviations of the hypergeometric distribution are 124
        Assert.All(sample.CountBy(row => ranks[row]), group => Assert.InRange(group.Value, 876, 1124));
    }

    [Fact]
    public void Sample_OfFew_IsAllOfThem() => Assert.Equal([1, 3], MemberSample.Of([0, 2, 0, 1], 5, 1));

    private static MemberMap Map(int members) => new(
        new PrincipalComponents(
            ["L", "R", "F", "M", "C"],
            [0, 0, 0, 0, 0],
            [
                new PrincipalComponent([0.234, -0.412, 0.619, 0.607, 0.147], 2.207, 0.4414),
                new PrincipalComponent([0.415, 0.279, -0.074, -0.102, 0.857], 1.007, 0.2014),
            ]),
        [new MapPoint(1, 2, 0.5), new MapPoint(3, 0, 1)],
        members,
        7);
}
