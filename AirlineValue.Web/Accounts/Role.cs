namespace AirlineValue.Web.Accounts;

/// <summary>What somebody does for the airline. Each account has one role; what it may do stands in <see cref="RolePermissions"/>.</summary>
public enum Role
{
    /// <summary>Looks at the overview, the groups and the strategies as aggregates.</summary>
    Executive,

    /// <summary>Works with members: strategies' lists, member pages, downloads.</summary>
    LoyaltyStaff,

    /// <summary>Decides: extracts, analyses, the programme's rules, contacts.</summary>
    MarketingManager,

    /// <summary>Examines extracts and models, member rows without downloads.</summary>
    Analyst,

    /// <summary>All of it, and accounts, settings, audit and backup.</summary>
    Administrator,
}
