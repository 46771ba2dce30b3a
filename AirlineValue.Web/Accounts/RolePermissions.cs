using System.Collections.Frozen;

namespace AirlineValue.Web.Accounts;

/// <summary>Which role may do what: the only place that says so.</summary>
public static class RolePermissions
{
    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> Table = new Dictionary<Role, FrozenSet<Permission>>
    {
        [Role.Executive] = [Permission.SeeAggregates],
        [Role.LoyaltyStaff] = [Permission.SeeAggregates, Permission.SeeMembers, Permission.Download],
        [Role.MarketingManager] =
        [
            Permission.SeeAggregates, Permission.SeeMembers, Permission.Download, Permission.SeeExtracts, Permission.Analyse,
            Permission.Upload, Permission.Decide, Permission.Contact,
        ],
        [Role.Analyst] = [Permission.SeeAggregates, Permission.SeeMembers, Permission.SeeExtracts, Permission.Analyse],
        [Role.Administrator] = [.. Enum.GetValues<Permission>()],
    }.ToFrozenDictionary();

    /// <summary>Whether a role may do something.</summary>
    public static bool May(this Role role, Permission permission) => Table[role].Contains(permission);

    /// <summary>The roles that may do something.</summary>
    public static IReadOnlyList<Role> WhoMay(Permission permission) => [.. Enum.GetValues<Role>().Where(role => role.May(permission))];
}
