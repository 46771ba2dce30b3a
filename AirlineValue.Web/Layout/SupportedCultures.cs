using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace AirlineValue.Web.Layout;

/// <summary>The languages that the product speaks.</summary>
public static class SupportedCultures
{
    /// <summary>The culture for everybody who asks for none of the others.</summary>
    public const string Default = "en-US";

    /// <summary>Chinese, as spoken in mainland China.</summary>
    public const string Chinese = "zh-CN";

    /// <summary>Every culture with the name of its language, in that language.</summary>
    public static readonly IReadOnlyList<(string Name, string Language)> All = [(Default, "English"), (Chinese, "中文")];

    /// <summary>Whether the culture is one of <see cref="All"/>.</summary>
    public static bool Contains(string? name) =>
        All.Any(culture => string.Equals(culture.Name, name, StringComparison.Ordinal));

    /// <summary>Takes the culture from the cookie, else from the languages that the browser accepts.</summary>
    public static RequestLocalizationOptions Options()
    {
        var names = All.Select(culture => culture.Name).ToArray();
        return new RequestLocalizationOptions
        {
            RequestCultureProviders = [new CookieRequestCultureProvider(), new CustomRequestCultureProvider(Accepted)],
            ApplyCurrentCultureToResponseHeaders = true,
        }.SetDefaultCulture(Default).AddSupportedCultures(names).AddSupportedUICultures(names);
    }

    // The framework's own provider matches names only, so that "zh" and "zh-Hans" would get English
    private static Task<ProviderCultureResult?> Accepted(HttpContext context)
    {
        var wanted = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => Match(language.Value.Value ?? ""))
            .FirstOrDefault(match => match is not null);
        return Task.FromResult(wanted is null ? null : new ProviderCultureResult(wanted));
    }

    private static string? Match(string tag)
    {
        var language = tag.Split('-', 2)[0];
        return All.Select(culture => culture.Name).FirstOrDefault(name =>
            string.Equals(new CultureInfo(name).TwoLetterISOLanguageName, language, StringComparison.OrdinalIgnoreCase));
    }
}
