using System.Globalization;
using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>What the cells of the matrix say.</summary>
public enum MovementMeasure
{
    /// <summary>How many members moved.</summary>
    Members,

    /// <summary>Their share of the group that they were in.</summary>
    Share,

    /// <summary>Fares that they paid.</summary>
    Fares,
}

/// <summary>The page about movement as its address says it.</summary>
/// <param name="Analysis">The analysis; null for the current one.</param>
/// <param name="Extract">The extract of the later period; null for the latest one.</param>
/// <param name="From">The extract of the earlier period; null for the one before.</param>
/// <param name="Measure">What cells say.</param>
public sealed record MovementAddress(int? Analysis = null, int? Extract = null, int? From = null, MovementMeasure Measure = MovementMeasure.Members)
{
    /// <summary>The page.</summary>
    public const string Path = "monitoring/movement";

    /// <summary>The name of the parameter of the analysis.</summary>
    public const string AnalysisParameter = "analysis";

    /// <summary>The name of the parameter of the later period's extract.</summary>
    public const string ExtractParameter = "extract";

    /// <summary>The name of the parameter of the earlier period's extract.</summary>
    public const string FromParameter = "from";

    private const string ShowParameter = "show";

    /// <summary>The page for a period, beside the one before it or another.</summary>
    /// <param name="view">The period.</param>
    /// <param name="from">The extract of the earlier period; null for the one before.</param>
    public static MovementAddress Of(AnalysisView view, int? from = null) => new(
        view.Analysis.IsCurrent ? null : view.Analysis.Id, view.IsLatest ? null : view.Extract.Id, from);

    /// <summary>Reads an address's query string; what can't be read is left out.</summary>
    public static MovementAddress Read(string query)
    {
        var parameters = QueryHelpers.ParseQuery(query);
        return new MovementAddress(
            Id(AnalysisParameter), Id(ExtractParameter), Id(FromParameter),
            Enum.TryParse<MovementMeasure>(parameters.GetValueOrDefault(ShowParameter), ignoreCase: true, out var measure) && Enum.IsDefined(measure) ? measure : MovementMeasure.Members);

        int? Id(string name) =>
            int.TryParse(parameters.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
    }

    /// <summary>The address, relative to the application's.</summary>
    public override string ToString()
    {
        List<KeyValuePair<string, string?>> parameters = [];
        Add(ExtractParameter, Extract);
        Add(AnalysisParameter, Analysis);
        Add(FromParameter, From);
        if (Measure != MovementMeasure.Members)
            parameters.Add(new(ShowParameter, Measure.ToString().ToLowerInvariant()));
        return QueryHelpers.AddQueryString(Path, parameters);

        void Add(string name, int? id)
        {
            if (id is { } known)
                parameters.Add(new(name, known.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
