using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Monitoring.Causes;

/// <summary>The periods of other analyses that a period can be compared with: those that are not later.</summary>
/// <param name="Periods">The periods, those of the newest analysis first, of one analysis the earliest first.</param>
public sealed record CauseChoices(IReadOnlyList<ScoredPeriod> Periods)
{
    /// <summary>Reads them.</summary>
    public static async Task<CauseChoices> ReadAsync(AnalysisQueries analyses, ScoringQueries scorings, AnalysisView now)
    {
        List<ScoredPeriod> periods = [];
        foreach (var other in (await analyses.ListAsync()).Where(line => line.Id != now.Analysis.Id))
            periods.AddRange((await scorings.PeriodsOfAsync(other.Id)).Where(period => period.WindowEnd is null || !(period.WindowEnd > now.Extract.WindowEnd)));
        return new CauseChoices(periods);
    }

    /// <summary>The period that an address asks for; without a model that of the newest other analysis, without an extract its
    /// last one before the period at hand. Null when there is none.</summary>
    public ScoredPeriod? Chosen(CauseAddress address, AnalysisView now)
    {
        var model = address.Model ?? Periods.Select(period => (int?)period.AnalysisId).FirstOrDefault();
        var ofModel = Periods.Where(period => period.AnalysisId == model).ToList();
        return address.From is { } from
            ? ofModel.Find(period => period.ExtractId == from)
            : ofModel.FindLast(period => period.ExtractId != now.Extract.Id) ?? ofModel.LastOrDefault();
    }
}
