using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>Values of columns as people read them: dates as dates, numbers in their unit.</summary>
public sealed class ColumnValueText(FieldFormat format, IStringLocalizer<ColumnsTexts> texts)
{
    /// <summary>A value without its unit, for a table.</summary>
    public string Short(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date ? Date(value) : IsWhole(value) ? format.Precise(value) : format.Significant(value);

    /// <summary>A value with its unit.</summary>
    public string InUnit(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date || IsWhole(value) ? WithUnit(column, value) : format.InUnit(value, column.Unit);

    /// <summary>A value with all its digits.</summary>
    public string Precise(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date ? Date(value) : format.Precise(value);

    /// <summary>A difference of two values, without its unit; days between dates.</summary>
    public string Spread(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date ? format.Days(value) : format.Significant(value);

    /// <summary>A difference of two values, with its unit.</summary>
    public string SpreadInUnit(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date ? format.Days(value) : format.InUnit(value, column.Unit);

    /// <summary>A frequent value.</summary>
    public string Of(ExtractColumn column, FrequentValue value) =>
        value.Text is { } text ? VisibleText.Of(text) : Precise(column, value.Number ?? double.NaN);

    /// <summary>What a bar stands for.</summary>
    public string Of(ExtractColumn column, HistogramScale scale, HistogramBar bar) => (bar.From, bar.Before) switch
    {
        (null, { } before) => texts["Bar.Below", WithUnit(column, before)],
        ({ } from, null) => texts["Bar.From", WithUnit(column, from)],
        ({ } from, { } before) => Closed(column, scale, from, before),
        _ => texts["Bar.All"],
    };

    /// <summary>A short name of a bar, for an axis.</summary>
    public string Tick(ExtractColumn column, HistogramScale scale, HistogramBar bar) => (bar.From, bar.Before) switch
    {
        (null, { } before) => texts["Tick.Below", Edge(column, before)],
        ({ } from, null) => texts["Tick.From", Edge(column, from)],
        ({ } from, _) => scale switch
        {
            HistogramScale.Years => Day(from).Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
            HistogramScale.Months => $"{Day(from):yyyy-MM}",
            HistogramScale.Days => $"{Day(from):yyyy-MM-dd}",
            _ => format.Precise(from),
        },
        _ => "",
    };

    private string Closed(ExtractColumn column, HistogramScale scale, double from, double before) => scale switch
    {
        HistogramScale.Values => WithUnit(column, from),
        HistogramScale.Days => Date(from),
        HistogramScale.Months => $"{Day(from):yyyy-MM}",
        HistogramScale.Years when Day(before).Year - Day(from).Year == 1 => $"{Day(from):yyyy}",
        HistogramScale.Years => texts["Bar.Through", $"{Day(from):yyyy}", $"{Day(before - 1):yyyy}"],
        _ when column.Kind == ColumnKind.Integer => texts["Bar.Through", format.Precise(from), WithUnit(column, before - 1)],
        _ => texts["Bar.Between", format.Precise(from), WithUnit(column, before)],
    };

    private string WithUnit(ExtractColumn column, double value) => column switch
    {
        { Kind: ColumnKind.Date } => Date(value),
        { Unit: ColumnUnit.None or ColumnUnit.Ratio } => format.Precise(value),
        { Unit: ColumnUnit.Currency } => format.Currency(value),
        _ => format.WithUnit(format.Precise(value), column.Unit),
    };

    private string Edge(ExtractColumn column, double value) =>
        column.Kind == ColumnKind.Date ? Date(value) : format.Precise(value);

    private static bool IsWhole(double value) => value == Math.Floor(value);

    private string Date(double day) => double.IsFinite(day) ? format.Date(Day(day)) : format.Significant(day);

    private static DateOnly Day(double day) => DateOnly.FromDayNumber((int)Math.Floor(day));
}
