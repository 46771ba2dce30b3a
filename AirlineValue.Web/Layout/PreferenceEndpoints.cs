using Microsoft.AspNetCore.Localization;

namespace AirlineValue.Web.Layout;

/// <summary>Where the switches for language and theme post to: each keeps the choice in a cookie and returns.</summary>
public static class PreferenceEndpoints
{
    /// <summary>The address that the language is posted to.</summary>
    public const string LanguagePath = "/preferences/language";

    /// <summary>The address that the theme is posted to.</summary>
    public const string ThemePath = "/preferences/theme";

    /// <summary>The form's field with the chosen value.</summary>
    public const string ValueField = "value";

    /// <summary>The form's field with the address to return to.</summary>
    public const string ReturnField = "returnUrl";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    /// <summary>Maps both. They check no antiforgery token: a foreign page could change the look, and nothing else.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(LanguagePath, context => KeepAsync(context, value => SupportedCultures.Contains(value)
            ? (CookieRequestCultureProvider.DefaultCookieName, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(value)))
            : null)).AllowAnonymous();
        endpoints.MapPost(ThemePath, context => KeepAsync(context, value => PageTheme.Named(value) is { } theme
            ? (PageTheme.CookieName, theme.Name)
            : null)).AllowAnonymous();
    }

    private static async Task KeepAsync(HttpContext context, Func<string, (string Name, string Value)?> cookieFor)
    {
        if (!context.Request.HasFormContentType)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (cookieFor(form[ValueField].ToString()) is { } cookie)
        {
            context.Response.Cookies.Append(cookie.Name, cookie.Value, new CookieOptions
            {
                MaxAge = Kept,
                IsEssential = true,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }

        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = LocalPath(form[ReturnField].ToString());
    }

    // A header takes ASCII only; browsers send the address already escaped
    private static string LocalPath(string url)
    {
        var isLocal = url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal)
            && !url.StartsWith("/\\", StringComparison.Ordinal);
        return isLocal && url.All(character => char.IsAscii(character) && !char.IsControl(character)) ? url : "/";
    }
}
