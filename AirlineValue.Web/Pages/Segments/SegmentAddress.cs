using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>Links to the pages of an analysis; the current one needs no mention, so that its links stay true when
/// another becomes current.</summary>
public static class SegmentAddress
{
    /// <summary>The overview.</summary>
    public static string Overview(StoredAnalysis analysis) => $"./{Suffix(analysis)}";

    /// <summary>The groups side by side.</summary>
    public static string List(StoredAnalysis analysis) => $"segments{Suffix(analysis)}";

    /// <summary>The page of one segment.</summary>
    public static string Page(StoredAnalysis analysis, string key) => $"segments/{key}{Suffix(analysis)}";

    /// <summary>The members on the page of one segment.</summary>
    public static string Members(StoredAnalysis analysis, string key) => $"{Page(analysis, key)}#members";

    /// <summary>The analysis itself.</summary>
    public static string Analysis(int id) => FormattableString.Invariant($"analyses/{id}");

    /// <summary>The report of an extract's import.</summary>
    public static string Extract(int id) => FormattableString.Invariant($"extracts/{id}");

    private static string Suffix(StoredAnalysis analysis) =>
        analysis.IsCurrent ? "" : FormattableString.Invariant($"?analysis={analysis.Id}");
}
