using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>The addresses of the pages about value.</summary>
public static class ValueAddress
{
    /// <summary>The groups by value.</summary>
    public const string Path = "value";

    /// <summary>The weightings.</summary>
    public const string WeightsPath = "value/weights";

    /// <summary>What concentration is measured on.</summary>
    public const string By = "by";

    /// <summary>The weighting that the form starts with.</summary>
    public const string From = "from";

    /// <summary>The groups by value; nothing is named that is current.</summary>
    /// <param name="analysisId">The analysis; null for the current one.</param>
    /// <param name="weightingId">The weighting; null for the current one.</param>
    /// <param name="measure">What concentration is measured on.</param>
    /// <param name="extractId">The extract that the analysis scored; null for its latest period.</param>
    public static string Of(int? analysisId = null, int? weightingId = null, ConcentrationMeasure measure = default, int? extractId = null) =>
        With(Path, (ParameterNames.Extract, Text(extractId)), (ParameterNames.Analysis, Text(analysisId)), (ParameterNames.Weighting, Text(weightingId)), (By, measure == default ? null : Key(measure)));

    /// <summary>The weightings, with a form that starts with one of them.</summary>
    /// <param name="analysisId">The analysis whose groups the preview shows; null for the current one.</param>
    /// <param name="from">The weighting that the form starts with; null for none.</param>
    /// <param name="extractId">The extract that the analysis scored; null for its latest period.</param>
    public static string Weights(int? analysisId = null, int? from = null, int? extractId = null) =>
        With(WeightsPath, (ParameterNames.Extract, Text(extractId)), (ParameterNames.Analysis, Text(analysisId)), (From, Text(from)));

    /// <summary>A measure's key in addresses.</summary>
    public static string Key(ConcentrationMeasure measure) => measure.ToString().ToLowerInvariant();

    /// <summary>The measure that an address names; fares when it names none.</summary>
    public static ConcentrationMeasure Parse(string? key) =>
        Enum.GetValues<ConcentrationMeasure>().FirstOrDefault(m => string.Equals(Key(m), key, StringComparison.OrdinalIgnoreCase));

    internal static string With(string path, params IEnumerable<(string Name, string? Value)> parameters) =>
        QueryHelpers.AddQueryString(path, parameters.Where(p => p.Value is not null).ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    private static string? Text(int? id) => id?.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
