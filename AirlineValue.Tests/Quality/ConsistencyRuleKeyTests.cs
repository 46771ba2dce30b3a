using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class ConsistencyRuleKeyTests
{
    [Fact]
    public void Every_key_finds_its_rule() => Assert.All(
        Enum.GetValues<ConsistencyRule>(), rule => Assert.Equal(rule, ConsistencyRuleKey.Find(rule.Key().ToUpperInvariant())));

    [Fact]
    public void Key_is_that_of_stored_reports() => Assert.Equal("l1yPointsSum", ConsistencyRule.L1YPointsSum.Key());

    [Fact]
    public void Unknown_key_finds_none() => Assert.Null(ConsistencyRuleKey.Find("somethingElse"));
}
