using System.Globalization;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>The addresses of the extracts' pages, relative to the application's; what they show is in the address.</summary>
public static class ExtractAddress
{
    /// <summary>The list.</summary>
    public const string List = "extracts";

    /// <summary>An extract.</summary>
    public static string Of(int extractId) => string.Create(CultureInfo.InvariantCulture, $"extracts/{extractId}");

    /// <summary>The profile of every column.</summary>
    public static string Columns(int extractId) => $"{Of(extractId)}/columns";

    /// <summary>The profile of one column.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="column">The column's standard name.</param>
    public static string Column(int extractId, string column) => $"{Columns(extractId)}/{column}";

    /// <summary>Members, flights and points as distributions, and the correlation of columns.</summary>
    public static string Distributions(int extractId) => $"{Of(extractId)}/distributions";

    /// <summary>The rules of consistency.</summary>
    public static string Consistency(int extractId) => $"{Of(extractId)}/consistency";

    /// <summary>The rules of cleaning and what they do.</summary>
    public static string Cleaning(int extractId) => $"{Of(extractId)}/cleaning";

    /// <summary>The extract beside another.</summary>
    public static string Comparison(int extractId) => $"{Of(extractId)}/comparison";

    /// <summary>An extract, with the notice that its file was brought a second time.</summary>
    public static string Same(int extractId) => $"{Of(extractId)}?same=true";

    /// <summary>A page of an extract's quarantine, 1-based.</summary>
    public static string Quarantine(int extractId, int page) =>
        string.Create(CultureInfo.InvariantCulture, $"extracts/{extractId}?quarantine={page}#quarantine");

    /// <summary>An analysis.</summary>
    public static string Analysis(int analysisId) => string.Create(CultureInfo.InvariantCulture, $"analyses/{analysisId}");

    /// <summary>The customer groups of an analysis.</summary>
    public static string Groups(int analysisId, int extractId) =>
        string.Create(CultureInfo.InvariantCulture, $"segments?extract={extractId}&analysis={analysisId}");
}
