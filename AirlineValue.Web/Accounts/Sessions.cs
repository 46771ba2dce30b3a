using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Accounts;

/// <summary>Which sessions were ended by signing out: a cookie that was copied before, and pages that are still open in other tabs,
/// are worth nothing from then on. It begins anew with the server, as all open pages do.</summary>
public sealed class Sessions(TimeProvider clock, ProductSettings settings)
{
    private const string ClaimType = "session";
    private const int Bytes = 16;

    private readonly ConcurrentDictionary<string, DateTimeOffset> _ended = new(StringComparer.Ordinal);

    private TimeSpan Length => TimeSpan.FromHours(settings.Accounts.SessionHours);

    /// <summary>What a new session is told from others by.</summary>
    public static Claim NewClaim() => new(ClaimType, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Whoever is signed in anew by the server itself stays in the same session.</summary>
    public static void Carry(ClaimsPrincipal from, ClaimsPrincipal to)
    {
        if (from.FindFirst(ClaimType) is { } session)
            ((ClaimsIdentity)to.Identity!).AddClaim(session.Clone());
    }

    /// <summary>Ends the session of somebody who is signed in.</summary>
    public void End(ClaimsPrincipal user)
    {
        var now = clock.GetUtcNow();
        // cookies of sessions that ended earlier have expired by themselves
        foreach (var (id, endedAt) in _ended)
        {
            if (now - endedAt > Length)
                _ended.TryRemove(id, out _);
        }
        if (user.FindFirstValue(ClaimType) is { } session)
            _ended[session] = now;
    }

    /// <summary>Whether it was ended.</summary>
    public bool IsEnded(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimType) is { } session && _ended.ContainsKey(session);
}
