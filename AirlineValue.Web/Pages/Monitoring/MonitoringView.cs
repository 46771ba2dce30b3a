using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Monitoring;

/// <summary>A text with the style of its badge.</summary>
/// <param name="Text">The text.</param>
/// <param name="Style">good, warn or bad.</param>
public sealed record Graded(string Text, string Style);

/// <summary>A line of what has moved.</summary>
/// <param name="Name">Of what.</param>
/// <param name="Index">The stability index.</param>
/// <param name="IndexPrecise">All its digits.</param>
/// <param name="Shift">How big that is by convention.</param>
/// <param name="Evidence">Whether it is more than chance.</param>
/// <param name="EvidenceLimit">What chance would give.</param>
/// <param name="Training">Mean in training; empty where there is none.</param>
/// <param name="Now">Mean now.</param>
/// <param name="Median">Medians then and now.</param>
/// <param name="Words">What it says, in words.</param>
public sealed record DriftRow(
    string Name, string Index, string IndexPrecise, Graded Shift, string Evidence, string EvidenceLimit, string Training, string Now,
    string Median, string Words);

/// <summary>A group then and now.</summary>
/// <param name="Name">The group.</param>
/// <param name="Href">Its page for the period.</param>
/// <param name="Training">Members in training, and their list.</param>
/// <param name="TrainingHref">That list.</param>
/// <param name="TrainingShare">Their share.</param>
/// <param name="Now">Members in the period.</param>
/// <param name="NowHref">Their list; null for nobody.</param>
/// <param name="NowShare">Their share.</param>
/// <param name="Change">How the share has changed, in percentage points.</param>
public sealed record DriftGroupRow(
    SegmentName Name, string Href, string Training, string? TrainingHref, string TrainingShare, string Now, string? NowHref, string NowShare, string Change);

/// <summary>A centre that would move.</summary>
/// <param name="Name">The group.</param>
/// <param name="Distance">By how many standard deviations.</param>
/// <param name="Moved">The differences in the indicators' units.</param>
public sealed record RefitRow(SegmentName Name, string Distance, IReadOnlyList<string> Moved);

/// <summary>Whether the model still fits a period.</summary>
/// <param name="Lead">What is compared.</param>
/// <param name="Verdict">The advice in a word.</param>
/// <param name="Meaning">What it means.</param>
/// <param name="Advice">What to do.</param>
/// <param name="AnalyseHref">Where to train again; null unless that is advised.</param>
/// <param name="Reasons">Why, a sentence each.</param>
/// <param name="DriftMeaning">What has moved, in a sentence.</param>
/// <param name="Rows">What has moved.</param>
/// <param name="GroupsMeaning">How the groups have moved, in a sentence.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Shares">Their shares then and now.</param>
/// <param name="DistanceMeaning">How far members are from their centres.</param>
/// <param name="Beyond">Members beyond the limit, with a verb.</param>
/// <param name="BeyondHref">Their list; null for nobody.</param>
/// <param name="RefitMeaning">What a model trained anew would say.</param>
/// <param name="RefitHeads">The indicators.</param>
/// <param name="RefitRows">The centres; none without such a model.</param>
public sealed record MonitoringView(
    string Lead,
    Graded Verdict,
    string Meaning,
    string Advice,
    string? AnalyseHref,
    IReadOnlyList<string> Reasons,
    string DriftMeaning,
    IReadOnlyList<DriftRow> Rows,
    string GroupsMeaning,
    IReadOnlyList<DriftGroupRow> Groups,
    PlotlyFigure Shares,
    string DistanceMeaning,
    string Beyond,
    string? BeyondHref,
    string RefitMeaning,
    IReadOnlyList<string> RefitHeads,
    IReadOnlyList<RefitRow> RefitRows);
