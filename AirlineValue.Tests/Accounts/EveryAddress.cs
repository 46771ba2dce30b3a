using System.Globalization;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Accounts;

/// <summary>An address that the application answers at.</summary>
/// <param name="Method">How it is asked.</param>
/// <param name="Pattern">Its pattern.</param>
/// <param name="Permission">What it asks for, <c>everybody</c> for none, or what else its policy says.</param>
internal sealed record ServedAddress(string Method, string Pattern, string Permission)
{
    private const string Everybody = "everybody";

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["{Id:int}"] = "1",
        ["{Extract:int}"] = "1",
        ["{extractId:int}"] = "1",
        ["{exportId:int}"] = "1",
        ["{Name}"] = "AGE",
        ["{*Number}"] = "10000001",
        ["{name}"] = "every-address.db",
    };

    /// <summary>Whether it answers without anybody being signed in.</summary>
    public bool IsOpen => Permission == Everybody;

    /// <summary>Whether a program asks there and not a person.</summary>
    public bool IsForPrograms => Pattern.StartsWith("/api/", StringComparison.Ordinal) || Method == "POST";

    /// <summary>An address of the pattern.</summary>
    public string Path
    {
        get
        {
            var path = Pattern switch
            {
                "/segments/{Key}" => "/segments/important-keep",
                "/strategies/{Key}" => "/strategies/upgrade",
                "/analyses/compare" => "/analyses/compare?a=1&b=1",
                "/api/analyses/compare.csv" => "/api/analyses/compare.csv?a=1&b=2",
                "/api/suppression" => "/api/suppression?replaces=false",
                _ => Pattern,
            };
            return Values.Aggregate(path, (text, value) => text.Replace(value.Key, value.Value, StringComparison.Ordinal));
        }
    }

    /// <summary>Whether a role may ask there.</summary>
    public bool Opens(Role? role) => IsOpen || role is { } known && Permission.Split(" and ").All(permission => Enum.TryParse<Permission>(permission, out var asked) && known.May(asked));

    /// <summary>All of an application: pages and endpoints, without files and the parts of the framework.</summary>
    public static IReadOnlyList<ServedAddress> Of(RunningApp app) =>
    [
        .. app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !IsOfFramework(endpoint))
            .SelectMany(endpoint => MethodsOf(endpoint).Select(method => new ServedAddress(method, PatternOf(endpoint), PermissionOf(endpoint))))
            .Distinct().OrderBy(address => address.Pattern, StringComparer.Ordinal).ThenBy(address => address.Method, StringComparer.Ordinal),
    ];

    // the last one looks for files of the program while it is developed
    private static bool IsOfFramework(RouteEndpoint endpoint) => PatternOf(endpoint) is { } pattern
        && (pattern == "/{**path:file}" || pattern.StartsWith("/_blazor", StringComparison.Ordinal) || pattern.StartsWith("/_framework/", StringComparison.Ordinal));

    // a page that is asked for and posts to itself is one address
    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods && !methods.Contains("GET", StringComparer.Ordinal) ? methods : ["GET"];

    private static string PatternOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static string PermissionOf(RouteEndpoint endpoint)
    {
        if (endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            return Everybody;
        var asked = endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>();
        return asked.Count > 0 && asked.All(data => data is RequiresAttribute)
            ? string.Join(" and ", asked.Cast<RequiresAttribute>().Select(requires => requires.Permission).Distinct().Order())
            : string.Create(CultureInfo.InvariantCulture, $"no permission ({asked.Count} policies)");
    }
}
