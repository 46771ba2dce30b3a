namespace AirlineValue.Web.Layout;

/// <summary>A look that a person can choose; without a choice the browser's setting decides.</summary>
/// <param name="Name">The value of the cookie and of <c>data-theme</c> on the root element.</param>
public sealed record PageTheme(string Name)
{
    /// <summary>The cookie that keeps the choice.</summary>
    public const string CookieName = "AirlineValue.Theme";

    /// <summary>The name under which the chosen theme's name cascades through pages; null when nobody chose.</summary>
    public const string CascadingName = "Theme";

    /// <summary>Dark ink on white.</summary>
    public static readonly PageTheme Light = new("light");

    /// <summary>Light ink on near black.</summary>
    public static readonly PageTheme Dark = new("dark");

    /// <summary>All themes.</summary>
    public static readonly IReadOnlyList<PageTheme> All = [Light, Dark];

    /// <summary>The theme of that name, or null.</summary>
    public static PageTheme? Named(string? name) =>
        All.FirstOrDefault(theme => string.Equals(theme.Name, name, StringComparison.Ordinal));

    /// <summary>The theme that the sender of the request chose, or null.</summary>
    public static PageTheme? Of(HttpRequest request) => Named(request.Cookies[CookieName]);
}
