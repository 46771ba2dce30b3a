namespace AirlineValue.Web.Charts;

/// <summary>A node of a flow.</summary>
/// <param name="State">Its name and colour; its key is what a click on it hands over.</param>
/// <param name="Number">How much flows through it.</param>
public sealed record SankeyNode(FigureGroup State, FigureNumber Number);

/// <summary>What flows from a node on the left to one on the right.</summary>
/// <param name="From">Position of the left node.</param>
/// <param name="To">Position of the right node.</param>
/// <param name="Number">How much; its link is what a click hands over.</param>
public sealed record SankeyBand(int From, int To, FigureNumber Number);

/// <summary>A flow from states on the left to states on the right, both in their own order from top to bottom; bands have the
/// colours of the left.</summary>
public static class SankeyFigure
{
    private const int Pad = 14;
    private const int Height = 460;
    private const int Top = 10;
    private const int Bottom = 12;

    // a node at the very edge is taken for one without a place
    private const double Edge = 0.001;

    /// <summary>Draws the figure. Nodes without anything are left out.</summary>
    /// <param name="left">The states on the left.</param>
    /// <param name="right">The states on the right.</param>
    /// <param name="bands">What flows between them.</param>
    /// <param name="table">The same numbers as a table.</param>
    public static PlotlyFigure Create(
        IReadOnlyList<SankeyNode> left, IReadOnlyList<SankeyNode> right, IReadOnlyList<SankeyBand> bands, FigureTable table)
    {
        var (shownLeft, shownRight) = (Shown(left), Shown(right));
        var most = Math.Max(shownLeft.Count, shownRight.Count);
        var nodes = shownLeft.Select(i => left[i]).Concat(shownRight.Select(i => right[i])).ToList();
        var flows = bands.Where(band => band.Number.Value > 0).ToList();
        return new PlotlyFigure(
            [
                new
                {
                    Type = "sankey",
                    Arrangement = "fixed",
                    Node = new
                    {
                        Label = nodes.Select(node => node.State.Name),
                        Color = nodes.Select(node => node.State.Colour),
                        Customdata = nodes.Select(node => node.State.Key),
                        X = Enumerable.Repeat(Edge, shownLeft.Count).Concat(Enumerable.Repeat(1 - Edge, shownRight.Count)),
                        Y = Places(shownLeft, left, most).Concat(Places(shownRight, right, most)),
                        Pad,
                        Thickness = 18,
                        Line = new { Width = 0 },
                        Hovertemplate = FigureMarkup.Template("<b>%{label}</b>: %{value:,}<extra></extra>"),
                    },
                    Link = new
                    {
                        Source = flows.Select(band => shownLeft.IndexOf(band.From)),
                        Target = flows.Select(band => shownLeft.Count + shownRight.IndexOf(band.To)),
                        Value = flows.Select(band => band.Number.Value),
                        Color = flows.Select(band => Pale(left[band.From].State.Colour)),
                        Customdata = flows.Select(band => band.Number.Href),
                        Hovertemplate = FigureMarkup.Template("%{source.label} → %{target.label}: %{value:,}<extra></extra>"),
                    },
                },
            ],
            new { Margin = new { T = Top, B = Bottom, L = 8, R = 8 } },
            table,
            Height);
    }

    private static List<int> Shown(IReadOnlyList<SankeyNode> nodes) =>
        [.. Enumerable.Range(0, nodes.Count).Where(i => nodes[i].Number.Value > 0)];

    // the middle of each node as a share of the height, with the gaps that the drawing leaves between them
    private static IEnumerable<double> Places(List<int> shown, IReadOnlyList<SankeyNode> nodes, int most)
    {
        var all = shown.Sum(i => nodes[i].Number.Value);
        var gap = (double)Pad / (Height - Top - Bottom);
        var scale = 1 - (most - 1) * gap;
        var above = 0.0;
        foreach (var i in shown)
        {
            var size = nodes[i].Number.Value / all * scale;
            yield return Math.Round(Math.Clamp(above + size / 2, Edge, 1 - Edge), 6);
            above += size + gap;
        }
    }

    private static string Pale(string colour) => FormattableString.Invariant(
        $"rgba({Convert.ToInt32(colour[1..3], 16)},{Convert.ToInt32(colour[3..5], 16)},{Convert.ToInt32(colour[5..7], 16)},0.38)");
}
