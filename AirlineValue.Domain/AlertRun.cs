using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>Checks the alert rules that hold against periods, once a period, and keeps what came of them.</summary>
/// <param name="analyses">Reads periods.</param>
/// <param name="kpis">Reads their figures.</param>
/// <param name="rules">The rules.</param>
/// <param name="log">Where outcomes go.</param>
public sealed class AlertRun(AnalysisQueries analyses, KpiQueries kpis, AlertRuleStore rules, AlertLogStore log)
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
                Check(view);
        }
    }

    private void Check(AnalysisView view)
    {
        var periods = kpis.PeriodsOf(view.Analysis.Id);
        // it may have been deleted meanwhile
        if (periods.FirstOrDefault(p => p.ScoringId == view.Scoring.Id) is not { } period)
            return;
        var then = PeriodNeighbours.Previous(periods, period);
        List<(StoredAlertRule, AlertOutcome)> outcomes = [];
        foreach (var rule in rules.List().Where(rule => rule.Holds).OrderBy(rule => rule.Id))
        {
            var rank = view.Analysis.Segments.FirstOrDefault(segment => segment.Key == rule.Rule.Segment)?.Rank;
            outcomes.Add((rule, AlertCheck.Of(rule.Rule, period, rank, then is not null, null)));
        }
        log.Write(view, then, outcomes);
    }
}
