using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>What a reset came to.</summary>
/// <param name="Name">The account's name, as it was made.</param>
/// <param name="Role">What it may do.</param>
/// <param name="Link">The address that sets its password, once, relative to the server's.</param>
/// <param name="WasDisabled">Whether it could not sign in before.</param>
/// <param name="WasLocked">Whether failed attempts kept it out before.</param>
public sealed record ResetAccount(string Name, Role Role, string Link, bool WasDisabled, bool WasLocked);

/// <summary>Lets in again who has lost a password, without anybody who could make a link: whoever runs the program on the data
/// folder may.</summary>
public sealed class PasswordReset(IServiceScopeFactory scopes, AccountDesk desk, AuditLog audit, TimeProvider clock)
{
    /// <summary>Takes an account's password away, ends its sessions, lets it sign in, and makes a link that sets a new password; null
    /// when there is no account of this name. A link, not a password: what is printed is worth nothing once it is used, or a day
    /// later, and nobody but who uses it ever knows the password.</summary>
    public async Task<ResetAccount?> ResetAsync(string name, string by)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccountsDb>().Actor = by;
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByNameAsync(name.Trim()) is not { } account)
            return null;
        var (wasDisabled, wasLocked) = (account.IsDisabled, account.LockoutEnd > clock.GetUtcNow());
        account.IsDisabled = false;
        account.LockoutEnd = null;
        account.AccessFailedCount = 0;
        // renews the stamp that cookies and circuits are compared with, too
        Require(await accounts.RemovePasswordAsync(account));
        audit.Add(new AuditFact(by, AuditAct.AccountChanged, AuditText.Account(account.UserName!), ("change", "password reset on the command line")));
        return new ResetAccount(account.UserName!, account.Role, (await desk.LinkAsync(account.Id, by))!, wasDisabled, wasLocked);
    }

    /// <summary>The names of the administrators.</summary>
    public async Task<IReadOnlyList<string>> AdministratorsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        return await accounts.Users.Where(a => a.Role == Role.Administrator).OrderBy(a => a.NormalizedUserName).Select(a => a.UserName!).ToListAsync(ct);
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new InvalidOperationException(string.Join(", ", result.Errors.Select(error => error.Code)));
    }
}
