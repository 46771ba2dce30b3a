using System.Globalization;

namespace AirlineValue.Web.Charts;

/// <summary>The clusters' sizes with one number of clusters.</summary>
/// <param name="K">Number of clusters.</param>
/// <param name="Sizes">Members of each cluster with their share as text, the largest first.</param>
public sealed record CountSizes(int K, IReadOnlyList<(FigureNumber Members, string Share)> Sizes);

/// <summary>How members are divided with each number of clusters: a bar a number, the largest cluster at its foot.</summary>
public static class CountSizesFigure
{
    // From strong to faint in turns, so that neighbours in a bar can be told apart
    private static readonly string[] Colours = ["#4f5fb8", "#8d99da"];

    /// <summary>Draws the figure.</summary>
    /// <param name="counts">The numbers of clusters in ascending order.</param>
    /// <param name="axis">What the number is called.</param>
    /// <param name="rank">The name of the cluster of a place in the order of sizes, from 1.</param>
    public static PlotlyFigure Create(IReadOnlyList<CountSizes> counts, string axis, Func<int, string> rank)
    {
        var most = counts.Max(count => count.Sizes.Count);
        return new PlotlyFigure(
            [.. Enumerable.Range(0, most).Select(place => Bars(counts, place, rank(place + 1)))],
            new
            {
                Barmode = "stack",
                Bargap = 0.25,
                Showlegend = false,
                Xaxis = new { Title = new { Text = axis }, Dtick = 1, Showgrid = false },
                Yaxis = new { Nticks = 6, Tickformat = "," },
                Margin = new { T = 12, B = 44, L = 8, R = 12 },
            },
            new FigureTable(
                [axis, .. Enumerable.Range(1, most).Select(rank)],
                [.. counts.Select(count => new FigureRow(
                    string.Create(CultureInfo.InvariantCulture, $"k = {count.K}"),
                    [.. Enumerable.Range(0, most).Select(place => place < count.Sizes.Count ? count.Sizes[place].Members : new FigureNumber(0, ""))]))]),
            280);
    }

    private static object Bars(IReadOnlyList<CountSizes> counts, int place, string name)
    {
        var with = counts.Where(count => count.Sizes.Count > place).ToList();
        return new
        {
            Type = "bar",
            Name = name,
            X = with.Select(count => count.K),
            Y = with.Select(count => count.Sizes[place].Members.Value),
            Text = with.Select(count => $"{count.Sizes[place].Members.Text} · {count.Sizes[place].Share}"),
            Textposition = "none",
            Hovertemplate = FigureMarkup.Template("k = %{x}, %{fullData.name}<br>%{text}<extra></extra>"),
            Marker = new { Color = Colours[place % Colours.Length] },
        };
    }
}
