using AirlineValue.Domain.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace AirlineValue.Web.Accounts;

/// <summary>What the audit keeps of changed accounts.</summary>
internal static class AccountFacts
{
    /// <summary>The acts that are about to be saved.</summary>
    public static IReadOnlyList<AuditFact> Of(IEnumerable<EntityEntry<Account>> entries, string actor) =>
    [
        .. entries.SelectMany(entry => entry.State switch
        {
            EntityState.Added => Made(entry.Entity, actor),
            EntityState.Modified => Changed(entry, actor),
            _ => [],
        }),
    ];

    private static IEnumerable<AuditFact> Made(Account account, string actor)
    {
        yield return Fact(account, actor, AuditAct.AccountChanged, ("change", "made"), ("role", account.Role.ToString()));
        if (account.PasswordHash is not null)
            yield return Fact(account, actor, AuditAct.PasswordSet);
    }

    private static IEnumerable<AuditFact> Changed(EntityEntry<Account> entry, string actor)
    {
        var account = entry.Entity;
        var (role, disabled, password, stamp) = (entry.Property(a => a.Role), entry.Property(a => a.IsDisabled),
            entry.Property(a => a.PasswordHash), entry.Property(a => a.SecurityStamp));
        if (role.IsModified && role.OriginalValue != role.CurrentValue)
            yield return Fact(account, actor, AuditAct.AccountChanged, ("change", "role"), ("from", role.OriginalValue.ToString()), ("to", account.Role.ToString()));
        else if (disabled.IsModified && disabled.OriginalValue != disabled.CurrentValue)
            yield return Fact(account, actor, AuditAct.AccountChanged, ("change", account.IsDisabled ? "disabled" : "enabled"));
        else if (password.IsModified && account.PasswordHash is not null && !string.Equals(password.OriginalValue, password.CurrentValue, StringComparison.Ordinal))
            yield return Fact(account, actor, AuditAct.PasswordSet);
        // what renews nothing but the stamp ends the sessions
        else if (stamp.IsModified && !string.Equals(stamp.OriginalValue, stamp.CurrentValue, StringComparison.Ordinal))
            yield return Fact(account, actor, AuditAct.SignedOut, ("where", "everywhere"));
    }

    private static AuditFact Fact(Account account, string actor, AuditAct act, params (string Name, string? Value)[] detail) =>
        new(actor.Length == 0 ? account.UserName! : actor, act, AuditText.Account(account.UserName!), detail);
}
