using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>A strategy concerns the member, or the member has a certain standing in it. What the strategy can't look at is
/// met by nobody.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Standing">The standing; null for all whom the strategy concerns.</param>
/// <param name="Band">From which closeness on a member is near, above 0 and below 1; null for the programme's own.</param>
/// <param name="Version">The version of the programme's rules; null for the one in force at the window's end.</param>
public sealed record InStrategy(Strategy Strategy, StrategyStanding? Standing = null, double? Band = null, int? Version = null) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => $"strategy {Strategy}";

    /// <inheritdoc />
    public override bool NeedsScores => Strategy.NeedsGroups();

    /// <summary>The rows that meet the condition; null when the strategy can't be looked at.</summary>
    /// <param name="result">How the members stand.</param>
    public RowCodes? RowsOf(StrategyResult result) => result.Standings is { } standings
        ? new RowCodes(standings, (Standing is { } one ? [one] : Strategy.Concerned()).Aggregate(0UL, (mask, s) => mask | 1UL << (int)s))
        : null;
}
