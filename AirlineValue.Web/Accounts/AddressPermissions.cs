using Microsoft.AspNetCore.Routing.Template;

namespace AirlineValue.Web.Accounts;

/// <summary>Which permission opens an address: that of the page or endpoint that answers there. A link needs no permission of
/// its own, and can't say another one than the page.</summary>
/// <param name="endpoints">The endpoints, pages among them.</param>
public sealed class AddressPermissions(EndpointDataSource endpoints)
{
    private readonly Lazy<ILookup<string, (TemplateMatcher Matcher, Permission Permission)>> _byFirstSegment = new(() => Read(endpoints));

    /// <summary>The permission; null where the address is no page's or endpoint's, or opens to everybody.</summary>
    /// <param name="address">The address, relative to the application's, with or without query string.</param>
    public Permission? Of(string address)
    {
        var path = PathOf(address);
        foreach (var (matcher, permission) in _byFirstSegment.Value[FirstSegment(path)])
        {
            if (matcher.TryMatch(path, []))
                return permission;
        }
        return null;
    }

    private static ILookup<string, (TemplateMatcher Matcher, Permission Permission)> Read(EndpointDataSource endpoints) => endpoints.Endpoints
        .OfType<RouteEndpoint>()
        .Select(endpoint => (Pattern: endpoint.RoutePattern, Required: endpoint.Metadata.GetMetadata<RequiresAttribute>()))
        .Where(endpoint => endpoint.Required is not null)
        .Select(endpoint => (Template: new RouteTemplate(endpoint.Pattern), endpoint.Required!.Permission))
        .OrderBy(endpoint => RoutePrecedence.ComputeInbound(endpoint.Template))
        .ToLookup(
            endpoint => endpoint.Template.Segments.FirstOrDefault()?.Parts[0].Text ?? "",
            endpoint => (new TemplateMatcher(endpoint.Template, []), endpoint.Permission), StringComparer.OrdinalIgnoreCase);

    private static PathString PathOf(string address)
    {
        var path = address[..(address.IndexOfAny(['?', '#']) is >= 0 and var end ? end : address.Length)];
        path = path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
        return PathString.FromUriComponent("/" + path.TrimStart('/'));
    }

    private static string FirstSegment(PathString path) => path.Value!.Split('/', 3)[1];
}
