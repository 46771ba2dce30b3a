using System.Security.Claims;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Accounts;

/// <summary>Looks again and again whether the account of an open page is still what it was when the page was opened, and its
/// session goes on: a changed role, a disabled account and signing out elsewhere take effect on open circuits within a minute.</summary>
public sealed class CircuitAccess(
    ILoggerFactory loggers, IServiceScopeFactory scopes, IOptions<IdentityOptions> options, ProductSettings settings, Sessions sessions, CircuitActivity activity)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    /// <inheritdoc />
    protected override TimeSpan RevalidationInterval => TimeSpan.FromSeconds(settings.Accounts.CheckSeconds);

    /// <inheritdoc />
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        if (activity.IsIdle || sessions.IsEnded(authenticationState.User))
            return false;
        try
        {
            return await IsStillValidAsync(authenticationState.User);
        }
        catch (ObjectDisposedException)
        {
            // the server is stopping: nobody is let in any more
            return false;
        }
    }

    private async Task<bool> IsStillValidAsync(ClaimsPrincipal user)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        return await accounts.GetUserAsync(user) is { IsDisabled: false } account
            && string.Equals(user.FindFirstValue(options.Value.ClaimsIdentity.SecurityStampClaimType), account.SecurityStamp, StringComparison.Ordinal);
    }
}
