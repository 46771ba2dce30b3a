using System.Globalization;

namespace AirlineValue.Web.Pages.Analyses.Beside;

/// <summary>The page of two analyses side by side.</summary>
public static class AnalysisPairAddress
{
    /// <summary>The page.</summary>
    public const string Path = "analyses/compare";

    /// <summary>The parameters that name the analyses.</summary>
    public const string First = "a", Second = "b";

    /// <summary>Two analyses.</summary>
    public static string Of(int first, int second) =>
        string.Create(CultureInfo.InvariantCulture, $"{Path}?{First}={first}&{Second}={second}");
}
