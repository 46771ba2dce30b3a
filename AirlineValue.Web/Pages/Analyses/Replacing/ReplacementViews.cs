using AirlineValue.Domain;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses.Beside;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>Writes an analysis beside the one that it is to replace.</summary>
public sealed class ReplacementViews(
    AnalysisPairViews pairs, AnalysisPairOptions options, ReplacedGroupsViews groups, SegmentTexts segments, FieldFormat format,
    IStringLocalizer<RetrainingTexts> texts, IStringLocalizer<AnalysesTexts> analyses)
{
    /// <summary>The comparison as it is shown.</summary>
    /// <param name="replaced">Both.</param>
    /// <param name="training">The one that is to be replaced, with the members that it was trained on: what it was asked
    /// for.</param>
    public ReplacementView Of(ReplacedAnalysis replaced, AnalysisView training)
    {
        var rows = groups.Rows(replaced);
        return new ReplacementView(
            pairs.Of(replaced.Compared),
            Changing(replaced),
            [.. Names(replaced)],
            groups.Meaning(replaced),
            rows,
            groups.Shares(replaced, rows),
            Quality(replaced),
            [.. QualityRows(replaced)],
            options.Of(training, replaced.After),
            [.. Centres(replaced)]);
    }

    private string Changing(ReplacedAnalysis replaced)
    {
        var compared = replaced.Compared;
        var members = texts[
            "Changing", format.Count(compared.Moved), format.Count(compared.Change.InBoth),
            format.Share(compared.Moved / (double)Math.Max(1, compared.Change.InBoth))].Value;
        var comparison = replaced.Comparison;
        return comparison.GroupedFares == 0 ? members : texts[
            "Changing.Fares", members, format.CompactCurrency(comparison.ChangingFares), format.Share(comparison.ChangingFares / comparison.GroupedFares)];
    }

    private IEnumerable<string> Names(ReplacedAnalysis replaced)
    {
        foreach (var match in replaced.Comparison.Matches)
        {
            var (before, after) = (ReplacedGroupsViews.NameOf(replaced.Before, match.Before), ReplacedGroupsViews.NameOf(replaced.After, match.After));
            if (before is null && after is not null)
                yield return texts["Names.New", segments.Name(after)];
            else if (after is null && before is not null)
                yield return texts["Names.Gone", segments.Name(before)];
            else if (before!.Key != after!.Key)
                yield return texts["Names.Changed", segments.Name(before), segments.Name(after)];
        }
    }

    private string Quality(ReplacedAnalysis replaced) =>
        replaced.Comparison is { QualityBefore: { } before, QualityAfter: { } after }
            ? texts[
                "Quality.Meaning", format.Count(replaced.Compared.Change.InBoth),
                format.Change(before.Inertia == 0 ? 0 : after.Inertia / before.Inertia - 1),
                format.Significant(before.Validity.Silhouette), format.Significant(after.Validity.Silhouette)]
            : texts["Quality.None"];

    private IEnumerable<ReplacedQualityRow> QualityRows(ReplacedAnalysis replaced)
    {
        if (replaced.Comparison is not { QualityBefore: { } before, QualityAfter: { } after })
            yield break;
        yield return Row("Silhouette", quality => quality.Validity.Silhouette, isHigherBetter: true);
        yield return Row("CalinskiHarabasz", quality => quality.Validity.CalinskiHarabasz, isHigherBetter: true);
        yield return Row("DaviesBouldin", quality => quality.Validity.DaviesBouldin, isHigherBetter: false);
        yield return Row("Inertia", quality => quality.Inertia, isHigherBetter: false);

        ReplacedQualityRow Row(string name, Func<DivisionQuality, double> value, bool isHigherBetter)
        {
            var (one, other) = (value(before), value(after));
            var (first, second) = (format.Significant(one), format.Significant(other));
            return new ReplacedQualityRow(
                analyses[$"Quality.{name}"], new ReadNumber(first, format.Precise(one)), new ReadNumber(second, format.Precise(other)),
                // differences that nobody could read are none
                first == second ? texts["Quality.Same"] : texts["Quality.Better", other > one == isHigherBetter ? replaced.After.Analysis.Id : replaced.Before.Analysis.Id]);
        }
    }

    private IEnumerable<ReplacedCentreRow> Centres(ReplacedAnalysis replaced)
    {
        var scales = replaced.Before.Analysis.Scaler.Scales;
        foreach (var match in replaced.Comparison.Matches.Where(match => match.Moved.Count > 0))
        {
            var (before, after) = (Segment(replaced.Before, match.Before!.Value), Segment(replaced.After, match.After!.Value));
            yield return new ReplacedCentreRow(
                before.Name, after.Name, new ReadNumber(format.Significant(match.Distance), format.Precise(match.Distance)),
                [.. scales.Select((scale, j) => (
                    format.Difference(match.Moved[j], scale.Indicator.Unit),
                    format.StandardScore(scale.StandardDistance(before.Centre[j], after.Centre[j]))))]);
        }
    }

    private static StoredSegment Segment(AnalysisView view, int rank) => view.Analysis.Segments.First(segment => segment.Rank == rank);
}
