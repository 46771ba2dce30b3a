using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>A number as it is read, with all its digits for the pointer.</summary>
public sealed record ReadNumber(string Text, string InFull);

/// <summary>One indicator over the clustered members, before and after standardisation.</summary>
public sealed record IndicatorRangeRow(
    string Letter,
    string Name,
    string Explanation,
    string Unit,
    ReadNumber Mean,
    ReadNumber StandardDeviation,
    ReadNumber Minimum,
    ReadNumber Maximum,
    ReadNumber StandardisedMinimum,
    ReadNumber StandardisedMaximum,
    string? MadeComparable);

/// <summary>The indicators' ranges.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Rows">An indicator a row.</param>
/// <param name="Note">What standardising means.</param>
public sealed record IndicatorRangesView(string Meaning, IReadOnlyList<IndicatorRangeRow> Rows, string Note);

/// <summary>Writes the indicators' ranges.</summary>
public sealed class IndicatorRangesViews(
    FieldFormat format, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>The ranges that the scaler of an analysis was fitted on.</summary>
    public IndicatorRangesView Of(Scaler scaler)
    {
        var longest = scaler.Scales.MaxBy(LongestTail)!;
        var meaning = texts["Ranges.Meaning",
            Name(longest.Indicator), longest.Indicator.Name, format.Significant(LongestTail(longest))];
        return new IndicatorRangesView(meaning, [.. scaler.Scales.Select(Row)], texts[scaler.Scales.All(scale => scale.Robust is null) ? "Ranges.Note" : "Ranges.Note.Robust"]);
    }

    private static double LongestTail(IndicatorScale scale) => scale.StandardScore(scale.Standardise(scale.Maximum));

    private IndicatorRangeRow Row(IndicatorScale scale) => new(
        scale.Indicator.Name,
        Name(scale.Indicator),
        fields[$"Indicator.{scale.Indicator.Name}.Explanation"],
        format.UnitName(scale.Indicator.Unit),
        Number(scale.Mean),
        Number(scale.StandardDeviation),
        Number(scale.Minimum),
        Number(scale.Maximum),
        Standardised(scale.Standardise(scale.Minimum)),
        Standardised(scale.Standardise(scale.Maximum)),
        MadeComparable(scale));

    private string? MadeComparable(IndicatorScale scale)
    {
        var isLogarithm = scale.Transformation == IndicatorTransformation.Log1P;
        return (isLogarithm, scale.Robust) switch
        {
            (false, null) => null,
            (true, null) => texts["Ranges.Logarithm"].Value,
            (false, { } robust) => texts["Ranges.Robust", format.InUnit(robust.Location, scale.Indicator.Unit), format.InUnit(robust.Spread, scale.Indicator.Unit)].Value,
            (true, { } robust) => texts["Ranges.Logarithm.Robust", format.InUnit(scale.Restore(0), scale.Indicator.Unit), format.Significant(robust.Spread)].Value,
        };
    }

    private string Name(Indicator indicator) => fields[$"Indicator.{indicator.Name}"];

    private ReadNumber Number(double value) => new(format.Significant(value), format.Precise(value));

    private ReadNumber Standardised(double value) => new(format.StandardScore(value), format.Precise(value));
}
