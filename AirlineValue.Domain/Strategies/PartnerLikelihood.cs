using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>
/// How likely a member accrues many points with partners, going by those who are alike: the share of members with much
/// accrual in the same cell of group, tier, flights and age. Small cells lean on larger ones: starting with the share of all
/// members that cross-sell looks at, the share of group and tier is (much + m × share above) / (members + m) with m = 50, then
/// that of group, tier and flights in the same way, then that of group, tier, flights and age: the m-estimate (Cestnik 1990), nested
/// as Micci-Barreca (2001) does it for categories with few members. The traits hold no points, so that nobody is
/// explained by the accrual itself.
/// </summary>
public sealed class PartnerLikelihood
{
    /// <summary>How many members the larger cell counts for; m of the formula.</summary>
    public const double Lean = 50;

    private const int Folds = 5;
    private static readonly double[] FlightEdges = [4, 8, 16, 32, 64];
    private static readonly double[] AgeEdges = [20, 30, 40, 50, 60, 70];

    private readonly PartnerCells _cells;
    private readonly double[] _shares;

    private PartnerLikelihood(PartnerCells cells)
    {
        _cells = cells;
        _shares = SharesOf(cells, leftOut: null);
    }

    /// <summary>Members that cross-sell looks at: of the important groups, with known partner points.</summary>
    public int Members => _cells.Total(leftOut: null).Members;

    /// <summary>Those of them who accrue much.</summary>
    public int Much => _cells.Total(leftOut: null).Much;

    /// <summary>How well the likelihood tells who accrues much from who does not: the area under the receiver operating
    /// characteristic curve, i.e. how often it is higher for one who does than for one who does not, ties counting half (Hanley and McNeil 1982). It is the mean of
    /// five parts of the members (rows 0, 5, 10 … of the extract and so on), each judged by the shares of the other four. 0.5 is chance; NaN when a part has
    /// members of one kind only.</summary>
    public double Discrimination => Enumerable.Range(0, Folds).Average(fold => AreaOf(fold, SharesOf(_cells, fold)));

    /// <summary>Learns from the members that cross-sell looks at.</summary>
    /// <param name="input">The members and the rules.</param>
    /// <returns>The model; null when cross-sell can't be looked at, or nobody accrues much.</returns>
    public static PartnerLikelihood? Learn(StrategyInput input)
    {
        var source = input.Measures.Source;
        if (source.Scores() is not { } scores || StrategyEvaluation.Of(Strategy.CrossSell, input).Standings is not { } standings)
            return null;
        var tiers = source.Column(ExtractColumns.FfpTier)?.Numbers;
        var flights = source.Column(ExtractColumns.FlightCount)?.Numbers;
        var ages = source.Column(ExtractColumns.Age)?.Numbers;
        var places = new TierPlaces(input.Programme.Tiers);
        var cells = new PartnerCells(
            scores.GroupKeys.Count + 1, input.Programme.Tiers.Count + 1, FlightEdges.Length + 2, AgeEdges.Length + 2, Folds, standings);
        for (var row = 0; row < standings.Length; row++)
        {
            if (standings[row] == (byte)StrategyStanding.None)
                continue;
            cells.Add(
                row, scores.Group[row], places.Of(tiers is null ? double.NaN : tiers[row]),
                BandOf(FlightEdges, flights, row), BandOf(AgeEdges, ages, row), standings[row] == (byte)StrategyStanding.MuchAccrual);
        }
        var model = new PartnerLikelihood(cells);
        return model.Much == 0 ? null : model;
    }

    /// <summary>The likelihood of each row; NaN for members that cross-sell does not look at.</summary>
    public double[] Likelihoods()
    {
        var likelihoods = new double[_cells.Rows];
        for (var row = 0; row < likelihoods.Length; row++)
            likelihoods[row] = _cells.Of(row) is >= 0 and var cell ? _shares[cell] : double.NaN;
        return likelihoods;
    }

    // the share of each smallest cell, of the members outside one part
    private static double[] SharesOf(PartnerCells cells, int? leftOut)
    {
        var total = cells.Total(leftOut);
        var shares = new[] { total.Members == 0 ? 0 : (double)total.Much / total.Members };
        foreach (var width in cells.Widths)
        {
            var (members, much) = cells.Sums(width, leftOut);
            var perShare = members.Length / shares.Length;
            var finer = new double[members.Length];
            for (var i = 0; i < finer.Length; i++)
                finer[i] = (much[i] + Lean * shares[i / perShare]) / (members[i] + Lean);
            shares = finer;
        }
        return shares;
    }

    private double AreaOf(int fold, double[] shares)
    {
        var (members, much) = _cells.Part(fold);
        var order = Enumerable.Range(0, shares.Length).Where(cell => members[cell] > 0).OrderBy(cell => shares[cell]).ToArray();
        var (below, wins, first) = (0.0, 0.0, 0);
        while (first < order.Length)
        {
            var (with, without, next) = (0.0, 0.0, first);
            for (; next < order.Length && shares[order[next]] == shares[order[first]]; next++)
                (with, without) = (with + much[order[next]], without + members[order[next]] - much[order[next]]);
            wins += with * (below + without / 2);
            (below, first) = (below + without, next);
        }
        return wins / (below * much.Sum(m => (double)m));
    }

    // band 0 is for an empty cell
    private static int BandOf(double[] edges, double[]? values, int row)
    {
        if (values is null || double.IsNaN(values[row]))
            return 0;
        var band = 1;
        foreach (var edge in edges)
            band += values[row] >= edge ? 1 : 0;
        return band;
    }
}
