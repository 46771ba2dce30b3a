using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Segments;

public sealed class CentreMatchingTests
{
    private static readonly Scaler Scaler = new([new IndicatorScale(Indicator.F, 10, 4, 0, 50), new IndicatorScale(Indicator.M, 900, 100, 0, 5000)]);

    [Fact]
    public void Match_NamesThatChangedPlaces_FollowsTheCentres()
    {
        GroupedSegment[] before = [Segment(CustomerGroup.ImportantKeep, 1, 20, 2000), Segment(CustomerGroup.General, 2, 4, 500)];
        GroupedSegment[] after = [Segment(CustomerGroup.ImportantKeep, 1, 4, 500), Segment(CustomerGroup.General, 2, 32, 1600)];
        var matches = CentreMatching.Match(before, Scaler, after);
        Assert.Equal([(1, 2), (2, 1)], matches.Select(m => (m.Before!.Value, m.After!.Value)));
        // (12 flights / 4, −400 km / 100) = (3, −4), so 5 standard deviations
        Assert.Equal([5, 0], matches.Select(m => m.Distance));
        Assert.Equal([12, -400], matches[0].Moved);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Match_AnotherNumberOfGroups_LeavesTheFarthestAlone(bool hasMoreBefore)
    {
        GroupedSegment[] two = [Segment(CustomerGroup.ImportantKeep, 1, 20, 2000), Segment(CustomerGroup.General, 2, 4, 500)];
        GroupedSegment[] three = [Segment(CustomerGroup.General, 1, 4, 510), Segment(CustomerGroup.LowValue, 2, 12, 1200), Segment(CustomerGroup.ImportantKeep, 3, 21, 2000)];
        var matches = hasMoreBefore ? CentreMatching.Match(three, Scaler, two) : CentreMatching.Match(two, Scaler, three);
        var pairs = matches.Select(m => hasMoreBefore ? (m.After, m.Before) : (m.Before, m.After)).OrderBy(pair => pair.Item2);
        Assert.Equal([(2, 1), (null, 2), (1, 3)], pairs);
        Assert.Equal(double.NaN, matches.Single(m => m.Before is null || m.After is null).Distance);
    }

    [Fact]
    public void Match_LeastInAll_NotTheNearestFirst()
    {
        GroupedSegment[] before = [Segment(CustomerGroup.General, 1, 0, 0), Segment(CustomerGroup.LowValue, 2, 6, 0)];
        GroupedSegment[] after = [Segment(CustomerGroup.General, 1, 4, 0), Segment(CustomerGroup.LowValue, 2, -40, 0)];
        // 4² + 46² = 2,132 against 40² + 2² = 1,604
        Assert.Equal([(1, 2), (2, 1)], CentreMatching.Match(before, Scaler, after).Select(m => (m.Before!.Value, m.After!.Value)));
    }

    // scipy.optimize.linear_sum_assignment(-[[10, 40, 5], [30, 35, 1]]): 40 + 30, although no cell of the second row is as good as 35
    [Fact]
    public void MatchByMembers_MostInAll_NotTheLargestOfEachRow()
    {
        int[][] members = [[0, 9, 9, 9], [7, 10, 40, 5], [7, 30, 35, 1]];
        var matches = CentreMatching.MatchByMembers(members);
        Assert.Equal([(1, 2), (2, 1), (null, 3)], matches.Select(m => (m.Before, m.After!.Value)));
        Assert.All(matches, match => Assert.True(match.Moved.Count == 0 && double.IsNaN(match.Distance)));
    }

    private static GroupedSegment Segment(CustomerGroup group, int rank, double flights, double kilometres) =>
        new(new SegmentName(rank - 1, group, 1, 1, [], group, 0), rank, [flights, kilometres]);
}
