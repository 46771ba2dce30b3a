using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>What the charts of all angles are made of: labels, links, bars, and sentences that several share.</summary>
/// <param name="format">Numbers and dates.</param>
/// <param name="texts">The page's texts.</param>
/// <param name="fields">The names of columns.</param>
public sealed class DistributionParts(FieldFormat format, IStringLocalizer<DistributionsTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>The word for members.</summary>
    public string MembersWord => texts["Members"];

    /// <summary>Why a chart is not there.</summary>
    public DistributionChart Missing(string key, params IEnumerable<ExtractColumn> columns) =>
        new(key, Heading(key), texts["Missing", string.Join(", ", columns.Select(column => column.Name))], null);

    /// <summary>A chart's heading.</summary>
    public string Heading(string key) => texts[$"{key}.Heading"];

    /// <summary>A number of members with the address of their list.</summary>
    public FigureNumber Members(int extractId, long members, params IEnumerable<MemberCondition> conditions) =>
        new(members, format.Count(members), members == 0 ? null : MemberLinks.Of(extractId, conditions));

    /// <summary>The members whose cell of a column is empty, when there are any.</summary>
    public IReadOnlyList<ChartNote> Empty(int extractId, ExtractColumn column, long members) => members == 0
        ? []
        : [new(texts["Empty", format.Count(members), column.Name], MemberLinks.Of(extractId, new ColumnEmpty(column)))];

    /// <summary>The members whose cell of a column is 0, when there are any.</summary>
    public IReadOnlyList<ChartNote> Zero(int extractId, ExtractColumn column, long members) => members == 0
        ? []
        : [new(texts["Zero", format.Count(members), column.Name], MemberLinks.Of(extractId, new ColumnRange(column, ValueRange.Of(0))))];

    /// <summary>How many members a column has a 0 for, where its bars count whole numbers.</summary>
    public static long Zeros(NumberDistribution found) => found.Bars.Where(bar => bar is { From: 0, To: 1 }).Sum(bar => bar.Members);

    /// <summary>A column's name in the reader's language.</summary>
    public string ColumnName(ExtractColumn column) => fields[$"Column.{column.Name}"];

    /// <summary>What a chart's bars are ranges of, with its unit.</summary>
    public string Axis(string key) => texts[$"{key}.Axis"];

    /// <summary>A value in its column's unit; whole numbers without decimals.</summary>
    public string Amount(double value, ExtractColumn column) => column.Unit is ColumnUnit.None or ColumnUnit.Ratio
        ? Number(value)
        : format.WithUnit(Number(value), column.Unit);

    /// <summary>A number without the decimals that it does not have.</summary>
    public string Number(double value) => value == Math.Floor(value) ? format.Count((long)value) : format.Precise(Math.Round(value, 2));

    /// <summary>The chart of a number.</summary>
    /// <param name="key">The chart's key.</param>
    /// <param name="extractId">The extract.</param>
    /// <param name="column">The column.</param>
    /// <param name="distributions">All distributions.</param>
    /// <param name="meaning">How the bars read; given a distribution with one bar at least.</param>
    public DistributionChart Histogram(
        string key, int extractId, ExtractColumn column, ExtractDistributions distributions, Func<NumberDistribution, string> meaning)
    {
        if (distributions.NumbersOf(column.Name) is not { Bars.Count: > 0 } found)
            return Missing(key, column);
        var figure = BarsFigure.Upright(
            [.. found.Bars.Select(bar => new DistributionBar(Label(bar, column), [Members(extractId, bar.Members, Within(column, bar))]))],
            Axis(key),
            [MembersWord]);
        return new DistributionChart(key, Heading(key), meaning(found), figure) { Notes = Empty(extractId, column, found.Empty) };
    }

    /// <summary>The members of a bar.</summary>
    public static ColumnRange Within(ExtractColumn column, Bar bar) => Within(column, bar.From, bar.To);

    /// <summary>The members whose cell is at least one number and less than another.</summary>
    public static ColumnRange Within(ExtractColumn column, double? from, double? to) =>
        new(column, new ValueRange(from, to, IsToExclusive: to is not null));

    /// <summary>What a bar stands for.</summary>
    public string Label(Bar bar, ExtractColumn column) => Label(bar.From, bar.To, column);

    /// <summary>What a range stands for: years, whole numbers from and to, or edges.</summary>
    public string Label(double? from, double? to, ExtractColumn column)
    {
        if (column.Kind == ColumnKind.Date)
            return from is { } start ? Year(start) : texts["Label.Before", Year(to!.Value)];
        if (from is null)
            return texts["Label.Below", Number(to!.Value)];
        if (to is null || (column == ExtractColumns.AvgDiscount && to > ConsistencyChecks.LargestDiscount))
            return texts["Label.AtLeast", Number(from.Value)];
        if (column.Kind == ColumnKind.Integer)
            return to - from == 1 ? Number(from.Value) : $"{Number(from.Value)}–{Number(to.Value - 1)}";
        return from == 0 && to == 1 && column.Unit != ColumnUnit.Ratio ? Number(0) : $"{Number(from.Value)}–{Number(to.Value)}";
    }

    /// <summary>How much few members hold: those above the lowest edge that at most a fifth of the members reach.</summary>
    public string Concentration(NumberDistribution found, ExtractColumn column)
    {
        var present = found.Present;
        var members = 0L;
        var sum = 0.0;
        double? edge = null;
        foreach (var bar in found.Bars.Reverse())
        {
            if (bar.From is null || members + bar.Members > present / 5.0)
                break;
            members += bar.Members;
            sum += bar.Sum;
            edge = bar.From;
        }
        return edge is null || found.Sum <= 0
            ? MostFrequent(found, column)
            : texts["Concentration", format.Share(members / (double)present), Amount(edge.Value, column), format.Share(sum / found.Sum)];
    }

    /// <summary>The most frequent range, and the half of the members that is not above the median, where that is known.</summary>
    public string MostFrequent(NumberDistribution found, ExtractColumn column)
    {
        var most = found.Bars.MaxBy(bar => bar.Members)!;
        var sentence = texts["MostFrequent", Label(most, column), format.Count(most.Members), format.Share(most.Members / (double)found.Present)].Value;
        return found.Quartiles is { } quartiles
            ? texts["Join", sentence, texts["Quartiles", Amount(quartiles.Median, column), Amount(quartiles.Upper, column)]]
            : sentence;
    }

    /// <summary>How many members have none, and how many the others have on average.</summary>
    public string Rarity(string key, NumberDistribution found)
    {
        var none = Zeros(found);
        var some = found.Present - none;
        return texts[$"{key}.Meaning", format.Share(none / (double)found.Present), format.Significant(some == 0 ? 0 : found.Sum / some)];
    }

    private static string Year(double day) => FormattableString.Invariant($"{DateOnly.FromDayNumber((int)day).Year}");
}
