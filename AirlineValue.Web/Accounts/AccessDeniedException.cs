namespace AirlineValue.Web.Accounts;

/// <summary>Whoever is signed in may not do what was asked, for example because the role has changed since the page was opened.</summary>
/// <param name="permission">The permission that is missing.</param>
public sealed class AccessDeniedException(Permission permission) : Exception($"The role does not have the permission {permission}.")
{
    /// <summary>The permission that is missing.</summary>
    public Permission Permission => permission;
}
