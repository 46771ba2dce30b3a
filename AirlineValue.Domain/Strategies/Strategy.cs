namespace AirlineValue.Domain.Strategies;

/// <summary>What the loyalty staff can do for members; the order is that of pages and boards.</summary>
public enum Strategy
{
    /// <summary>Remind members who are near the next tier.</summary>
    Upgrade,

    /// <summary>Remind members who would lose their tier.</summary>
    Renewal,

    /// <summary>Lead members to their first award.</summary>
    FirstRedemption,

    /// <summary>Win members of the important groups for partners.</summary>
    CrossSell,

    /// <summary>Win back members of the important groups who fly less, or no more.</summary>
    WinBack,

    /// <summary>Look after the best members.</summary>
    Keep,
}

/// <summary>How a member stands in a strategy.</summary>
public enum StrategyStanding
{
    /// <summary>The strategy does not look at the member, or what it needs to know is empty.</summary>
    None,

    /// <summary>Below the near band of a threshold.</summary>
    Far,

    /// <summary>In the near band of a threshold, not yet there.</summary>
    Near,

    /// <summary>The threshold is reached.</summary>
    Reached,

    /// <summary>Enough points for a first award, but something else is still asked for.</summary>
    NotEligible,

    /// <summary>No partner points.</summary>
    NoAccrual,

    /// <summary>Few partner points.</summary>
    LittleAccrual,

    /// <summary>Many partner points.</summary>
    MuchAccrual,

    /// <summary>Year 2 fell below the band of those who left.</summary>
    Left,

    /// <summary>Year 2 fell below the band of those who stay.</summary>
    Leaving,

    /// <summary>Silent for long by the member's own rhythm of flying.</summary>
    Silent,

    /// <summary>As active as before.</summary>
    Steady,
}

/// <summary>Keys of strategies and standings in addresses and files, and who is concerned.</summary>
public static class StrategyKey
{
    private static readonly (Strategy Strategy, string Key)[] Keys =
    [
        (Strategy.Upgrade, "upgrade"), (Strategy.Renewal, "renewal"), (Strategy.FirstRedemption, "first-redemption"),
        (Strategy.CrossSell, "cross-sell"), (Strategy.WinBack, "win-back"), (Strategy.Keep, "keep"),
    ];

    private static readonly (StrategyStanding Standing, string Key)[] StandingKeys =
    [
        (StrategyStanding.None, "none"), (StrategyStanding.Far, "far"), (StrategyStanding.Near, "near"), (StrategyStanding.Reached, "reached"),
        (StrategyStanding.NotEligible, "not-eligible"), (StrategyStanding.NoAccrual, "no-accrual"), (StrategyStanding.LittleAccrual, "little-accrual"),
        (StrategyStanding.MuchAccrual, "much-accrual"), (StrategyStanding.Left, "left"), (StrategyStanding.Leaving, "leaving"),
        (StrategyStanding.Silent, "silent"), (StrategyStanding.Steady, "steady"),
    ];

    /// <summary>All strategies, in order.</summary>
    public static IReadOnlyList<Strategy> All { get; } = [.. Keys.Select(k => k.Strategy)];

    /// <summary>The key of a strategy, such as <c>first-redemption</c>.</summary>
    public static string Key(this Strategy strategy) => Keys[(int)strategy].Key;

    /// <summary>The key of a standing, such as <c>near</c>.</summary>
    public static string Key(this StrategyStanding standing) => StandingKeys[(int)standing].Key;

    /// <summary>The strategy of a key, whatever the case; null when there is none.</summary>
    public static Strategy? Find(string key) => Keys.Where(k => string.Equals(k.Key, key, StringComparison.OrdinalIgnoreCase))
        .Select(k => (Strategy?)k.Strategy).FirstOrDefault();

    /// <summary>The standing of a key, whatever the case; null when there is none.</summary>
    public static StrategyStanding? FindStanding(string key) => StandingKeys
        .Where(k => string.Equals(k.Key, key, StringComparison.OrdinalIgnoreCase))
        .Select(k => (StrategyStanding?)k.Standing).FirstOrDefault();

    /// <summary>The standings that members can have in a strategy, most urgent first, apart from none.</summary>
    public static IReadOnlyList<StrategyStanding> Standings(this Strategy strategy) => strategy switch
    {
        Strategy.Upgrade => [StrategyStanding.Near, StrategyStanding.Reached, StrategyStanding.Far],
        Strategy.Renewal => [StrategyStanding.Near, StrategyStanding.Far, StrategyStanding.Reached],
        Strategy.FirstRedemption => [StrategyStanding.Near, StrategyStanding.Reached, StrategyStanding.NotEligible, StrategyStanding.Far],
        Strategy.CrossSell => [StrategyStanding.NoAccrual, StrategyStanding.LittleAccrual, StrategyStanding.MuchAccrual],
        _ => [StrategyStanding.Left, StrategyStanding.Leaving, StrategyStanding.Silent, StrategyStanding.Steady],
    };

    /// <summary>The standings of those whom a strategy concerns now. Upgrade: near the next tier. Renewal: below what keeps
    /// the tier, near or far. First redemption: near the threshold, or with enough points. Cross-sell: none or little partner
    /// accrual. Win-back: fallen or silent. Keep: all of the best.</summary>
    public static IReadOnlyList<StrategyStanding> Concerned(this Strategy strategy) => strategy switch
    {
        Strategy.Upgrade => [StrategyStanding.Near],
        Strategy.Renewal => [StrategyStanding.Near, StrategyStanding.Far],
        Strategy.FirstRedemption => [StrategyStanding.Near, StrategyStanding.Reached, StrategyStanding.NotEligible],
        Strategy.CrossSell => [StrategyStanding.NoAccrual, StrategyStanding.LittleAccrual],
        Strategy.WinBack => [StrategyStanding.Left, StrategyStanding.Leaving, StrategyStanding.Silent],
        _ => strategy.Standings(),
    };

    /// <summary>Whether the strategy looks at members of certain groups, and so needs an analysis.</summary>
    public static bool NeedsGroups(this Strategy strategy) => strategy is Strategy.CrossSell or Strategy.WinBack or Strategy.Keep;

    /// <summary>Whether the strategy has a near band.</summary>
    public static bool HasBand(this Strategy strategy) => strategy is Strategy.Upgrade or Strategy.Renewal or Strategy.FirstRedemption;
}
