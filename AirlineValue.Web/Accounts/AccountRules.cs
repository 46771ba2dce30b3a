using Microsoft.AspNetCore.Identity;

namespace AirlineValue.Web.Accounts;

/// <summary>What Identity is told about names, passwords, and lockout.</summary>
public static class AccountRules
{
    /// <summary>Fewest characters of a password. Length counts, kinds of characters do not (NIST SP 800-63B, 5.1.1.2).</summary>
    public const int ShortestPassword = 12;

    /// <summary>Most characters of a password, so that nobody makes the server hash megabytes.</summary>
    public const int LongestPassword = 128;

    /// <summary>Failed attempts that lock an account.</summary>
    public const int AttemptsBeforeLockout = 5;

    /// <summary>How long an account stays locked.</summary>
    public static readonly TimeSpan Lockout = TimeSpan.FromMinutes(15);

    /// <summary>Sets them.</summary>
    public static void Set(IdentityOptions options)
    {
        var password = options.Password;
        password.RequiredLength = ShortestPassword;
        password.RequireDigit = password.RequireLowercase = password.RequireUppercase = password.RequireNonAlphanumeric = false;
        password.RequiredUniqueChars = 1;
        options.Lockout.MaxFailedAccessAttempts = AttemptsBeforeLockout;
        options.Lockout.DefaultLockoutTimeSpan = Lockout;
        options.User.AllowedUserNameCharacters = "";
        options.User.RequireUniqueEmail = false;
    }
}
