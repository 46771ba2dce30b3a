using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticAssets;

namespace AirlineValue.Web.Layout;

/// <summary>Headers that keep foreign scripts, frames and guesses away from the pages.</summary>
public static class SecurityHeaders
{
    private const string NonceItem = "nonce";

    /// <summary>Puts the headers on every response, and a fresh nonce for scripts into the request's items.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;
        // at the last moment, since the handler of failed requests clears what was set before
        context.Response.OnStarting(() =>
        {
            Set(context.Response.Headers, nonce);
            KeepOutOfCaches(context);
            return Task.CompletedTask;
        });
        return next(context);
    });

    /// <summary>The nonce that scripts of this response must carry.</summary>
    public static string? Nonce(HttpContext context) => context.Items[NonceItem] as string;

    /// <summary>The content security policy of a response. Style elements need the nonce as scripts do. Style attributes may stand
    /// inline, since widths and colours of bars, badges and charts are written so: they hold numbers and colours of the product's
    /// own. Pictures may be data and blobs, since charts are exported in the browser.</summary>
    public static string Policy(string nonce) => string.Join("; ",
        "default-src 'none'",
        $"script-src 'self' 'nonce-{nonce}'",
        "script-src-attr 'none'",
        $"style-src 'self' 'nonce-{nonce}'",
        "style-src-attr 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'none'");

    private static void Set(IHeaderDictionary headers, string nonce)
    {
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), display-capture=()";
    }

    // pages and downloads hold members' data: they stay in no cache, and "back" after signing out asks the server
    private static void KeepOutOfCaches(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            context.Response.Headers.CacheControl = "no-store";
    }
}
