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
    ReadNumber StandardisedMaximum);

/// <summary>The indicators' ranges.</summary>
/// <param name="Meaning">A sentence.</param>
/// <param name="Rows">An indicator a row.</param>
public sealed record IndicatorRangesView(string Meaning, IReadOnlyList<IndicatorRangeRow> Rows);

/// <summary>Writes the indicators' ranges.</summary>
public sealed class IndicatorRangesViews(
    FieldFormat format, IStringLocalizer<AnalysesTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>The ranges that the scaler of an analysis was fitted on.</summary>
    public IndicatorRangesView Of(Scaler scaler)
    {
        var longest = scaler.Scales.MaxBy(scale => scale.Standardise(scale.Maximum))!;
        var meaning = texts["Ranges.Meaning",
            Name(longest.Indicator), longest.Indicator.Name, format.Significant(longest.Standardise(longest.Maximum))];
        return new IndicatorRangesView(meaning, [.. scaler.Scales.Select(Row)]);
    }

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
        Standardised(scale.Standardise(scale.Maximum)));

    private string Name(Indicator indicator) => fields[$"Indicator.{indicator.Name}"];

    private ReadNumber Number(double value) => new(format.Significant(value), format.Precise(value));

    private ReadNumber Standardised(double value) => new(format.StandardScore(value), format.Precise(value));
}
