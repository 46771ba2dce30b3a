using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;

namespace AirlineValue.Web.Accounts;

/// <summary>Makes a policy of each permission.</summary>
public static class AccessPolicies
{
    private const string CircuitPath = "/_blazor";

    /// <summary>Adds the policies. What asks for none is closed to everybody, so that a page that was forgotten shows at once; an
    /// address where nothing is says so to whoever is signed in.</summary>
    public static IServiceCollection AddAccessPolicies(this IServiceCollection services)
    {
        var builder = services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().RequireAssertion(IsOfNoPage).Build());
        foreach (var permission in Enum.GetValues<Permission>())
            builder.AddPolicy(permission.ToString(), policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.May(permission)));
        return services;
    }

    // an address where nothing is, and the line between an open page and the server, whose pages ask for themselves
    private static bool IsOfNoPage(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && (http.GetEndpoint() is null || http.Request.Path.StartsWithSegments(CircuitPath, StringComparison.OrdinalIgnoreCase));

    /// <summary>Lets an endpoint answer only those whose role has a permission.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder endpoint, Permission permission)
        where TBuilder : IEndpointConventionBuilder => endpoint.RequireAuthorization(new RequiresAttribute(permission));

    /// <summary>The role of whoever is signed in; null for nobody.</summary>
    public static Role? Role(this ClaimsPrincipal user) =>
        user.Identity?.IsAuthenticated == true && Enum.TryParse<Role>(user.FindFirstValue(ClaimTypes.Role), out var role) ? role : null;

    /// <summary>Whether somebody may do something.</summary>
    public static bool May(this ClaimsPrincipal user, Permission permission) => user.Role()?.May(permission) == true;
}
