using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Accounts;

/// <summary>What a cookie says of an account: number, name, role, and the stamp that ends it when any of them changes.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    /// <inheritdoc />
    protected override Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var claims = Options.ClaimsIdentity;
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme, claims.UserNameClaimType, claims.RoleClaimType);
        identity.AddClaim(new Claim(claims.UserIdClaimType, user.Id.ToString(CultureInfo.InvariantCulture)));
        identity.AddClaim(new Claim(claims.UserNameClaimType, user.UserName!));
        identity.AddClaim(new Claim(claims.RoleClaimType, user.Role.ToString()));
        identity.AddClaim(new Claim(claims.SecurityStampClaimType, user.SecurityStamp!));
        return Task.FromResult(identity);
    }
}
