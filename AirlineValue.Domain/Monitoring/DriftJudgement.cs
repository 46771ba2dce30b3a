using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Says what of a comparison speaks against keeping the model. A difference counts when it is both more than chance and
/// big enough to matter.</summary>
internal static class DriftJudgement
{
    /// <summary>The reasons, the gravest first.</summary>
    public static IReadOnlyList<DriftReason> Of(DriftReport report, DriftOptions options) =>
    [
        .. report.Indicators.SelectMany(indicator => new[]
            {
                OfStability(DriftReasonKind.IndicatorStability, indicator.Name, indicator.Stability),
                OfMean(indicator, options),
            })
            .Append(OfStability(DriftReasonKind.ValueStability, null, report.Value.Stability))
            .Append(OfStability(DriftReasonKind.GroupStability, null, report.Groups.Stability))
            .Append(OfGrowth(report.Distance, options))
            .Append(OfBeyond(report.Distance, options))
            .Append(OfRefit(report.Refit, options))
            .Append(OfAge(report.Months, options))
            .OfType<DriftReason>()
            .OrderByDescending(reason => reason.Verdict).ThenBy(reason => reason.Kind),
    ];

    private static DriftReason? OfStability(DriftReasonKind kind, string? subject, StabilityIndex index) =>
        index.Evidence() == StabilityEvidence.WithinChance ? null : index.Shift() switch
        {
            StabilityShift.Major => new DriftReason(kind, DriftVerdict.Retrain, subject, index.Value, StabilityIndex.MajorAbove),
            StabilityShift.Moderate => new DriftReason(kind, DriftVerdict.Watch, subject, index.Value, StabilityIndex.ModerateFrom),
            _ => null,
        };

    private static DriftReason? OfMean(DriftedNumbers numbers, DriftOptions options)
    {
        var shift = Math.Abs(numbers.MeanShift);
        var chance = options.StandardErrors * Math.Sqrt(1.0 / numbers.Training.Present + 1.0 / numbers.Now.Present);
        return shift <= chance ? null : Graded(
            DriftReasonKind.IndicatorMean, numbers.Name, shift, options.WatchMeanShift, options.RetrainMeanShift) is { } reason
                ? reason with { Value = numbers.MeanShift }
                : null;
    }

    private static DriftReason? OfGrowth(DriftedDistance distance, DriftOptions options) =>
        Graded(DriftReasonKind.MeanDistance, null, distance.Growth, options.WatchDistanceGrowth, options.RetrainDistanceGrowth);

    private static DriftReason? OfBeyond(DriftedDistance distance, DriftOptions options)
    {
        var expected = 1 - options.DistanceQuantile;
        var chance = expected + options.StandardErrors * Math.Sqrt(expected * (1 - expected) / distance.Members);
        return distance.BeyondShare <= chance
            ? null
            : Graded(DriftReasonKind.BeyondDistance, null, distance.BeyondShare, options.WatchBeyond, options.RetrainBeyond);
    }

    private static DriftReason? OfRefit(RefitComparison? refit, DriftOptions options) => refit is not null && refit.Agreement < options.WatchAgreement
        ? new DriftReason(DriftReasonKind.Refit, DriftVerdict.Watch, null, refit.Agreement, options.WatchAgreement)
        : null;

    private static DriftReason? OfAge(int months, DriftOptions options) => months >= options.RetrainMonths
        ? new DriftReason(DriftReasonKind.Age, DriftVerdict.Retrain, null, months, options.RetrainMonths)
        : null;

    private static DriftReason? Graded(DriftReasonKind kind, string? subject, double value, double watch, double retrain) =>
        value > retrain ? new DriftReason(kind, DriftVerdict.Retrain, subject, value, retrain)
        : value > watch ? new DriftReason(kind, DriftVerdict.Watch, subject, value, watch)
        : null;
}
