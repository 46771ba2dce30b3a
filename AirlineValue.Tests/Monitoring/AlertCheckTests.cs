using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Tests.Monitoring;

public sealed class AlertCheckTests
{
    // 20 of 80 members are in the group, with 600 of 1,000 in fares; 40 were, 25 have left and 5 have joined
    private static readonly PeriodFigures Period = KpiFiguresExample.Period(2, "2014-04-30");
    private static readonly GroupFlow Flow = new(40, 25, 5);

    [Theory]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Above, 0.24, true, 0.25)]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Above, 0.25, false, 0.25)]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Below, 0.25, false, 0.25)]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Below, 0.26, true, 0.25)]
    [InlineData(AlertMeasure.Members, AlertSide.Above, 19, true, 20)]
    [InlineData(AlertMeasure.Members, AlertSide.Above, 20, false, 20)]
    [InlineData(AlertMeasure.Members, AlertSide.Below, 21, true, 20)]
    [InlineData(AlertMeasure.Members, AlertSide.Below, 20, false, 20)]
    [InlineData(AlertMeasure.FareShare, AlertSide.Above, 0.5, true, 0.6)]
    [InlineData(AlertMeasure.FareShare, AlertSide.Above, 0.6, false, 0.6)]
    [InlineData(AlertMeasure.Leaving, AlertSide.Above, 24, true, 25)]
    [InlineData(AlertMeasure.Leaving, AlertSide.Above, 25, false, 25)]
    [InlineData(AlertMeasure.LeavingShare, AlertSide.Above, 0.6, true, 0.625)]
    [InlineData(AlertMeasure.LeavingShare, AlertSide.Above, 0.625, false, 0.625)]
    [InlineData(AlertMeasure.Joining, AlertSide.Below, 6, true, 5)]
    [InlineData(AlertMeasure.Joining, AlertSide.Below, 5, false, 5)]
    [InlineData(AlertMeasure.JoiningShare, AlertSide.Above, 0.1, true, 0.125)]
    public void Check_AgainstALimit_FiresBeyondItAndNotAtIt(AlertMeasure measure, AlertSide side, double limit, bool fires, double value)
    {
        var outcome = AlertCheck.Of(new AlertRule("important-keep", measure, side, limit), Period, 1, hasPrevious: true, Flow);
        Assert.Equal(new AlertOutcome(fires ? AlertResult.Fired : AlertResult.NotFired, null, value), outcome);
    }

    [Fact]
    public void Check_ThatCanNotBeTold_SaysWhy()
    {
        var share = new AlertRule("important-keep", AlertMeasure.MemberShare, AlertSide.Above, 0.1);
        var leaving = share with { Measure = AlertMeasure.LeavingShare };
        var empty = Period with { Groups = [.. Period.Groups.Select(g => g with { Figures = g.Figures with { Members = 0, Fares = 0 } })] };
        Assert.Equal(AlertObstacle.GroupMissing, AlertCheck.Of(share, Period, null, true, Flow).Obstacle);
        Assert.Equal(AlertObstacle.GroupMissing, AlertCheck.Of(share, Period, 9, true, Flow).Obstacle);
        Assert.Equal(AlertObstacle.FirstPeriod, AlertCheck.Of(leaving, Period, 1, false, null).Obstacle);
        Assert.Equal(AlertObstacle.MovementMissing, AlertCheck.Of(leaving, Period, 1, true, null).Obstacle);
        Assert.Equal(AlertObstacle.NothingToShare, AlertCheck.Of(share, empty, 1, true, Flow).Obstacle);
        Assert.Equal(AlertObstacle.NothingToShare, AlertCheck.Of(leaving, Period, 1, true, new GroupFlow(0, 0, 5)).Obstacle);
        Assert.Equal(AlertResult.Unknown, AlertCheck.Of(share, empty, 1, true, Flow).Result);
    }

    [Theory]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Above, 1, null)]
    [InlineData(AlertMeasure.MemberShare, AlertSide.Above, 1.1, AlertRuleError.ShareAboveOne)]
    [InlineData(AlertMeasure.JoiningShare, AlertSide.Above, 1.5, null)]
    [InlineData(AlertMeasure.Members, AlertSide.Above, 10.5, AlertRuleError.MembersNotWhole)]
    [InlineData(AlertMeasure.Members, AlertSide.Above, -1, AlertRuleError.LimitNegative)]
    [InlineData(AlertMeasure.Members, AlertSide.Below, 0, AlertRuleError.BelowZero)]
    [InlineData(AlertMeasure.Members, AlertSide.Above, 0, null)]
    [InlineData(AlertMeasure.FareShare, AlertSide.Above, double.NaN, AlertRuleError.LimitNegative)]
    public void Error_OfARule_SaysWhatIsWrong(AlertMeasure measure, AlertSide side, double limit, AlertRuleError? expected) =>
        Assert.Equal(expected, new AlertRule("general", measure, side, limit).Error);
}
