using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Protection;

/// <summary>What is believed of a request's origin, and that it comes over TLS where there is any.</summary>
public static class TrustedProxies
{
    private const string Secure = "https://";

    private static readonly TimeSpan SecureFor = TimeSpan.FromDays(180);

    /// <summary>Takes X-Forwarded headers from the configured proxies alone.</summary>
    public static IServiceCollection AddTrustedProxies(this IServiceCollection services)
    {
        services.AddOptions<ForwardedHeadersOptions>().Configure<ProductSettings>(Trust);
        services.AddHsts(options => options.MaxAge = SecureFor);
        return services;
    }

    /// <summary>Puts it into the pipeline; call it first. Plain requests are led to TLS only where the server itself speaks it: behind a
    /// proxy, the proxy knows better.</summary>
    public static void UseTrustedProxies(this WebApplication app)
    {
        if (app.Services.GetService<IOptions<ForwardedHeadersOptions>>()?.Value.ForwardedHeaders is not (null or ForwardedHeaders.None))
            app.UseForwardedHeaders();
        // it says so only on answers over TLS
        app.UseHsts();
        if (app.Configuration["Urls"]?.Contains(Secure, StringComparison.OrdinalIgnoreCase) == true)
            app.UseHttpsRedirection();
    }

    private static void Trust(ForwardedHeadersOptions options, ProductSettings settings)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in settings.Proxy.Networks())
            options.KnownIPNetworks.Add(network);
        if (options.KnownIPNetworks.Count == 0)
            return;
        options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        options.AllowedHosts = [.. settings.AllowedHosts.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        // as many proxies in a row as are known; the first unknown address is the client's
        options.ForwardLimit = null;
    }
}
