using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Columns;

/// <summary>A figure of a column with its name.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Cell">The figure.</param>
public sealed record ColumnFigure(string Name, ColumnCell Cell);

/// <summary>A bar or value with the members that have it.</summary>
/// <param name="Key">What a click on it in the chart hands over.</param>
/// <param name="Name">What it stands for.</param>
/// <param name="Count">How many members.</param>
/// <param name="Share">Their share of the members with a value.</param>
/// <param name="Link">The members.</param>
public sealed record ColumnPart(string Key, string Name, long Count, string Share, string Link);

/// <summary>The page of one column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Profile">Its profile.</param>
/// <param name="Meaning">The sentence above the chart.</param>
/// <param name="OpenBars">What open bars hold.</param>
/// <param name="Chart">The distribution; null where there is nothing to draw.</param>
/// <param name="Bars">The bars of the chart.</param>
/// <param name="Counts">How many cells hold what.</param>
/// <param name="Figures">Minimum, quartiles, mean and so on.</param>
/// <param name="Outliers">What lies outside the fences.</param>
/// <param name="Frequent">The most frequent values.</param>
/// <param name="Exactness">How exact all of it is.</param>
/// <param name="Previous">The column before it; null for the first.</param>
/// <param name="Next">The column behind it; null for the last.</param>
public sealed record ColumnView(
    ExtractColumn Column,
    ColumnProfile Profile,
    string Meaning,
    IReadOnlyList<string> OpenBars,
    PlotlyFigure? Chart,
    IReadOnlyList<ColumnPart> Bars,
    IReadOnlyList<ColumnFigure> Counts,
    IReadOnlyList<ColumnFigure> Figures,
    IReadOnlyList<ColumnFigure> Outliers,
    IReadOnlyList<ColumnPart> Frequent,
    IReadOnlyList<string> Exactness,
    ExtractColumn? Previous,
    ExtractColumn? Next);

/// <summary>Makes the page of one column.</summary>
public sealed class ColumnViews(
    FieldFormat format, ColumnValueText values, ColumnMeaning meaning, IStringLocalizer<ColumnsTexts> texts)
{
    /// <summary>The page of a column; null when the extract does not have it.</summary>
    public ColumnView? Create(int extractId, ExtractColumn column, IReadOnlyList<ColumnProfile> profiles)
    {
        var at = profiles.Index().FirstOrDefault(p => p.Item.Column == column.Name, (-1, null!)).Index;
        if (at < 0)
            return null;
        var profile = profiles[at];
        var members = new ColumnMembers(extractId, column);
        var bars = Bars(column, profile, members);
        return new ColumnView(
            column, profile, meaning.Of(column, profile), [.. meaning.OpenBars(column, profile)], Chart(column, profile, bars), bars,
            Counts(profile, members), Figures(column, profile.Numbers, members), Outliers(column, profile.Numbers?.Outliers, members),
            [.. profile.FrequentValues.Select((v, i) => Part(i, values.Of(column, v), v.Count, profile, members.Of(v)))],
            [.. meaning.Exactness(profile)],
            at > 0 ? ColumnsViews.Find(profiles[at - 1].Column) : null,
            at < profiles.Count - 1 ? ColumnsViews.Find(profiles[at + 1].Column) : null);
    }

    private IReadOnlyList<ColumnPart> Bars(ExtractColumn column, ColumnProfile profile, ColumnMembers members) => profile.Histogram is { } histogram
        ? [.. histogram.Bars.Select((bar, i) => Part(i, values.Of(column, histogram.Scale, bar), bar.Count, profile, members.Of(bar)))]
        : [.. profile.FrequentValues.Select((v, i) => Part(i, values.Of(column, v), v.Count, profile, members.Of(v)))];

    private PlotlyFigure? Chart(ExtractColumn column, ColumnProfile profile, IReadOnlyList<ColumnPart> bars)
    {
        if (bars.Count == 0)
            return null;
        string[] heads = [texts[profile.Histogram is null ? "Head.Value" : "Head.Range"], texts["Head.Members"], texts["Head.Share"]];
        if (profile.Histogram is not { } histogram)
            return FrequencyFigure.Create([.. bars.Select(Row)], heads);
        return HistogramFigure.Create(
            [.. bars.Zip(histogram.Bars, (part, bar) => Row(part) with { Tick = values.Tick(column, histogram.Scale, bar) })],
            heads,
            AxisTitle(column));

        FrequencyRow Row(ColumnPart part) => new(
            part.Key, part.Name, part.Name, new FigureNumber(part.Count, format.Count(part.Count), part.Count > 0 ? part.Link : null),
            new FigureNumber((double)part.Count / profile.Present, part.Share));
    }

    private string AxisTitle(ExtractColumn column) => format.UnitName(column.Unit) is { Length: > 0 } unit ? unit : texts[$"Kind.{column.Kind}"];

    private ColumnPart Part(int index, string name, long count, ColumnProfile profile, string link) => new(
        index.ToString(System.Globalization.CultureInfo.InvariantCulture), name, count, format.Share((double)count / profile.Present), link);

    private IReadOnlyList<ColumnFigure> Counts(ColumnProfile profile, ColumnMembers members) =>
    [
        Named(ColumnSort.Present, Count(profile.Present, members.Present)),
        Named(ColumnSort.Empty, Count(profile.Empty, members.Empty)),
        Named(ColumnSort.Unreadable, Count(profile.Unreadable, members.Unreadable)),
        Named(ColumnSort.Distinct, new ColumnCell(texts[profile.Distinct.IsExact ? "Exactly" : "About", format.Count(profile.Distinct.Value)])),
    ];

    private List<ColumnFigure> Figures(ExtractColumn column, NumberFigures? numbers, ColumnMembers members)
    {
        if (numbers is null)
            return [];
        var about = numbers.Quartiles.AreExact ? "Exactly" : "About";
        List<ColumnFigure> figures =
        [
            Value(ColumnSort.Minimum, column, numbers.Minimum, "Exactly"),
            Value(ColumnSort.Lower, column, numbers.Quartiles.Lower, about),
            Value(ColumnSort.Median, column, numbers.Quartiles.Median, about),
            Value(ColumnSort.Upper, column, numbers.Quartiles.Upper, about),
            Value(ColumnSort.Maximum, column, numbers.Maximum, "Exactly"),
            Value(ColumnSort.Mean, column, numbers.Mean, "Exactly"),
            Named(ColumnSort.Deviation, new ColumnCell(values.SpreadInUnit(column, numbers.StandardDeviation), format.Precise(numbers.StandardDeviation))),
        ];
        if (column.Kind != ColumnKind.Date)
        {
            figures.Add(Named(ColumnSort.Zeros, Count(numbers.Zeros, members.Zeros)));
            figures.Add(Named(ColumnSort.Negatives, Count(numbers.Negatives, members.Negatives)));
        }
        return figures;
    }

    private IReadOnlyList<ColumnFigure> Outliers(ExtractColumn column, Outliers? outliers, ColumnMembers members) => outliers is null ? [] :
    [
        new(texts["Outliers.Below", values.InUnit(column, outliers.LowerFence)], Count(outliers.Below, members.OutliersBelow(outliers))),
        new(texts["Outliers.Above", values.InUnit(column, outliers.UpperFence)], Count(outliers.Above, members.OutliersAbove(outliers))),
    ];

    private ColumnFigure Value(ColumnSort sort, ExtractColumn column, double value, string about) =>
        Named(sort, new ColumnCell(texts[about, values.InUnit(column, value)], values.Precise(column, value)));

    private ColumnFigure Named(ColumnSort sort, ColumnCell cell) => new(texts[$"Head.{sort}"], cell);

    private ColumnCell Count(long count, string link) => new(format.Count(count), Link: count > 0 ? link : null);
}
