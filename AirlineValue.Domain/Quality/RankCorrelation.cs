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
        var (xCounts, yCounts) = (new int[x.Distinct], new int[y.Distinct]);
        var rows = 0;
        for (var r = 0; r < x.Codes.Length; r++)
        {
            if (x.Codes[r] == RankCodes.Missing || y.Codes[r] == RankCodes.Missing)
                continue;
            xCounts[x.Codes[r]]++;
            yCounts[y.Codes[r]]++;
            rows++;
        }
        var (xRanks, yRanks) = (RankCodes.MeanRanks(xCounts), RankCodes.MeanRanks(yCounts));
        var mean = (rows + 1) / 2.0;
        var xy = 0.0;
        for (var r = 0; r < x.Codes.Length; r++)
        {
            if (x.Codes[r] != RankCodes.Missing && y.Codes[r] != RankCodes.Missing)
                xy += (xRanks[x.Codes[r]] - mean) * (yRanks[y.Codes[r]] - mean);
        }
        var (xx, yy) = (SquaresAbout(mean, xRanks, xCounts), SquaresAbout(mean, yRanks, yCounts));
        return xx > 0 && yy > 0 ? Math.Clamp(xy / Math.Sqrt(xx) / Math.Sqrt(yy), -1, 1) : double.NaN;
    }

    private static double SquaresAbout(double mean, double[] ranks, int[] counts)
    {
        var sum = 0.0;
        for (var value = 0; value < ranks.Length; value++)
            sum += counts[value] * (ranks[value] - mean) * (ranks[value] - mean);
        return sum;
    }
}
