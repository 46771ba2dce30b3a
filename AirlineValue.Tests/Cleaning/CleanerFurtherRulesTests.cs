using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Cleaning;

/// <summary>The rules that are off by default, and all rules together.</summary>
public sealed class CleanerFurtherRulesTests
{
    private static readonly int WindowEnd = new DateOnly(2014, 3, 31).DayNumber;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void JoinedByWindowEnd_DaysFromJoiningToTheWindowsEnd_DropsOnlyLaterMembers(double days, bool isDropped) =>
        AssertDropped(CleaningRule.JoinedByWindowEnd, new CleaningOptions(), isDropped, m =>
        {
            m.DaysSinceJoining[0] = days;
            return m;
        });

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(double.NaN, false)]
    public void FirstFlightByWindowEnd_DaysAfterTheWindowsEnd_DropsOnlyLaterFlights(double days, bool isDropped) =>
        AssertDropped(CleaningRule.FirstFlightByWindowEnd, new CleaningOptions(), isDropped, m => WithFirstFlight(m, days));

    [Theory]
    [InlineData(1, 0, true)]
    [InlineData(1, 1, false)]
    [InlineData(1, 2, false)]
    [InlineData(6, 5, true)]
    [InlineData(6, 6, false)]
    [InlineData(6, 7, false)]
    public void EnoughFlights_BelowAtAndAboveTheThreshold_DropsOnlyBelow(int minimum, double flights, bool isDropped) =>
        AssertDropped(CleaningRule.EnoughFlights, new CleaningOptions { MinimumFlights = minimum }, isDropped, m =>
        {
            m.FlightCount[0] = flights;
            return m;
        });

    [Theory]
    [InlineData(39_999, 2, false)]
    [InlineData(40_000, 2, false)]
    [InlineData(40_001, 2, true)]
    [InlineData(99, 2, true)]
    [InlineData(100, 2, false)]
    [InlineData(101, 2, false)]
    [InlineData(1, 0, true)]
    [InlineData(0, 0, false)]
    public void PlausibleDistance_KilometresPerFlight_AreFrom50To20000(double kilometres, double flights, bool isDropped) =>
        AssertDropped(CleaningRule.PlausibleDistance, new CleaningOptions(), isDropped, m =>
        {
            (m.SegKmSum[0], m.FlightCount[0]) = (kilometres, flights);
            return m;
        });

    // A last flight on the day of joining, 100 days before the window's end, has LAST_TO_END 101.
    [Theory]
    [InlineData(100, false)]
    [InlineData(101, false)]
    [InlineData(102, true)]
    public void LastFlightAfterJoining_AroundTheDayOfJoining_DropsOnlyEarlierFlights(double lastToEnd, bool isDropped) =>
        AssertDropped(CleaningRule.LastFlightAfterJoining, new CleaningOptions(), isDropped, m =>
        {
            (m.DaysSinceJoining[0], m.LastToEnd[0]) = (100, lastToEnd);
            return m;
        });

    [Fact]
    public void FirstFlightByWindowEnd_ExtractWithoutTheColumn_StaysOff()
    {
        var funnel = Cleaner.Clean(SomeMembers.Sound(3), With(CleaningRule.FirstFlightByWindowEnd, new CleaningOptions()));
        Assert.DoesNotContain(funnel.Steps, step => step.Rule == CleaningRule.FirstFlightByWindowEnd);
    }

    // pandas: first flight after 2014-03-31 in 2 rows, last flight before joining in 1,043, of which cleaning by default
    // keeps 2 and 1,007.
    [Fact]
    public void Clean_ReferenceExtractWithFurtherRules_DropsWhatPandasCounts()
    {
        var alone = Cleaner.Clean(ReferenceMembers.Members, new CleaningOptions { Rules = [CleaningRule.LastFlightAfterJoining] });
        Assert.Equal(1043, alone.Steps[^1].Dropped);
        var behind = Cleaner.Clean(ReferenceMembers.Members, With(CleaningRule.LastFlightAfterJoining, new CleaningOptions()));
        Assert.Equal((1007, 62_043 - 1007), (behind.Steps[^1].Dropped, behind.Steps[^1].Kept));
    }

    [Fact]
    public void Clean_AnyRulesInAnyOrder_DroppedAndKeptAreAllMembers()
    {
        var random = new Random(11);
        for (var round = 0; round < 200; round++)
        {
            var members = Dirty(random);
            var rules = Enum.GetValues<CleaningRule>().Where(_ => random.Next(2) == 0).ToArray();
            var options = new CleaningOptions { Rules = rules, MinimumFlights = random.Next(1, 9), MaximumAge = random.Next(20, 100) };
            var funnel = Cleaner.Try(members, options);
            random.Shuffle(rules);
            var reordered = Cleaner.Try(members, options with { Rules = rules });
            Assert.Equal(members.Count, funnel.Kept.Length + funnel.Steps.Sum(step => step.Dropped));
            Assert.Equal(funnel.Kept, Enumerable.Range(0, members.Count).Where(i => funnel.DroppedBy[i] is null));
            Assert.Equal((funnel.Kept, funnel.DroppedBy), (reordered.Kept, reordered.DroppedBy), JsonEqual);
        }
    }

    [Fact]
    public void Try_NobodyLeft_IsAFunnelWithNobody() =>
        Assert.Empty(Cleaner.Try(SomeMembers.Sound(3), With(CleaningRule.EnoughFlights, new CleaningOptions { MinimumFlights = 1000 })).Kept);

    private static bool JsonEqual<T>(T a, T b) => JsonSerializer.Serialize(a, JsonSerializerOptions.Web) == JsonSerializer.Serialize(b, JsonSerializerOptions.Web);

    private static void AssertDropped(
        CleaningRule rule, CleaningOptions options, bool isDropped, Func<MemberColumns, MemberColumns> change)
    {
        var members = change(SomeMembers.Sound(2));
        var only = Cleaner.Try(members, options with { Rules = [rule] });
        Assert.Equal(isDropped ? rule : null, only.DroppedBy[0]);
        Assert.Equal(isDropped ? 1 : 0, only.Steps.Single(step => step.Rule == rule).Dropped);
        Assert.DoesNotContain(Cleaner.Try(members, options).Steps, step => step.Rule == rule);
    }

    private static CleaningOptions With(CleaningRule rule, CleaningOptions options) =>
        options with { Rules = [.. CleaningOptions.DefaultRules, rule] };

    private static MemberColumns WithFirstFlight(MemberColumns members, double days)
    {
        var first = Enumerable.Repeat(WindowEnd - 1d, members.Count).ToArray();
        first[0] = WindowEnd + days;
        return members.With(first);
    }

    private static MemberColumns Dirty(Random random)
    {
        var members = SomeMembers.Sound(40);
        foreach (var column in new[] { members.Age, members.SumYr1, members.AvgDiscount, members.FlightCount, members.SegKmSum, members.LastToEnd })
            for (var i = 0; i < members.Count; i++)
                if (random.Next(6) == 0)
                    column[i] = random.Next(4) switch { 0 => double.NaN, 1 => 0, 2 => -5, _ => 1e7 };
        return members.With([.. Enumerable.Range(0, members.Count).Select(_ => (double)WindowEnd + random.Next(-50, 5))]);
    }
}
