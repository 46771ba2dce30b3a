using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Analyses.Replacing;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring;

/// <summary>Puts into words whether a model still fits a period.</summary>
public sealed class MonitoringViews(
    FieldFormat format, DriftText words, SegmentTexts segments, IStringLocalizer<MonitoringTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>The page of a period.</summary>
    /// <param name="view">The period.</param>
    /// <param name="drift">How far it is from the training members.</param>
    public MonitoringView Of(AnalysisView view, DriftReport drift)
    {
        var groups = Groups(view, drift);
        return new MonitoringView(
            texts["Lead", format.Date(drift.WindowEnd), view.Analysis.Id, format.Date(drift.TrainingEnd)],
            new Graded(words.Verdict(drift.Verdict), DriftText.Style(drift.Verdict)),
            words.Meaning(drift.Verdict),
            words.Advice(drift.Verdict),
            drift.Verdict == DriftVerdict.Retrain ? ReplacementAddress.Retrain(view) : null,
            [.. drift.Reasons.Select(words.Reason)],
            DriftMeaning(drift),
            [.. drift.Indicators.Append(drift.Value).Select(Row), GroupRow(drift.Groups.Stability, MostChanged(drift.Groups), view)],
            GroupsMeaning(view, drift.Groups),
            groups,
            Shares(groups, drift.Groups),
            DistanceMeaning(drift.Distance),
            texts["Distance.See", format.Count(drift.Distance.Beyond)],
            drift.Distance.Beyond == 0 ? null : MemberLinks.OfPeriod(
                view.Period, new MeasureRange(MemberMeasure.Distance, new ValueRange(drift.Distance.Limit, null, IsFromExclusive: true))),
            RefitMeaning(drift.Refit),
            [.. view.Analysis.Scaler.Indicators.Select(indicator => indicator.Name)],
            [.. drift.Refit?.Centres.Select(centre => RefitRow(view, centre)) ?? []]);
    }

    private string DriftMeaning(DriftReport drift)
    {
        var all = drift.Indicators.Append(drift.Value).Select(n => (Name: words.Subject(n.Name), n.Stability))
            .Append((Name: (string)texts["Groups.Shares"], drift.Groups.Stability)).ToList();
        var moved = all.Where(m => m.Stability.Shift() != StabilityShift.Stable && m.Stability.Evidence() != StabilityEvidence.WithinChance).ToList();
        return moved.Count == 0
            ? texts["Drift.Meaning.None", all.Count]
            : texts["Drift.Meaning", moved.Count, all.Count, moved.MaxBy(m => m.Stability.Value).Name];
    }

    private DriftRow Row(DriftedNumbers numbers) => new(
        words.Subject(numbers.Name),
        words.Index(numbers.Stability), format.Precise(numbers.Stability.Value), ShiftOf(numbers.Stability), EvidenceOf(numbers.Stability), LimitOf(numbers.Stability),
        words.InUnit(numbers.Name, numbers.Training.Mean), words.InUnit(numbers.Name, numbers.Now.Mean),
        texts["FromTo", words.InUnit(numbers.Name, numbers.Training.Median), words.InUnit(numbers.Name, numbers.Now.Median)],
        words.Words(numbers));

    private DriftRow GroupRow(StabilityIndex index, (int Rank, double Change) most, AnalysisView view) => new(
        texts["Groups.Shares"], words.Index(index), format.Precise(index.Value), ShiftOf(index), EvidenceOf(index), LimitOf(index), "", "", "",
        index.Evidence() == StabilityEvidence.WithinChance
            ? texts["Words.Same"]
            : texts["Words.Groups", NameOf(view, most.Rank), format.StandardScore(100 * most.Change)]);

    private Graded ShiftOf(StabilityIndex index) => new(texts[$"Shift.{index.Shift()}"], index.Shift() switch
    {
        StabilityShift.Stable => "good",
        StabilityShift.Moderate => "warn",
        _ => "bad",
    });

    private string EvidenceOf(StabilityIndex index) => texts[$"Evidence.{index.Evidence()}"];

    private string LimitOf(StabilityIndex index) =>
        texts["Evidence.Limits", format.Significant(index.ChanceLimit99), format.Significant(index.ChanceLimit999), index.Bins];

    private string NameOf(AnalysisView view, int rank) => segments.Name(view.Analysis.Segments.First(s => s.Rank == rank).Name);

    private static (int Rank, double Change) MostChanged(DriftedGroups groups) => groups.TrainingCounts.Zip(groups.NowCounts)
        .Select((pair, i) => (Rank: i + 1, Change: ShareOf(groups.NowCounts, i) - ShareOf(groups.TrainingCounts, i)))
        .MaxBy(group => Math.Abs(group.Change));

    private string GroupsMeaning(AnalysisView view, DriftedGroups groups)
    {
        var rank = MostChanged(groups).Rank;
        return texts["Groups.Meaning", NameOf(view, rank), format.Share(ShareOf(groups.TrainingCounts, rank - 1)), format.Share(ShareOf(groups.NowCounts, rank - 1))];
    }

    private List<DriftGroupRow> Groups(AnalysisView view, DriftReport drift)
    {
        var training = new PeriodKey(view.Analysis.Id, view.Analysis.ExtractId);
        return [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select((segment, i) =>
        {
            var (before, now) = (drift.Groups.TrainingCounts[i], drift.Groups.NowCounts[i]);
            var change = ShareOf(drift.Groups.NowCounts, i) - ShareOf(drift.Groups.TrainingCounts, i);
            return new DriftGroupRow(
                segment.Name, SegmentAddress.Page(view, segment.Key),
                format.Count(before), before == 0 ? null : MemberLinks.OfPeriod(training, new InGroup(segment.Key)),
                format.Share(ShareOf(drift.Groups.TrainingCounts, i)),
                format.Count(now), now == 0 ? null : MemberLinks.OfPeriod(view.Period, new InGroup(segment.Key)),
                format.Share(ShareOf(drift.Groups.NowCounts, i)),
                format.StandardScore(100 * change));
        })];
    }

    private PlotlyFigure Shares(IReadOnlyList<DriftGroupRow> rows, DriftedGroups groups) => OverlaidSharesFigure.Create(
        [.. rows.Select((row, i) => new OverlaidShares(
            segments.Name(row.Name),
            new FigureNumber(ShareOf(groups.TrainingCounts, i), row.TrainingShare, row.TrainingHref),
            new FigureNumber(ShareOf(groups.NowCounts, i), row.NowShare, row.NowHref)))],
        [texts["Groups.Group"], texts["Groups.Training"], texts["Groups.Now"]]);

    private string DistanceMeaning(DriftedDistance distance) => texts[
        "Distance.Meaning", format.Significant(distance.NowMean), format.Change(distance.Growth), format.Significant(distance.TrainingMean),
        format.Share(distance.BeyondShare), format.Significant(distance.Limit)];

    private string RefitMeaning(RefitComparison? refit) => refit is null
        ? texts["Refit.None"]
        : texts["Refit.Meaning", format.Count(refit.Changing), format.Count(refit.Members), format.Share((double)refit.Changing / refit.Members), format.Significant(refit.Agreement)];

    private RefitRow RefitRow(AnalysisView view, RefittedCentre centre) => new(
        view.Analysis.Segments.First(s => s.Rank == centre.Rank).Name,
        format.Significant(centre.Distance),
        [.. view.Analysis.Scaler.Indicators.Select((indicator, j) => j < centre.Moved.Count ? format.Difference(centre.Moved[j], indicator.Unit) : fields["Empty"].Value)]);

    private static double ShareOf(IReadOnlyList<long> counts, int i) => (double)counts[i] / counts.Sum();
}
