using AirlineValue.Domain.Clustering;

namespace AirlineValue.Tests.Clustering;

public sealed class NearestCentresTests
{
    [Fact]
    public void Find_HandMadeCentres_GivesTheTwoNearestAndTheirDistances()
    {
        // Members at (0, 0) and (7, 4); centres at (3, 4), (10, 0) and (0, 1).
        var found = NearestCentres.Find([[0, 7], [0, 4]], [[3, 4], [10, 0], [0, 1]], TestContext.Current.CancellationToken);
        Assert.Equal([2, 0], found.Nearest);
        Assert.Equal([0, 1], found.SecondNearest);
        Assert.Equal([1, 4], found.Distance);
        Assert.Equal([5, 5], found.SecondDistance);
    }

    [Fact]
    public void Find_Tie_TakesTheLowerIndex()
    {
        var found = NearestCentres.Find([[0.0]], [[1], [-1], [1]], TestContext.Current.CancellationToken);
        Assert.Equal((0, 1), (found.Nearest[0], found.SecondNearest[0]));
    }
}
