namespace AirlineValue.Domain.Quality;

/// <summary>The cells of a column as positions among its distinct values, ascending: what ranks are counted from.</summary>
internal sealed class RankCodes
{
    // Whole numbers within such a range are ordered by counting, ten times as fast as by sorting
    private const int CountingRange = 1 << 20;

    private RankCodes(int[] codes, int distinct, int missing)
    {
        Codes = codes;
        Counts = new int[distinct];
        MissingRows = new int[missing];
        var found = 0;
        for (var r = 0; r < codes.Length; r++)
        {
            if (codes[r] < distinct)
                Counts[codes[r]]++;
            else
                MissingRows[found++] = r;
        }
    }

    /// <summary>One position a row; an empty cell has the one behind the last value.</summary>
    public int[] Codes { get; }

    /// <summary>How often each value occurs.</summary>
    public int[] Counts { get; }

    /// <summary>The rows whose cell is empty.</summary>
    public int[] MissingRows { get; }

    /// <summary>Whether no cell is empty.</summary>
    public bool IsComplete => MissingRows.Length == 0;

    public static RankCodes Of(double[] cells)
    {
        var (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        var (isWhole, missing) = (true, 0);
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
            {
                missing++;
                continue;
            }
            isWhole &= cell == Math.Floor(cell);
            minimum = cell < minimum ? cell : minimum;
            maximum = cell > maximum ? cell : maximum;
        }
        return isWhole && maximum - minimum < CountingRange
            ? Counted(cells, minimum, maximum, missing)
            : Sorted(cells, missing);
    }

    /// <summary>Mean ranks, 1-based, of equal cells; the column must be complete.</summary>
    public double[] Ranks()
    {
        var rankOf = MeanRanks(Counts);
        var ranks = new double[Codes.Length];
        for (var r = 0; r < ranks.Length; r++)
            ranks[r] = rankOf[Codes[r]];
        return ranks;
    }

    /// <summary>How often each value occurs in the rows where another column is not empty.</summary>
    public int[] CountsWith(RankCodes other)
    {
        if (other.IsComplete)
            return Counts;
        var counts = (int[])Counts.Clone();
        foreach (var row in other.MissingRows)
        {
            if (Codes[row] < counts.Length)
                counts[Codes[row]]--;
        }
        return counts;
    }

    /// <summary>The mean rank of each value, 1-based.</summary>
    /// <param name="counts">How often each value occurs.</param>
    public static double[] MeanRanks(int[] counts)
    {
        var ranks = new double[counts.Length];
        var before = 0L;
        for (var value = 0; value < counts.Length; value++)
        {
            ranks[value] = before + ((counts[value] + 1) / 2.0);
            before += counts[value];
        }
        return ranks;
    }

    private static RankCodes Counted(double[] cells, double minimum, double maximum, int missing)
    {
        var codeOf = new int[maximum < minimum ? 0 : (int)(maximum - minimum) + 1];
        foreach (var cell in cells)
        {
            if (!double.IsNaN(cell))
                codeOf[(int)(cell - minimum)] = 1;
        }
        var distinct = 0;
        for (var i = 0; i < codeOf.Length; i++)
        {
            if (codeOf[i] != 0)
                codeOf[i] = distinct++;
        }
        var codes = new int[cells.Length];
        for (var r = 0; r < codes.Length; r++)
            codes[r] = double.IsNaN(cells[r]) ? distinct : codeOf[(int)(cells[r] - minimum)];
        return new RankCodes(codes, distinct, missing);
    }

    private static RankCodes Sorted(double[] cells, int missing)
    {
        var keys = new double[cells.Length - missing];
        var rows = new int[keys.Length];
        var present = 0;
        for (var r = 0; r < cells.Length; r++)
        {
            if (!double.IsNaN(cells[r]))
                (keys[present], rows[present++]) = (cells[r], r);
        }
        RadixSort.Sort(keys, rows);
        var codes = new int[cells.Length];
        Array.Fill(codes, int.MaxValue);
        var distinct = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            distinct += i == 0 || keys[i] != keys[i - 1] ? 1 : 0;
            codes[rows[i]] = distinct - 1;
        }
        foreach (ref var code in codes.AsSpan())
            code = Math.Min(code, distinct);
        return new RankCodes(codes, distinct, missing);
    }
}
