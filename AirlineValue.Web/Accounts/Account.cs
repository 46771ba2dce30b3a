using Microsoft.AspNetCore.Identity;

namespace AirlineValue.Web.Accounts;

/// <summary>An account that somebody signs in with.</summary>
public sealed class Account : IdentityUser<int>
{
    /// <summary>What it may do.</summary>
    public Role Role { get; set; }

    /// <summary>Whether it may sign in no more. Accounts are disabled, not deleted: what they did bears their names.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who made it; empty for the first administrator.</summary>
    public string CreatedBy { get; init; } = "";

    /// <summary>When it signed in last.</summary>
    public DateTimeOffset? LastSignInAt { get; set; }
}
