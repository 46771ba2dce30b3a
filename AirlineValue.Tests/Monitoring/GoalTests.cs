using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Tests.Monitoring;

public sealed class GoalTests
{
    private static readonly DateOnly March = new(2014, 3, 1);

    [Theory]
    [InlineData(GoalSide.AtLeast, 100, 100, true)]
    [InlineData(GoalSide.AtLeast, 100, 99, false)]
    [InlineData(GoalSide.AtMost, 100, 100, true)]
    [InlineData(GoalSide.AtMost, 100, 101, false)]
    [InlineData(GoalSide.AtMost, 100, 99, true)]
    [InlineData(GoalSide.AtLeast, 100, double.NaN, null)]
    public void Attained_ByAValue_IncludesTheTargetItself(GoalSide side, double target, double value, bool? expected) =>
        Assert.Equal(expected, new Goal(new GoalSubject("members", null, March), side, target).IsAttainedBy(value));

    [Theory]
    [InlineData("members", null, 100, null)]
    [InlineData("members", null, 100.5, GoalError.MembersNotWhole)]
    [InlineData("members", null, -1, GoalError.TargetNegative)]
    [InlineData("fares", null, double.NaN, GoalError.TargetNegative)]
    [InlineData("share", "general", 1, null)]
    [InlineData("share", "general", 1.01, GoalError.ShareAboveOne)]
    [InlineData("share", null, 0.5, GoalError.KpiUnknown)]
    [InlineData("mean-R", "general", 3.5, null)]
    public void Error_OfATarget_SaysWhatIsWrong(string kpi, string? segment, double target, GoalError? expected) =>
        Assert.Equal(expected, new Goal(new GoalSubject(kpi, segment, March), GoalSide.AtLeast, target).Error);
}
