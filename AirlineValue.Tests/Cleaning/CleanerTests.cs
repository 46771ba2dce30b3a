using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Cleaning;

public sealed class CleanerTests
{
    [Fact]
    public void Clean_ReferenceExtract_GivesThePublishedFunnel()
    {
        var figures = ReferenceMembers.Figures;
        var funnel = Cleaner.Clean(ReferenceMembers.Members, new CleaningOptions());
        Assert.Equal(figures.GetProperty("rows").GetInt32(), funnel.Members);
        Assert.Equal(
            [
                figures.GetProperty("rows").GetInt32(),
                figures.GetProperty("fares_present").GetInt32(),
                figures.GetProperty("flown_and_paid").GetInt32(),
                figures.GetProperty("age_at_most_100").GetInt32(),
            ],
            funnel.Steps.Select(s => s.Kept));
        Assert.Equal(funnel.Members - funnel.Kept.Length, funnel.DroppedBy.Count(rule => rule is not null));
    }

    [Fact]
    public void Clean_OneMemberForEachRule_IsDroppedByThatRule()
    {
        var members = SomeMembers.Sound(12);
        members.DaysSinceJoining[0] = double.NaN;
        members.AvgDiscount[1] = double.PositiveInfinity;
        members.SumYr1[2] = double.NaN;
        members.SumYr2[3] = double.NaN;
        (members.SumYr1[4], members.SumYr2[4]) = (0, 0);
        members.SegKmSum[5] = 0;
        members.AvgDiscount[6] = 0;
        members.Age[7] = 101;
        // These stay: a fare in one year is enough, an age of exactly the limit or none at all is plausible.
        members.SumYr1[8] = 0;
        members.Age[9] = 100;
        members.Age[10] = double.NaN;
        var funnel = Cleaner.Clean(members, new CleaningOptions());
        Assert.Equal(
            [
                CleaningRule.IndicatorsComputable, CleaningRule.IndicatorsComputable, CleaningRule.FaresPresent,
                CleaningRule.FaresPresent, CleaningRule.PaidAndFlown, CleaningRule.PaidAndFlown, CleaningRule.PaidAndFlown,
                CleaningRule.PlausibleAge, null, null, null, null,
            ],
            funnel.DroppedBy);
        Assert.Equal([8, 9, 10, 11], funnel.Kept);
        Assert.Equal([2, 2, 3, 1], funnel.Steps.Select(s => s.Dropped));
        Assert.Equal([10, 8, 5, 4], funnel.Steps.Select(s => s.Kept));
    }

    [Fact]
    public void Clean_RulesSwitchedOff_AreNeitherAppliedNorCounted()
    {
        var members = SomeMembers.Sound(4);
        members.Age[0] = 110;
        members.SumYr1[1] = double.NaN;
        members.FlightCount[2] = double.NaN;
        var funnel = Cleaner.Clean(members, new CleaningOptions { Rules = [] });
        Assert.Equal([0, 1, 3], funnel.Kept);
        Assert.Equal([CleaningRule.IndicatorsComputable], funnel.Steps.Select(s => s.Rule));
    }

    [Fact]
    public void Clean_NobodyLeft_IsRefused()
    {
        var members = SomeMembers.Sound(3);
        Array.Fill(members.SegKmSum, 0);
        var refused = Assert.Throws<AnalysisRefusedException>(() => Cleaner.Clean(members, new CleaningOptions()));
        Assert.Equal(AnalysisRefusalReason.NoMemberLeft, refused.Reason);
        Assert.Equal("3", refused.Found);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(151)]
    [InlineData(double.NaN)]
    public void Clean_MaximumAgeOutOfRange_IsRefused(double age)
    {
        var refused = Assert.Throws<AnalysisRefusedException>(
            () => Cleaner.Clean(SomeMembers.Sound(3), new CleaningOptions { MaximumAge = age }));
        Assert.Equal((AnalysisRefusalReason.OptionOutOfRange, "MaximumAge"), (refused.Reason, refused.What));
    }
}
