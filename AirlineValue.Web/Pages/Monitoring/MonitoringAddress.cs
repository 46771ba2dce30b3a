using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Monitoring;

/// <summary>The address of the page about periods and whether their model still fits.</summary>
public static class MonitoringAddress
{
    /// <summary>The page for the latest period of the current analysis.</summary>
    public const string Path = "monitoring";

    /// <summary>The page for a period.</summary>
    /// <param name="analysis">The analysis; the current one is not named.</param>
    /// <param name="period">The period; the latest one is not named.</param>
    public static string Of(StoredAnalysis analysis, ScoredPeriod period) => Path + new MembersAddress
    {
        Extract = period.IsLatest ? null : period.ExtractId,
        Analysis = analysis.IsCurrent ? null : analysis.Id,
    }.ToQuery();
}
