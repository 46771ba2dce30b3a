using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>The KPIs of the airline or of one group in a period, with what they are compared with.</summary>
/// <param name="View">The period.</param>
/// <param name="Segment">The group; null for the airline.</param>
/// <param name="Series">All periods of the analysis.</param>
/// <param name="Period">The figures of the period.</param>
/// <param name="Kpis">The KPIs that the extract has.</param>
/// <param name="Goals">The goals for them, whichever the month.</param>
public sealed record KpiBoard(
    AnalysisView View, StoredSegment? Segment, KpiSeries Series, PeriodFigures Period, IReadOnlyList<Kpi> Kpis, IReadOnlyList<Goal> Goals)
{
    /// <summary>The month of the period; null where its extract names no date.</summary>
    public DateOnly? Month => Period.WindowEnd is { } end ? GoalSubject.MonthOf(end) : null;

    /// <summary>The goal for a KPI in a month; null where there is none.</summary>
    public Goal? GoalOf(Kpi kpi, DateOnly? month) => Goals.FirstOrDefault(goal => goal.Subject.Kpi == kpi.Key && goal.Subject.Month == month);
}

/// <summary>Reads KPIs: the small sums that are stored with each scoring, and the goals.</summary>
/// <param name="figures">Reads the sums.</param>
/// <param name="goals">The goals.</param>
public sealed class KpiBoards(KpiQueries figures, GoalStore goals)
{
    /// <summary>The KPIs of a period; null when it was deleted meanwhile.</summary>
    /// <param name="view">The period.</param>
    /// <param name="segment">The group; null for the airline.</param>
    /// <param name="ct">Ends it.</param>
    public Task<KpiBoard?> OfAsync(AnalysisView view, StoredSegment? segment, CancellationToken ct = default) =>
        Task.Run(() => Of(view, segment, figures.PeriodsOf(view.Analysis.Id), goals.InForce()), ct);

    /// <summary>The same of what has been read.</summary>
    public static KpiBoard? Of(AnalysisView view, StoredSegment? segment, IReadOnlyList<PeriodFigures> periods, IReadOnlyList<GoalEntry> goals)
    {
        if (periods.FirstOrDefault(period => period.ScoringId == view.Scoring.Id) is not { } shown)
            return null;
        var all = segment is null ? Kpi.OfAirline : Kpi.OfGroup(view.Analysis.Scaler.Indicators);
        return new KpiBoard(
            view, segment, new KpiSeries(periods, segment?.Rank, segment?.Name.Group), shown,
            [.. all.Where(kpi => !view.Extract.IsPlainTable || kpi.IsOfPlainTables)],
            [.. goals.Select(entry => entry.Goal!).Where(goal => goal.Subject.Segment == segment?.Key)]);
    }
}
