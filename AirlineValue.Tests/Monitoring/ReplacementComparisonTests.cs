using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Monitoring;

public sealed class ReplacementComparisonTests
{
    private static readonly IndicatorSet Flights = new("flights", [new("F")]);
    private static readonly Scaler Scaler = new([new IndicatorScale(Indicator.F, 0, 2, 0, 11)]);
    private static readonly double[] Fares = [10, 20, 30, 40, 50, 60];

    // the sixth member is dropped before, the fifth after
    private static readonly int[] Before = [1, 1, 2, 2, 2, 0], After = [1, 2, 2, 2, 0, 1];

    [Fact]
    public void Compare_SixMembers_CountsWhoLeavesWhoComesAndWhatTheyPaid()
    {
        var found = Compare();
        Assert.Equal([[0, 1, 0], [0, 1, 1], [1, 0, 2]], found.Members);
        Assert.Equal([[0, 60, 0], [0, 10, 20], [50, 0, 70]], found.Fares!);
        Assert.Equal([(1, 1), (2, 2)], found.Matches.Select(m => (m.Before!.Value, m.After!.Value)));
        Assert.Equal((1, 1, 1, 1), (found.Leaving(1), found.Leaving(2), found.Arriving(1), found.Arriving(2)));
        Assert.Equal((20, 50), (found.LeavingFares(1), found.LeavingFares(2)));
        Assert.Equal((20, 100), (found.ChangingFares, found.GroupedFares));
        // sklearn.metrics.adjusted_rand_score([0, 0, 1, 1], [0, 1, 1, 1]) is 0
        Assert.Equal(0, found.Agreement, 1e-12);
    }

    [Fact]
    public void Compare_SixMembers_JudgesBothDivisionsOfTheCommonFourOnTheScaleAfter()
    {
        var found = Compare();
        // flights 0, 1, 10, 11 in halves of the new scale: 0, 0.5, 5, 5.5
        Assert.Equal(4 * 0.25 * 0.25, found.QualityBefore!.Inertia, 1e-12);
        var mean = (0.5 + 5 + 5.5) / 3;
        Assert.Equal(Math.Pow(0.5 - mean, 2) + Math.Pow(5 - mean, 2) + Math.Pow(5.5 - mean, 2), found.QualityAfter!.Inertia, 1e-12);
    }

    [Fact]
    public void Compare_CentresThatChangedNames_FollowsTheCentres()
    {
        var found = ReplacementComparison.Compare(
            3, Model(Before, 0.5, 10), Model([2, 2, 1, 1, 1, 0], 10, 0.5), Fares, 1, TestContext.Current.CancellationToken);
        Assert.Equal([(1, 2), (2, 1)], found.Matches.Select(m => (m.Before!.Value, m.After!.Value)));
        Assert.Equal((0, 0, 0.0, 1.0), (found.Leaving(1), found.Arriving(2), found.ChangingFares, found.Agreement));
        Assert.Equal(found.QualityBefore!.Inertia, found.QualityAfter!.Inertia, 1e-12);
    }

    [Fact]
    public void Compare_OtherIndicators_MatchesByMembers()
    {
        var after = Model(After, 0.5, 10) with { Set = new("logarithms", [new("F", IndicatorTransformation.Log1P)]) };
        var found = ReplacementComparison.Compare(3, Model(Before, 10, 0.5), after, null, 1, TestContext.Current.CancellationToken);
        Assert.Equal([(1, 1), (2, 2)], found.Matches.Select(m => (m.Before!.Value, m.After!.Value)));
        Assert.All(found.Matches, match => Assert.Empty(match.Moved));
        Assert.Equal((0.0, 0.0), (found.ChangingFares, found.GroupedFares));
        Assert.Null(found.Fares);
    }

    [Fact]
    public void Compare_NobodyWithAGroupInBoth_SaysNothingOfAgreementAndQuality()
    {
        var found = ReplacementComparison.Compare(
            3, Model([1, 2, 0, 0, 0, 0], 0.5, 10), Model([0, 0, 1, 1, 2, 2], 0.5, 10), Fares, 1, TestContext.Current.CancellationToken);
        Assert.Equal(double.NaN, found.Agreement);
        Assert.Null(found.QualityBefore);
        Assert.Null(found.QualityAfter);
    }

    private static Replacement Compare() =>
        ReplacementComparison.Compare(3, Model(Before, 0.5, 10), Model(After, 1, 9), Fares, 1, TestContext.Current.CancellationToken);

    private static ModelOfMembers Model(int[] ranks, double first, double second) => new(
        Flights, Scaler,
        new Grouping([Segment(CustomerGroup.ImportantKeep, 1, first), Segment(CustomerGroup.General, 2, second)], ranks),
        [[0, 1, 10, 11, double.NaN, double.NaN]]);

    private static GroupedSegment Segment(CustomerGroup group, int rank, double flights) =>
        new(new SegmentName(rank - 1, group, 1, 1, [], group, 0), rank, [flights]);
}
