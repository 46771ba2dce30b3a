namespace AirlineValue.Domain.Quality;

/// <summary>Spearman's ρ of all pairs of columns. Where cells are empty, ranks are counted anew among the rows that the
/// pair has.</summary>
internal static class RankCorrelation
{
    /// <summary>The coefficients of the pairs (0, 1), (0, 2) … (1, 2) …; NaN where one of both does not vary.</summary>
    public static double[] Of(int columns, Func<int, double[]> cellsOf)
    {
        var codes = new RankCodes[columns];
        Parallel.For(0, columns, c => codes[c] = RankCodes.Of(cellsOf(c)));
        var rho = new double[columns * (columns - 1) / 2];
        var complete = Enumerable.Range(0, columns).Where(c => codes[c].IsComplete).ToArray();
        CompletePairs(codes, complete, rho);
        Parallel.For(0, columns, i =>
        {
            for (var j = i + 1; j < columns; j++)
            {
                if (!codes[i].IsComplete || !codes[j].IsComplete)
                    rho[CorrelationMatrix.PairOf(i, j, columns)] = JointRanks(codes[i], codes[j]);
            }
        });
        return rho;
    }

    private static void CompletePairs(RankCodes[] codes, int[] complete, double[] rho)
    {
        if (complete.Length == 0)
            return;
        var ranks = new double[complete.Length][];
        Parallel.For(0, complete.Length, c => ranks[c] = codes[complete[c]].Ranks());
        var moments = new PairMoments(complete.Length);
        var meanRank = (ranks[0].Length + 1) / 2.0;
        moments.Add(ranks, [.. complete.Select(_ => meanRank)]);
        for (int i = 0, pair = 0; i < complete.Length; i++)
        {
            for (var j = i + 1; j < complete.Length; j++, pair++)
                rho[CorrelationMatrix.PairOf(complete[i], complete[j], codes.Length)] = moments.Correlation(pair);
        }
    }

    private static double JointRanks(RankCodes x, RankCodes y)
    {
        var (xCounts, yCounts) = (x.CountsWith(y), y.CountsWith(x));
        var rows = xCounts.Sum();
        var (xRanks, yRanks) = (CentredRanks(xCounts, rows), CentredRanks(yCounts, rows));
        var (xx, yy) = (Squares(xRanks, xCounts), Squares(yRanks, yCounts));
        return xx > 0 && yy > 0
            ? Math.Clamp(Products(x.Codes, xRanks, y.Codes, yRanks) / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1)
            : double.NaN;
    }

    /// <summary>Mean ranks about their mean, and 0 for empty cells: a row that lacks one adds nothing to a product.</summary>
    private static double[] CentredRanks(int[] counts, int rows)
    {
        var ranks = RankCodes.MeanRanks(counts);
        var mean = (rows + 1) / 2.0;
        var centred = new double[ranks.Length + 1];
        for (var value = 0; value < ranks.Length; value++)
            centred[value] = ranks[value] - mean;
        return centred;
    }

    private static double Products(int[] xCodes, double[] xRanks, int[] yCodes, double[] yRanks)
    {
        var sum = 0.0;
        for (var r = 0; r < xCodes.Length; r++)
            sum += xRanks[xCodes[r]] * yRanks[yCodes[r]];
        return sum;
    }

    private static double Squares(double[] centred, int[] counts)
    {
        var sum = 0.0;
        for (var value = 0; value < counts.Length; value++)
            sum += counts[value] * centred[value] * centred[value];
        return sum;
    }
}
