using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>Links of the pages about analyses. They name the analysis even where it is the current one: what an analyst
/// looks at must not change when another becomes current.</summary>
public static class AnalysisAddress
{
    /// <summary>The list.</summary>
    public const string List = "analyses";

    /// <summary>The indicator sets.</summary>
    public const string IndicatorSets = "analyses/indicators";

    /// <summary>The page of one analysis.</summary>
    public static string Page(int id) => FormattableString.Invariant($"analyses/{id}");

    /// <summary>The centres on the page of one analysis, in the scale of choice.</summary>
    public static string Centres(int id, CentreScale scale) =>
        FormattableString.Invariant($"analyses/{id}?centres={(scale == CentreScale.Units ? "units" : "standardised")}#centres");

    /// <summary>The overview of one analysis.</summary>
    public static string Overview(int id) => FormattableString.Invariant($"./?analysis={id}");

    /// <summary>The segments of one analysis side by side.</summary>
    public static string Segments(int id) => FormattableString.Invariant($"segments?analysis={id}");

    /// <summary>The segments of one of its periods side by side.</summary>
    public static string Segments(int id, int extractId) => FormattableString.Invariant($"segments?extract={extractId}&analysis={id}");

    /// <summary>One segment of one analysis.</summary>
    public static string Segment(int id, StoredSegment segment) =>
        FormattableString.Invariant($"segments/{segment.Key}?analysis={id}");

    /// <summary>The extract that an analysis rests on.</summary>
    public static string Extract(int extractId) => FormattableString.Invariant($"extracts/{extractId}");

    /// <summary>The cleaning of an extract, with a profile when one is named.</summary>
    public static string Cleaning(int extractId) => FormattableString.Invariant($"extracts/{extractId}/cleaning");

    /// <summary>The classic view of an analysis.</summary>
    public static string Classic(int id) => FormattableString.Invariant($"analyses/{id}/classic");
}

/// <summary>What the centres are shown in.</summary>
public enum CentreScale
{
    /// <summary>Standard deviations from the mean.</summary>
    Standardised,

    /// <summary>The indicators' own units.</summary>
    Units,
}
