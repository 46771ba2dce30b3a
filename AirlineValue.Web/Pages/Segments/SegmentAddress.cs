using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>Links to the pages of a period. The current analysis and its latest period need no mention, so that links
/// stay true when others take their places.</summary>
public static class SegmentAddress
{
    /// <summary>The overview.</summary>
    public static string Overview(AnalysisView view) => $"./{Suffix(view)}";

    /// <summary>The groups side by side.</summary>
    public static string List(AnalysisView view) => $"segments{Suffix(view)}";

    /// <summary>The page of one segment.</summary>
    public static string Page(AnalysisView view, string key) => $"segments/{key}{Suffix(view)}";

    /// <summary>The members on the page of one segment.</summary>
    public static string Members(AnalysisView view, string key) => $"{Page(view, key)}#members";

    /// <summary>The analysis itself.</summary>
    public static string Analysis(int id) => FormattableString.Invariant($"analyses/{id}");

    /// <summary>The report of an extract's import.</summary>
    public static string Extract(int id) => FormattableString.Invariant($"extracts/{id}");

    private static string Suffix(AnalysisView view) =>
        new MembersAddress
        {
            Extract = view.IsLatest ? null : view.Extract.Id,
            Analysis = view.Analysis.IsCurrent ? null : view.Analysis.Id,
        }.ToQuery();
}
