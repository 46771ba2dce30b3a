using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>Two columns against each other.</summary>
public sealed class CrossCharts(DistributionParts parts, FieldFormat format, IStringLocalizer<DistributionsTexts> texts)
{
    /// <summary>The chart of two columns.</summary>
    public DistributionChart Chart(
        string key, int extractId, ExtractColumn x, ExtractColumn y, ExtractDistributions distributions, Func<CrossDistribution, string> meaning)
    {
        if (distributions.Cross(x.Name, y.Name) is not { } found || found.Less + found.Equal + found.More == 0)
            return parts.Missing(key, x, y);
        var used = 1 + Enumerable.Range(0, found.Edges.Count)
            .Last(i => found.Members[i].Any(members => members > 0) || found.Members.Any(row => row[i] > 0));
        List<string> labels = [.. Enumerable.Range(0, used).Select(i => i == 0 ? parts.Label(0, found.Edges[1], x) : parts.Label(found.Edges[i], Upper(found, i), x))];
        List<List<FigureNumber>> cells = [.. Enumerable.Range(0, used).Select(row => Enumerable.Range(0, used).Select(column => Cell(row, column)).ToList())];
        var figure = CrossFigure.Create(labels, cells, texts[$"{key}.X"], texts[$"{key}.Y"], parts.MembersWord);
        var unknown = found.Unknown == 0 ? "" : texts["Cross.Unknown", format.Count(found.Unknown), x.Name, y.Name].Value;
        return new DistributionChart(key, parts.Heading(key), unknown.Length == 0 ? meaning(found) : texts["Join", meaning(found), unknown], figure);

        FigureNumber Cell(int row, int column) => parts.Members(
            extractId, found.Members[row][column],
            DistributionParts.Within(x, Lower(found, column), Upper(found, column)),
            DistributionParts.Within(y, Lower(found, row), Upper(found, row)));
    }

    private static double? Lower(CrossDistribution found, int i) => i == 0 ? null : found.Edges[i];

    private static double? Upper(CrossDistribution found, int i) => i + 1 < found.Edges.Count ? found.Edges[i + 1] : null;
}
