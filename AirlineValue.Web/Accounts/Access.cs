using System.Security.Claims;
using AirlineValue.Domain.Members;
using Microsoft.AspNetCore.Components.Authorization;

namespace AirlineValue.Web.Accounts;

/// <summary>What whoever looks at the page may do. An act gets the name that is stored with it only from here, and rows of
/// members the grant that they are read with, so that none can forget to ask.</summary>
public sealed class Access(AuthenticationStateProvider states, AddressPermissions addresses)
{
    /// <summary>Whether the role has a permission.</summary>
    public async Task<bool> MayAsync(Permission permission) => (await UserAsync()).May(permission);

    /// <summary>Whether an address of this site, relative or not, opens for the role. What is no page's or endpoint's does.</summary>
    public async Task<bool> OpensAsync(string address) => addresses.Of(address) is not { } permission || await MayAsync(permission);

    /// <summary>The name of the account, where its role has a permission.</summary>
    /// <exception cref="AccessDeniedException">It has not.</exception>
    public async Task<string> ActorAsync(Permission permission) => ActorOf(await UserAsync(), permission);

    /// <summary>What rows of members are read with.</summary>
    /// <exception cref="AccessDeniedException">The role may not see members.</exception>
    public async Task<MemberReadGrant> ReadsMembersAsync() => new Reads(await ActorAsync(Permission.SeeMembers));

    /// <summary>What lists of members are taken away with.</summary>
    /// <exception cref="AccessDeniedException">The role may not.</exception>
    public async Task<MemberDownloadGrant> DownloadsMembersAsync() => DownloadsMembers(await UserAsync());

    /// <summary>The same for an endpoint, which has a request.</summary>
    /// <exception cref="AccessDeniedException">The role may not.</exception>
    public static MemberDownloadGrant DownloadsMembers(ClaimsPrincipal user) => new Downloads(ActorOf(user, Permission.Download));

    /// <summary>The name of the account for an endpoint, which has a request.</summary>
    /// <exception cref="AccessDeniedException">The role does not have the permission.</exception>
    public static string ActorOf(ClaimsPrincipal user, Permission permission) =>
        user.May(permission) ? user.Identity!.Name! : throw new AccessDeniedException(permission);

    private async Task<ClaimsPrincipal> UserAsync() => (await states.GetAuthenticationStateAsync()).User;

    private sealed class Reads(string actor) : MemberReadGrant(actor);

    private sealed class Downloads(string actor) : MemberDownloadGrant(actor);
}
