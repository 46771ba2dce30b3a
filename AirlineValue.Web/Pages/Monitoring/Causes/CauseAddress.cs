using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Monitoring.Causes;

/// <summary>The page about causes between two models as its address says it.</summary>
/// <param name="Analysis">The later model; null for the current analysis.</param>
/// <param name="Extract">The later extract; null for its latest period.</param>
/// <param name="Model">The earlier model; null for the newest other analysis.</param>
/// <param name="From">The earlier extract; null for the last one before the later one.</param>
public sealed record CauseAddress(int? Analysis = null, int? Extract = null, int? Model = null, int? From = null)
{
    /// <summary>The page.</summary>
    public const string Path = "monitoring/causes";

    private const string AnalysisParameter = "analysis";
    private const string ExtractParameter = "extract";
    private const string ModelParameter = "model";
    private const string FromParameter = "from";

    /// <summary>The page for a later period, beside an earlier one of another analysis.</summary>
    public static string Of(PeriodKey now, PeriodKey? then = null) =>
        new CauseAddress(now.AnalysisId, now.ExtractId, then?.AnalysisId, then?.ExtractId).ToString();

    /// <summary>Reads an address's query string; what can't be read is left out.</summary>
    public static CauseAddress Read(string query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        return new CauseAddress(Id(AnalysisParameter), Id(ExtractParameter), Id(ModelParameter), Id(FromParameter));

        int? Id(string name) =>
            int.TryParse(parameters.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString() => QueryHelpers.AddQueryString(Path, new[]
        {
            (Name: ExtractParameter, Id: Extract), (Name: AnalysisParameter, Id: Analysis), (Name: FromParameter, Id: From), (Name: ModelParameter, Id: Model),
        }
        .Where(p => p.Id is not null).Select(p => new KeyValuePair<string, string?>(p.Name, p.Id!.Value.ToString(CultureInfo.InvariantCulture))));
}
