namespace AirlineValue.Domain.Segments;

/// <summary>The assignment of rows to columns with the highest sum: the Hungarian method with potentials (Kuhn 1955,
/// Munkres 1957), cubic in the number of rows.</summary>
internal static class OptimalAssignment
{
    /// <param name="worth">Worth[row][column]; at least as many columns as rows.</param>
    /// <returns>For each row its column; no column twice.</returns>
    public static int[] Solve(double[][] worth)
    {
        var columns = worth[0].Length;
        // Index 0 is a dummy on both sides: rows and columns count from 1 here.
        var rowPotential = new double[worth.Length + 1];
        var columnPotential = new double[columns + 1];
        var rowOf = new int[columns + 1];
        for (var row = 1; row <= worth.Length; row++)
            Insert(row, worth, rowPotential, columnPotential, rowOf);
        var columnOf = new int[worth.Length];
        for (var column = 1; column <= columns; column++)
            if (rowOf[column] > 0)
                columnOf[rowOf[column] - 1] = column - 1;
        return columnOf;
    }

    private static void Insert(int row, double[][] worth, double[] rowPotential, double[] columnPotential, int[] rowOf)
    {
        var columns = columnPotential.Length;
        var (slack, previous, isReached) = (new double[columns], new int[columns], new bool[columns]);
        Array.Fill(slack, double.PositiveInfinity);
        rowOf[0] = row;
        var column = 0;
        do
        {
            isReached[column] = true;
            Relax(column, worth[rowOf[column] - 1], rowPotential[rowOf[column]], columnPotential, slack, previous, isReached);
            var next = Nearest(slack, isReached);
            var step = slack[next];
            for (var j = 0; j < columns; j++)
            {
                if (isReached[j])
                {
                    rowPotential[rowOf[j]] += step;
                    columnPotential[j] -= step;
                }
                else
                {
                    slack[j] -= step;
                }
            }
            column = next;
        }
        while (rowOf[column] != 0);
        for (; column != 0; column = previous[column])
            rowOf[column] = rowOf[previous[column]];
    }

    private static void Relax(
        int from,
        double[] worth,
        double rowPotential,
        double[] columnPotential,
        double[] slack,
        int[] previous,
        bool[] isReached)
    {
        for (var j = 1; j < slack.Length; j++)
        {
            var reduced = -worth[j - 1] - rowPotential - columnPotential[j];
            if (!isReached[j] && reduced < slack[j])
                (slack[j], previous[j]) = (reduced, from);
        }
    }

    private static int Nearest(double[] slack, bool[] isReached)
    {
        var nearest = -1;
        for (var j = 1; j < slack.Length; j++)
            if (!isReached[j] && (nearest < 0 || slack[j] < slack[nearest]))
                nearest = j;
        return nearest;
    }
}
