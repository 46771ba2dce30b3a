using Microsoft.AspNetCore.Antiforgery;

namespace AirlineValue.Web.Protection;

/// <summary>What protects the server from requests that mean harm.</summary>
public static class ProtectionSetup
{
    /// <summary>The name of the cookie that forms are checked against.</summary>
    public const string FormCookie = "AirlineValue.Form";

    /// <summary>Adds limits, trust in proxies, and the cookie of forms.</summary>
    public static IServiceCollection AddProtection(this IServiceCollection services)
    {
        services.AddTrustedProxies();
        services.AddRequestLimits();
        services.AddSingleton<UploadTurns>();
        services.Configure<AntiforgeryOptions>(options =>
        {
            options.Cookie.Name = FormCookie;
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        return services;
    }
}
