using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace AirlineValue.Web.Accounts;

/// <summary>A line of the list of accounts.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The name that it signs in with.</param>
/// <param name="Role">What it may do.</param>
/// <param name="IsDisabled">Whether it may sign in no more.</param>
/// <param name="HasPassword">Whether somebody has set its password.</param>
/// <param name="LockedUntil">Until when too many failed attempts keep it out; null when they do not.</param>
/// <param name="LastSignInAt">When it signed in last.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="CreatedBy">Who made it.</param>
public sealed record AccountLine(
    int Id, string Name, Role Role, bool IsDisabled, bool HasPassword, DateTimeOffset? LockedUntil, DateTimeOffset? LastSignInAt,
    DateTimeOffset CreatedAt, string CreatedBy);

/// <summary>What an administrator does with accounts. Each change takes effect on open pages within a minute, since it
/// renews the stamp that cookies and circuits are compared with.</summary>
public sealed class AccountDesk(IServiceScopeFactory scopes, AuditLog audit, TimeProvider clock)
{
    /// <summary>The address that a one-time link opens.</summary>
    public const string PasswordPath = "password";

    /// <summary>All accounts by name.</summary>
    public async Task<IReadOnlyList<AccountLine>> ListAsync(CancellationToken ct = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetUtcNow();
        var accounts = await Accounts(scope).Users.AsNoTracking().OrderBy(account => account.NormalizedUserName).ToListAsync(ct);
        return [.. accounts.Select(a => new AccountLine(
            a.Id, a.UserName!, a.Role, a.IsDisabled, a.PasswordHash is not null, a.LockoutEnd > now ? a.LockoutEnd : null,
            a.LastSignInAt, a.CreatedAt, a.CreatedBy))];
    }

    /// <summary>Makes an account with a password.</summary>
    public async Task<IdentityResult> CreateAsync(string name, string password, Role role, string by)
    {
        await using var scope = ScopeOf(by);
        return await Accounts(scope).CreateAsync(New(name, role, by), password);
    }

    /// <summary>Makes an account that sets its password itself, through the link of <see cref="LinkAsync"/>.</summary>
    public async Task<IdentityResult> InviteAsync(string name, Role role, string by)
    {
        await using var scope = ScopeOf(by);
        return await Accounts(scope).CreateAsync(New(name, role, by));
    }

    /// <summary>A link that sets the account's password once; null when there is no such account.</summary>
    public async Task<string?> LinkAsync(int id, string by)
    {
        await using var scope = ScopeOf(by);
        var accounts = Accounts(scope);
        if (await FindAsync(accounts, id) is not { } account)
            return null;
        audit.Add(new AuditFact(by, AuditAct.AccountChanged, AuditText.Account(account.UserName!), ("change", "link made")));
        return QueryHelpers.AddQueryString(PasswordPath, new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["account"] = id.ToString(CultureInfo.InvariantCulture),
            ["token"] = await accounts.GeneratePasswordResetTokenAsync(account),
        });
    }

    /// <summary>Sets the password of whoever holds a one-time link. The link is used up by it, as all others of the account
    /// are, and so are its sessions.</summary>
    public async Task<IdentityResult> SetPasswordAsync(int id, string token, string password)
    {
        // whoever holds the link acts as the account
        await using var scope = ScopeOf("");
        var accounts = Accounts(scope);
        if (await FindAsync(accounts, id) is not { IsDisabled: false } account)
            return IdentityResult.Failed(accounts.ErrorDescriber.InvalidToken());
        var result = await accounts.ResetPasswordAsync(account, token, password);
        if (result.Succeeded)
            await accounts.SetLockoutEndDateAsync(account, null);
        return result;
    }

    /// <summary>Gives an account another role; false when it is the last administrator, or not there.</summary>
    public Task<bool> SetRoleAsync(int id, Role role, string by) => ChangeAsync(id, by, account => account.Role = role);

    /// <summary>Lets an account sign in, or keeps it out; false when it is the last administrator, or not there.</summary>
    public Task<bool> SetDisabledAsync(int id, bool isDisabled, string by) => ChangeAsync(id, by, account => account.IsDisabled = isDisabled);

    /// <summary>Ends all sessions of an account.</summary>
    public Task<bool> SignOutEverywhereAsync(int id, string by) => ChangeAsync(id, by, _ => { });

    private async Task<bool> ChangeAsync(int id, string by, Action<Account> change)
    {
        await using var scope = ScopeOf(by);
        var database = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        await using var transaction = await database.Database.BeginTransactionAsync();
        var accounts = Accounts(scope);
        if (await FindAsync(accounts, id) is not { } account)
            return false;
        change(account);
        if (!(await accounts.UpdateSecurityStampAsync(account)).Succeeded)
            return false;
        // somebody has to be able to let others in
        if (!await database.Users.AnyAsync(a => a.Role == Role.Administrator && !a.IsDisabled))
            return false;
        await transaction.CommitAsync();
        return true;
    }

    private AsyncServiceScope ScopeOf(string by)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AccountsDb>().Actor = by;
        return scope;
    }

    private Account New(string name, Role role, string by) => new()
    {
        UserName = name.Trim(),
        Role = role,
        LockoutEnabled = true,
        CreatedAt = clock.GetUtcNow(),
        CreatedBy = by,
    };

    private static Task<Account?> FindAsync(UserManager<Account> accounts, int id) => accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture));

    private static UserManager<Account> Accounts(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
}
