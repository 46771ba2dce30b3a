using System.Globalization;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>The addresses of the extracts' pages, relative to the application's; what they show is in the address.</summary>
public static class ExtractAddress
{
    /// <summary>The list.</summary>
    public const string List = "extracts";

    /// <summary>An extract.</summary>
    public static string Of(int extractId) => string.Create(CultureInfo.InvariantCulture, $"extracts/{extractId}");

    /// <summary>An extract, with the notice that its file was brought a second time.</summary>
    public static string Same(int extractId) => $"{Of(extractId)}?same=true";

    /// <summary>A page of an extract's quarantine, 1-based.</summary>
    public static string Quarantine(int extractId, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"extracts/{extractId}?quarantine={page}#quarantine");

    /// <summary>An analysis.</summary>
    public static string Analysis(int analysisId) => string.Create(CultureInfo.InvariantCulture, $"analyses/{analysisId}");

    /// <summary>The customer groups of an analysis.</summary>
    public static string Groups(int analysisId) => string.Create(CultureInfo.InvariantCulture, $"segments?analysis={analysisId}");
}
