using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>How members earn and redeem: redemptions, points, base against other points, partners and promotions.</summary>
public sealed class PointAngle(DistributionParts parts, CrossCharts crosses, FieldFormat format, IStringLocalizer<DistributionsTexts> texts)
{
    /// <summary>The charts.</summary>
    public IReadOnlyList<DistributionChart> Charts(int extractId, ExtractDistributions distributions) =>
    [
        parts.Histogram("Redemptions", extractId, ExchangeCount, distributions, found => parts.Rarity("Redemptions", found)),
        parts.Histogram("Points", extractId, PointsSum, distributions, found => parts.Concentration(found, PointsSum)),
        crosses.Chart("BaseOther", extractId, BpSum, EliAddPointSum, distributions, BaseOtherMeaning),
        Partners(extractId, distributions),
        parts.Histogram("Movements", extractId, PointNotFlight, distributions, found => parts.Rarity("Movements", found)),
    ];

    private string BaseOtherMeaning(CrossDistribution found)
    {
        var all = (double)(found.Less + found.Equal + found.More);
        return texts["BaseOther.Meaning", format.Share(found.Members[0].Sum() / all), format.Count(found.More), format.Share(found.More / all)];
    }

    /// <summary>Both years side by side; a bar that one of the years lacks is 0 there. Members without such points, most
    /// of all, are in the sentence: their bar would leave no height to the others.</summary>
    private DistributionChart Partners(int extractId, ExtractDistributions distributions)
    {
        const string Key = "Partners";
        if (distributions.NumbersOf(AddPointsSumYr1.Name) is not { Bars.Count: > 0 } first
            || distributions.NumbersOf(AddPointsSumYr2.Name) is not { Bars.Count: > 0 } second)
            return parts.Missing(Key, AddPointsSumYr1, AddPointsSumYr2);
        var edges = first.Bars.Concat(second.Bars).Select(bar => (bar.From, bar.To)).Distinct().Where(edge => edge is not { From: 0, To: 1 }).OrderBy(edge => edge.From ?? double.NegativeInfinity);
        List<DistributionBar> bars = [.. edges.Select(edge => new DistributionBar(
            parts.Label(edge.From, edge.To, AddPointsSumYr1), [Of(AddPointsSumYr1, first, edge), Of(AddPointsSumYr2, second, edge)]))];
        var meaning = texts["Partners.Meaning", Some(first), Some(second),
            first.Sum == 0 ? format.Compact(second.Sum) : format.Change((second.Sum / first.Sum) - 1), format.Compact(first.Sum), format.Compact(second.Sum)];
        var figure = BarsFigure.Upright(bars, parts.Axis(Key), [texts["Year1"], texts["Year2"]]);
        return new DistributionChart(Key, parts.Heading(Key), meaning, figure) { Notes = [.. Without(AddPointsSumYr1, first), .. Without(AddPointsSumYr2, second)] };

        FigureNumber Of(ExtractColumn column, NumberDistribution found, (double? From, double? To) edge) => parts.Members(
            extractId, found.Bars.FirstOrDefault(bar => bar.From == edge.From)?.Members ?? 0, DistributionParts.Within(column, edge.From, edge.To));

        IEnumerable<ChartNote> Without(ExtractColumn column, NumberDistribution found) =>
            [.. parts.Zero(extractId, column, DistributionParts.Zeros(found)), .. parts.Empty(extractId, column, found.Empty)];

        string Some(NumberDistribution found) =>
            format.Share(1 - (DistributionParts.Zeros(found) / (double)found.Present));
    }
}
