using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>Checks the alert rules that hold against periods, once a period, and keeps what came of them.</summary>
/// <param name="analyses">Reads periods.</param>
/// <param name="kpis">Reads their figures.</param>
/// <param name="rules">The rules.</param>
/// <param name="log">Where outcomes go.</param>
/// <param name="movements">Tells who moved between groups.</param>
public sealed class AlertRun(AnalysisQueries analyses, KpiQueries kpis, AlertRuleStore rules, AlertLogStore log, MovementQueries movements)
{
    /// <summary>Checks all periods that nobody has checked: the one that was scored just now, and those whose check was
    /// interrupted.</summary>
    /// <param name="ct">Ends it between two periods; what was checked stays.</param>
    public async Task CheckAsync(CancellationToken ct = default)
    {
        foreach (var (analysisId, extractId) in log.Unchecked())
        {
            ct.ThrowIfCancellationRequested();
            if (await analyses.FindAsync(analysisId, extractId, ct) is { } view)
                await CheckAsync(view, ct);
        }
    }

    private async Task CheckAsync(AnalysisView view, CancellationToken ct)
    {
        var periods = kpis.PeriodsOf(view.Analysis.Id);
        // it may have been deleted meanwhile
        if (periods.FirstOrDefault(p => p.ScoringId == view.Scoring.Id) is not { } period)
            return;
        var then = PeriodNeighbours.Previous(periods, period);
        var holding = rules.Holding();
        var movement = then is not null && holding.Any(rule => rule.Rule.NeedsMovement)
            ? await MovementAsync(new PeriodKey(view.Analysis.Id, then.ExtractId), view.Period, ct)
            : null;
        log.Write(view, then, [.. holding.Select(rule => (rule, Outcome(rule.Rule, view, period, then is not null, movement)))]);
    }

    private static AlertOutcome Outcome(AlertRule rule, AnalysisView view, PeriodFigures period, bool hasPrevious, GroupMovement? movement)
    {
        var rank = view.Analysis.Segments.FirstOrDefault(segment => segment.Key == rule.Segment)?.Rank;
        var flow = rank is { } of && movement is not null ? new GroupFlow(movement.Then(of), movement.Left(of), movement.Joined(of)) : null;
        return AlertCheck.Of(rule, period, rank, hasPrevious, flow);
    }

    private async Task<GroupMovement?> MovementAsync(PeriodKey then, PeriodKey now, CancellationToken ct)
    {
        try
        {
            return await movements.BetweenAsync(then, now, ct);
        }
        catch (MembersGoneException)
        {
            // its extract is being deleted; the log says that it can't be told
            return null;
        }
    }
}
