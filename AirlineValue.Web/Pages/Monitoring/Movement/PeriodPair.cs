using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>Two periods of an analysis.</summary>
/// <param name="Then">The earlier one.</param>
/// <param name="Now">The later one.</param>
public sealed record PeriodPair(ScoredPeriod Then, ScoredPeriod Now)
{
    /// <summary>The period that is shown beside another one, whichever of both is the earlier; null when there is no such
    /// other, or it is the same.</summary>
    /// <param name="periods">All periods, the earliest first.</param>
    /// <param name="shownScoring">The period that is shown.</param>
    /// <param name="otherExtract">The extract of the other; null for the one before.</param>
    public static PeriodPair? Of(IReadOnlyList<ScoredPeriod> periods, int shownScoring, int? otherExtract)
    {
        var shown = IndexOf(periods, period => period.ScoringId == shownScoring);
        var other = otherExtract is { } extract ? IndexOf(periods, period => period.ExtractId == extract) : shown - 1;
        return shown < 0 || other < 0 || shown == other ? null : new PeriodPair(periods[Math.Min(shown, other)], periods[Math.Max(shown, other)]);
    }

    private static int IndexOf(IReadOnlyList<ScoredPeriod> periods, Predicate<ScoredPeriod> isWanted) => periods.ToList().FindIndex(isWanted);
}
