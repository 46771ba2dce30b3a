using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>Values and bins of a column as they are read.</summary>
public sealed class ColumnValueText(FieldFormat format, TierText tierTexts, IStringLocalizer<ComparisonTexts> texts)
{
    /// <summary>A value, or a figure that has the same unit; a dash where there is none.</summary>
    public string Value(ExtractColumn column, double? value) => (value, column.Kind) switch
    {
        (null, _) => texts["None"],
        ({ } day, ColumnKind.Date) => format.Date(DateOnly.FromDayNumber((int)Math.Round(day))),
        ({ } number, _) => format.InUnit(number, column.Unit),
    };

    /// <summary>A distance between two values: of days in days.</summary>
    public string Spread(ExtractColumn column, double? value) =>
        value is { } number ? format.InUnit(number, UnitOf(column)) : texts["None"];

    /// <summary>A difference with its sign: of days in days.</summary>
    public string Difference(ExtractColumn column, double? value) =>
        value is { } number ? format.Difference(Math.Abs(number) < 1e-9 ? 0 : number, UnitOf(column)) : texts["None"];

    /// <summary>Which cells a bin holds.</summary>
    /// <param name="column">The column.</param>
    /// <param name="bin">The bin.</param>
    /// <param name="tiers">What both extracts call their tiers.</param>
    public string Bin(ExtractColumn column, ComparedBin bin, TierNames tiers) => bin.Kind switch
    {
        ComparedBinKind.Empty => texts["Bin.Empty"],
        ComparedBinKind.Others => texts["Bin.Others"],
        ComparedBinKind.Text => bin.Text!,
        ComparedBinKind.Value when column == ExtractColumns.FfpTier => tierTexts.WithCode(tiers.Of(bin.From!.Value), bin.From!.Value),
        ComparedBinKind.Value => Mark(column, bin.From!.Value),
        _ => Range(column, bin.From, bin.To),
    };

    private string Range(ExtractColumn column, double? from, double? to)
    {
        // The lower end lies outside: of whole numbers and days the next one is the first within
        var isWhole = column.Kind != ColumnKind.Number;
        return (from, to) switch
        {
            (null, null) => texts["Bin.All"],
            (null, { } end) => texts["Bin.UpTo", Mark(column, end)],
            ({ } start, null) => isWhole ? texts["Bin.From", Mark(column, start + 1)] : texts["Bin.Above", Mark(column, start)],
            ({ } start, { } end) when isWhole && start + 1 == end => Mark(column, end),
            ({ } start, { } end) => texts["Bin.Range", Mark(column, isWhole ? start + 1 : start), Mark(column, end)],
        };
    }

    private string Mark(ExtractColumn column, double value) => column.Kind switch
    {
        ColumnKind.Date => format.Date(DateOnly.FromDayNumber((int)value)),
        ColumnKind.Integer => format.Count((long)value),
        _ => format.Significant(value),
    };

    private static ColumnUnit UnitOf(ExtractColumn column) => column.Kind == ColumnKind.Date ? ColumnUnit.Days : column.Unit;
}
