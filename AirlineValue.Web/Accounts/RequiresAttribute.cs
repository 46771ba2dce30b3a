using Microsoft.AspNetCore.Authorization;

namespace AirlineValue.Web.Accounts;

/// <summary>Lets in only those whose role has a permission. Stands on every page; endpoints say <see cref="AccessPolicies.Requires"/>.</summary>
/// <param name="permission">The permission.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RequiresAttribute(Permission permission) : AuthorizeAttribute(permission.ToString())
{
    /// <summary>The permission.</summary>
    public Permission Permission => permission;
}
