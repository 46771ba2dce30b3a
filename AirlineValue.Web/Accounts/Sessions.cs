using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Accounts;

/// <summary>Which sessions were ended by signing out: a cookie that was copied before, and pages that are still open in other tabs,
/// are worth nothing from then on. What is stored is read once; the server is the only one that adds to it.</summary>
public sealed class Sessions(EndedSessionStore store, TimeProvider clock)
{
    private const string ClaimType = "session";
    private const int Bytes = 16;

    // not longer than the database can't be read, should it be so at first
    private readonly Lazy<ConcurrentDictionary<string, DateTimeOffset>> _ended = new(
        () => new(store.Since(ExpiredBefore(clock)).Select(ended => KeyValuePair.Create(ended.Session, ended.EndedAt)), StringComparer.Ordinal),
        LazyThreadSafetyMode.PublicationOnly);

    /// <summary>What a new session is told from others by.</summary>
    public static Claim NewClaim() => new(ClaimType, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>Whoever is signed in anew by the server itself stays in the same session.</summary>
    public static void Carry(ClaimsPrincipal from, ClaimsPrincipal to)
    {
        if (from.FindFirst(ClaimType) is { } session)
            ((ClaimsIdentity)to.Identity!).AddClaim(session.Clone());
    }

    /// <summary>Ends the session of somebody who is signed in.</summary>
    /// <param name="user">Who.</param>
    /// <param name="fact">What the audit keeps of it; null where another act of the audit says it.</param>
    public void End(ClaimsPrincipal user, AuditFact? fact)
    {
        var (now, expiredBefore) = (clock.GetUtcNow(), ExpiredBefore(clock));
        foreach (var (session, endedAt) in _ended.Value)
        {
            if (endedAt < expiredBefore)
                _ended.Value.TryRemove(session, out _);
        }
        var own = user.FindFirstValue(ClaimType)!;
        store.Add(own, now, expiredBefore, fact);
        _ended.Value[own] = now;
    }

    /// <summary>Whether it was ended. What is of no session at all does not count either.</summary>
    public bool IsEnded(ClaimsPrincipal? user) => user?.FindFirstValue(ClaimType) is not { } session || _ended.Value.ContainsKey(session);

    // whatever the length of a session was when it began, its cookie has expired by then
    private static DateTimeOffset ExpiredBefore(TimeProvider clock) => clock.GetUtcNow() - TimeSpan.FromHours(AccountSettings.LongestSession);
}
