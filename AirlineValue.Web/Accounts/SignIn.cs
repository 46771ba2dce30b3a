using System.Security.Claims;
using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Accounts;

/// <summary>Signs accounts in, disabled ones never.</summary>
public sealed class SignIn(
    UserManager<Account> accounts, IHttpContextAccessor http, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> logger, AuditLog audit, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation)
    : SignInManager<Account>(accounts, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>Signs in, or not: either is an entry of the audit. A name that no account has may be anything, a password for
    /// instance, and is not kept.</summary>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        var result = await base.PasswordSignInAsync(userName, password, isPersistent, lockoutOnFailure);
        var name = (await UserManager.FindByNameAsync(userName))?.UserName;
        audit.Add(new AuditFact(
            name ?? "", result.Succeeded ? AuditAct.SignedIn : AuditAct.SignInFailed, name is null ? "unknown account" : AuditText.Account(name),
            ("reason", result.Succeeded ? null : result.IsLockedOut ? "locked out" : result.IsNotAllowed ? "disabled" : name is null ? "no such account" : "wrong password")));
        return result;
    }

    /// <inheritdoc />
    public override Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims) =>
        base.SignInWithClaimsAsync(user, authenticationProperties, [.. additionalClaims, Sessions.NewClaim()]);

    /// <inheritdoc />
    public override async Task<bool> CanSignInAsync(Account user) => !user.IsDisabled && await base.CanSignInAsync(user);

    /// <inheritdoc />
    public override async Task<bool> ValidateSecurityStampAsync(Account? user, string? securityStamp) =>
        user is { IsDisabled: false } && await base.ValidateSecurityStampAsync(user, securityStamp);
}
