using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.StaticAssets;

namespace AirlineValue.Web.Protection;

/// <summary>How often one account or one address may ask, and how much at once.</summary>
public static class RequestLimits
{
    private const string CircuitPath = "/_blazor";
    private const string HealthPath = "/health";
    private const int BytesOfNetwork = 8;

    // where somebody who guesses passwords, links or codes would ask
    private static readonly string[] SignInPaths = ["/sign-in", "/password", "/setup"];

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds them.</summary>
    public static IServiceCollection AddRequestLimits(this IServiceCollection services)
    {
        services.AddRateLimiter(options => options.OnRejected = RefusedRequests.AnswerAsync);
        services.AddOptions<RateLimiterOptions>().Configure<ProductSettings>((options, settings) =>
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                OfRequests(settings.Limits), OfSignIns(settings.Limits), OfOpenPages(settings.Limits), OfAllOpenPages(settings.Limits)));
        services.AddOptions<KestrelServerOptions>().Configure<ProductSettings>((options, settings) =>
            options.Limits.MaxRequestBodySize = settings.Limits.RequestBytes);
        services.AddOptions<HubOptions>().Configure<ProductSettings>((options, settings) =>
            options.MaximumReceiveMessageSize = settings.Limits.MessageBytes);
        return services;
    }

    /// <summary>The address that counts for a request: of IPv6 the network, since one household has as many addresses as it
    /// likes.</summary>
    public static string AddressOf(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, BytesOfNetwork))
            : address.ToString();
    }

    private static PartitionedRateLimiter<HttpContext> OfRequests(LimitSettings limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        !IsCounted(context) ? RateLimitPartition.GetNoLimiter("")
        : AccountOf(context) is { } account ? PerMinute("account " + account, limits.RequestsPerMinute)
        : PerMinute("address " + AddressOf(context), limits.AnonymousRequestsPerMinute));

    private static PartitionedRateLimiter<HttpContext> OfSignIns(LimitSettings limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        HttpMethods.IsPost(context.Request.Method) && SignInPaths.Any(path => context.Request.Path.Equals(path, StringComparison.OrdinalIgnoreCase)) && !IsAnswered(context)
            ? PerMinute(AddressOf(context), limits.SignInsPerMinute)
            : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> OfOpenPages(LimitSettings limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsOpenPage(context) ? AtOnce(AccountOf(context) ?? "address " + AddressOf(context), limits.OpenPagesPerAccount) : RateLimitPartition.GetNoLimiter(""));

    private static PartitionedRateLimiter<HttpContext> OfAllOpenPages(LimitSettings limits) => PartitionedRateLimiter.Create<HttpContext, string>(context =>
        IsOpenPage(context) ? AtOnce("all", limits.OpenPages) : RateLimitPartition.GetNoLimiter(""));

    private static RateLimitPartition<string> PerMinute(string key, int requests) =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = requests, Window = Window });

    private static RateLimitPartition<string> AtOnce(string key, int pages) =>
        RateLimitPartition.GetConcurrencyLimiter(key, _ => new ConcurrencyLimiterOptions { PermitLimit = pages });

    private static string? AccountOf(HttpContext context) => context.User.Identity is { IsAuthenticated: true, Name: { } name } ? name : null;

    private static bool IsCounted(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(CircuitPath, StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments(HealthPath, StringComparison.Ordinal)
        && context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        && !IsAnswered(context);

    // the page that says what was refused
    private static bool IsAnswered(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null;

    // the request that a page keeps open to its circuit
    private static bool IsOpenPage(HttpContext context) =>
        context.Request.Path.Equals(CircuitPath, StringComparison.Ordinal) && !HttpMethods.IsPost(context.Request.Method);
}
