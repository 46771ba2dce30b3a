using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Segments;

public sealed class GroupingComparisonTests
{
    private static readonly Scaler Scaler = new([new IndicatorScale(Indicator.F, 10, 4, 0, 50), new IndicatorScale(Indicator.M, 900, 100, 0, 5000)]);

    [Fact]
    public void Compare_MembersThatComeGoAndMove_AreCounted()
    {
        var before = new Grouping([Segment(CustomerGroup.ImportantKeep, 1, 20, 2000), Segment(CustomerGroup.General, 2, 5, 500)], [1, 1, 2, 2, 2, 0, 0]);
        var after = new Grouping([Segment(CustomerGroup.ImportantKeep, 1, 32, 1600), Segment(CustomerGroup.General, 2, 5, 500)], [1, 2, 2, 0, 1, 2, 0]);
        var change = GroupingComparison.Compare(before, Scaler, after);
        Assert.Equal([[1, 0, 1], [0, 1, 1], [1, 1, 1]], change.Members);
        Assert.Equal((1, 1, 4, 2), (change.Dropped, change.Added, change.InBoth, change.Changed));
        Assert.Equal((2, 3, 2, 3), (change.SizeBefore(1), change.SizeBefore(2), change.SizeAfter(1), change.SizeAfter(2)));
        // (12 flights / 4, −400 km / 100) = (3, −4), so 5 standard deviations
        Assert.Equal([5, 0], change.Moved.Select(m => m.Distance));
    }

    [Fact]
    public void Compare_AnotherNumberOfGroups_ComparesByTheGroupsKeys()
    {
        var before = new Grouping([Segment(CustomerGroup.ImportantKeep, 1, 1, 1), Segment(CustomerGroup.LowValue, 2, 1, 1)], [1, 2, 2]);
        var after = new Grouping(
            [Segment(CustomerGroup.ImportantKeep, 1, 1, 1), Segment(CustomerGroup.General, 2, 1, 1), Segment(CustomerGroup.LowValue, 3, 1, 1)], [1, 3, 2]);
        var change = GroupingComparison.Compare(before, Scaler, after);
        Assert.Equal(1, change.Changed);
        Assert.Equal(["important-keep", "low-value"], change.Moved.Select(m => m.Key));
    }

    [Fact]
    public void Compare_TheSameGrouping_ChangesNothing()
    {
        var same = new Grouping([Segment(CustomerGroup.ImportantKeep, 1, 1, 1), Segment(CustomerGroup.LowValue, 2, 1, 1)], [1, 2, 2, 0]);
        var change = GroupingComparison.Compare(same, Scaler, same);
        Assert.Equal((0, 0, 3, 0), (change.Dropped, change.Added, change.InBoth, change.Changed));
    }

    [Fact]
    public void Compare_OtherMembers_IsRefused() => Assert.Throws<ArgumentException>(
        () => GroupingComparison.Compare(new Grouping([], [0]), Scaler, new Grouping([], [0, 0])));

    private static GroupedSegment Segment(CustomerGroup group, int rank, double flights, double kilometres) =>
        new(new SegmentName(rank - 1, group, 1, 1, [], group, 0), rank, [flights, kilometres]);
}
