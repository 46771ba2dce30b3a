using AirlineValue.Web.Accounts;

namespace AirlineValue.Load;

/// <summary>A page to open.</summary>
/// <param name="Kind">Which kind of page, as the figures name it.</param>
/// <param name="Address">Its address, relative to the server's.</param>
internal sealed record Visit(string Kind, string Address);

/// <summary>What readers open, in turn: the overview, a group, the table of members, a strategy with its list.</summary>
internal static class Visits
{
    /// <summary>The groups' keys.</summary>
    public static readonly string[] Groups = ["important-keep", "important-develop", "important-win-back", "general", "low-value"];

    /// <summary>The strategies' keys.</summary>
    public static readonly string[] Strategies = ["upgrade", "first-redemption", "cross-sell", "win-back", "keep"];

    private static readonly string[] Lists =
    [
        "", "?sort=-M", "?page=200", "?sort=-value", "?group=general&sort=-M", "?group=important-keep&sort=R", "?FFP_TIER=5..6",
        "?place=%E5%B9%BF%E5%B7%9E&R=6..", "?AGE=30..40&FLIGHT_COUNT=10..&sort=-C", "?number=10", "?group=important-win-back&page=20",
        "?strategy=upgrade.near",
    ];

    private static readonly Visit[] Overview = [new("overview", "/")];
    private static readonly Visit[] AllGroups = [.. Groups.Select(key => new Visit("group", $"/segments/{key}"))];
    private static readonly Visit[] AllLists = [.. Lists.Select(query => new Visit("members", $"/members{query}"))];
    private static readonly Visit[] AllStrategies = [.. Strategies.Select(key => new Visit("strategy", $"/strategies/{key}"))];
    private static readonly Visit[] Aggregates = [new("value", "/value"), new("strategies", "/strategies"), new("groups", "/segments"), new("monitoring", "/monitoring")];

    /// <summary>Every page that any reader opens.</summary>
    public static IReadOnlyList<Visit> All => [.. Overview, .. AllGroups, .. AllLists, .. AllStrategies, .. Aggregates];

    /// <summary>The roles of readers, as an airline has them: most are loyalty staff.</summary>
    public static Role RoleOf(int reader) => (reader % 10) switch
    {
        < 5 => Role.LoyaltyStaff,
        < 7 => Role.MarketingManager,
        7 => Role.Analyst,
        _ => Role.Executive,
    };

    /// <summary>The pages that a role opens, without end.</summary>
    public static IEnumerable<Visit> Of(Role role, Random random)
    {
        Visit[][] kinds = role.May(Permission.SeeMembers)
            ? [Overview, AllGroups, AllLists, AllStrategies]
            : [Overview, AllGroups, Aggregates, AllStrategies];
        for (var i = random.Next(kinds.Length); ; i++)
        {
            var kind = kinds[i % kinds.Length];
            yield return kind[random.Next(kind.Length)];
        }
    }
}
