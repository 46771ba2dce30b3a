using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Extracts.Comparison;

/// <summary>Makes the detail of a column.</summary>
public sealed class ComparedColumnDetails(
    ShiftTexts shifts, ColumnValueText values, FieldFormat format, IStringLocalizer<ComparisonTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    /// <summary>A column in detail.</summary>
    /// <param name="column">The column.</param>
    /// <param name="address">What the page shows.</param>
    /// <param name="links">The members behind the numbers.</param>
    /// <param name="tiers">What both extracts call their tiers.</param>
    public ComparedColumnDetail Of(ColumnComparison column, ComparisonAddress address, ComparisonLinks links, TierNames tiers) => new(
        column.Name,
        fields[$"Column.{column.Name}"],
        Meaning(column, tiers),
        Method(column),
        Figure(column, tiers),
        [.. Figures(column, links)],
        [.. column.Bins.Select(bin => Bin(column, bin, links, tiers))],
        (address with { Column = null }).ToString());

    private string Meaning(ColumnComparison column, TierNames tiers)
    {
        var sentence = texts[
            $"Detail.{shifts.Verdict(column.Stability).Key}", shifts.Index(column.Stability), format.Significant(column.Stability?.ChanceLimit99 ?? double.NaN)].Value;
        // All bins of a column that has not moved add nothing
        if (column.Stability is not { Value: > 0 } index)
            return sentence;
        var largest = column.Bins.MaxBy(bin => bin.Contribution)!;
        return sentence + " " + texts["Detail.Largest", values.Bin(column.Column, largest, tiers), format.Share(largest.Contribution / index.Value),
            format.Share(Share(largest.Base, column.Base)), format.Share(Share(largest.Other, column.Other))];
    }

    private string Method(ColumnComparison column) => column.Bins.Any(bin => bin.Kind == ComparedBinKind.Range)
        ? texts["Detail.Deciles", column.Bins.Count(bin => bin.Kind == ComparedBinKind.Range)]
        : texts["Detail.Values", column.Bins.Count];

    private PlotlyFigure Figure(ColumnComparison column, TierNames tiers) => OverlaidSharesFigure.Create(
        [.. column.Bins.Select(bin => new OverlaidShares(
            values.Bin(column.Column, bin, tiers), Number(Share(bin.Base, column.Base)), Number(Share(bin.Other, column.Other))))],
        [texts["Bin"], texts["Base"], texts["Other"]]);

    private IEnumerable<ComparedFigureRow> Figures(ColumnComparison column, ComparisonLinks links)
    {
        yield return Counts(
            "Present", column.Base.Present, ComparisonLinks.Present(links.BaseId, column.Column), column.Other.Present, ComparisonLinks.Present(links.OtherId, column.Column));
        yield return Counts(
            "Empty", column.Base.Empty, ComparisonLinks.Empty(links.BaseId, column.Column), column.Other.Empty, ComparisonLinks.Empty(links.OtherId, column.Column));
        yield return Counts("Distinct", column.Base.Distinct, null, column.Other.Distinct, null);
        if (column.Column.Kind == ColumnKind.Text)
            yield break;
        yield return Values(column, "Mean", figures => figures.Mean);
        yield return Spread(column, column.Base.StandardDeviation, column.Other.StandardDeviation);
        yield return Values(column, "Minimum", figures => figures.Minimum);
        yield return Values(column, "LowerQuartile", figures => figures.LowerQuartile);
        yield return Values(column, "Median", figures => figures.Median);
        yield return Values(column, "UpperQuartile", figures => figures.UpperQuartile);
        yield return Values(column, "Maximum", figures => figures.Maximum);
        yield return new ComparedFigureRow(
            texts["Figure.MeanChange"], new("", null), new("", null), values.Difference(column.Column, column.Changes.MeanChange));
    }

    private ComparedFigureRow Counts(string key, long left, string? leftHref, long right, string? rightHref) => new(
        texts[$"Figure.{key}"], Counted(left, leftHref), Counted(right, rightHref), (right > left ? "+" : "") + format.Count(right - left));

    private ComparedFigureRow Values(ColumnComparison column, string key, Func<ComparedFigures, double?> figure)
    {
        var (left, right) = (figure(column.Base), figure(column.Other));
        return new ComparedFigureRow(
            texts[$"Figure.{key}"], new(values.Value(column.Column, left), null), new(values.Value(column.Column, right), null),
            values.Difference(column.Column, right - left));
    }

    private ComparedFigureRow Spread(ColumnComparison column, double? left, double? right) => new(
        texts["Figure.StandardDeviation"], new(values.Spread(column.Column, left), null), new(values.Spread(column.Column, right), null),
        values.Difference(column.Column, right - left));

    private ComparedBinRow Bin(ColumnComparison column, ComparedBin bin, ComparisonLinks links, TierNames tiers) => new(
        values.Bin(column.Column, bin, tiers),
        Counted(bin.Base, ComparisonLinks.Of(links.BaseId, column.Column, bin, column.Bins)),
        format.Share(Share(bin.Base, column.Base)),
        Counted(bin.Other, ComparisonLinks.Of(links.OtherId, column.Column, bin, column.Bins)),
        format.Share(Share(bin.Other, column.Other)),
        format.Significant(bin.Contribution < 1e-6 ? 0 : bin.Contribution));

    private CountedMembers Counted(long members, string? href) => new(format.Count(members), members == 0 ? null : href);

    private FigureNumber Number(double share) => new(share, format.Share(share));

    private static double Share(long members, ComparedFigures of) => members / Math.Max(1.0, of.Present + of.Empty);
}
