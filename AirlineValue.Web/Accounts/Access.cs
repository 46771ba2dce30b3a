using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;

namespace AirlineValue.Web.Accounts;

/// <summary>What whoever looks at the page may do. An act gets the name that is stored with it only from here, so that
/// none can forget to ask.</summary>
public sealed class Access(AuthenticationStateProvider states)
{
    /// <summary>Whether the role has a permission.</summary>
    public async Task<bool> MayAsync(Permission permission) => (await UserAsync()).May(permission);

    /// <summary>The name of the account, where its role has a permission.</summary>
    /// <exception cref="AccessDeniedException">It has not.</exception>
    public async Task<string> ActorAsync(Permission permission) => ActorOf(await UserAsync(), permission);

    /// <summary>The same for an endpoint, which has a request.</summary>
    /// <exception cref="AccessDeniedException">The role does not have the permission.</exception>
    public static string ActorOf(ClaimsPrincipal user, Permission permission) =>
        user.May(permission) ? user.Identity!.Name! : throw new AccessDeniedException(permission);

    private async Task<ClaimsPrincipal> UserAsync() => (await states.GetAuthenticationStateAsync()).User;
}
