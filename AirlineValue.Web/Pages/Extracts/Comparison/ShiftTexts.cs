using System.Globalization;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>The stability index in words and as a small bar.</summary>
public sealed class ShiftTexts(FieldFormat format, IStringLocalizer<ComparisonTexts> texts)
{
    /// <summary>The index at which the bar ends.</summary>
    public const double BarEnd = 0.5;

    /// <summary>What is said of an index: statistically different or not, big enough to matter or not.</summary>
    public ShiftVerdict Verdict(StabilityIndex? index)
    {
        var (key, sign, style) = index is null ? ("None", "–", "") : (index.Evidence(), index.Shift()) switch
        {
            (StabilityEvidence.WithinChance, StabilityShift.Stable) => ("Same", "=", "good"),
            (StabilityEvidence.WithinChance, _) => ("TooFew", "?", ""),
            (_, StabilityShift.Stable) => ("Small", "≈", "good"),
            (_, StabilityShift.Moderate) => ("Moderate", "▲", "warn"),
            _ => ("Major", "▲▲", "bad"),
        };
        return new ShiftVerdict(key, texts[$"Verdict.{key}"], sign, style);
    }

    /// <summary>The index with three decimals, and more where it is smaller than those show.</summary>
    public string Index(StabilityIndex? index) => index switch
    {
        null => texts["None"],
        { Value: 0 } => "0",
        { Value: < 0.001 } => "< " + 0.001.ToString("N3", CultureInfo.CurrentCulture),
        _ => index.Value.ToString("N3", CultureInfo.CurrentCulture),
    };

    /// <summary>The index in full, with the limits of chance.</summary>
    public string Precise(StabilityIndex? index) => index is null
        ? texts["None"]
        : texts["Index.Precise", format.Precise(index.Value), format.Significant(index.ChanceLimit99), format.Significant(index.ChanceLimit999), index.Bins];

    /// <summary>The bar's width, and where its mark stands: the square root of the index, so that small limits can be seen.</summary>
    public static string Bar(StabilityIndex? index) =>
        $"--value:{Place(index?.Value ?? 0)};--limit:{Place(index?.ChanceLimit99 ?? 0)};--moderate:{Place(StabilityIndex.ModerateFrom)};--major:{Place(StabilityIndex.MajorAbove)}";

    private static string Place(double value) =>
        string.Create(CultureInfo.InvariantCulture, $"{100 * Math.Sqrt(Math.Min(value, BarEnd) / BarEnd):0.#}%");
}
