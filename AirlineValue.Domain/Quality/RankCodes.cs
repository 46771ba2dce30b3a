namespace AirlineValue.Domain.Quality;

/// <summary>The cells of a column as positions among its distinct values, ascending: what ranks are counted from.</summary>
internal sealed class RankCodes
{
    /// <summary>The position of an empty cell.</summary>
    public const int Missing = -1;

    // Whole numbers within such a range are ordered by counting, ten times as fast as by sorting
    private const int CountingRange = 1 << 20;

    private RankCodes(int[] codes, int distinct, bool isComplete)
    {
        Codes = codes;
        Distinct = distinct;
        IsComplete = isComplete;
    }

    /// <summary>One position a row.</summary>
    public int[] Codes { get; }

    /// <summary>How many distinct values there are.</summary>
    public int Distinct { get; }

    /// <summary>Whether no cell is empty.</summary>
    public bool IsComplete { get; }

    public static RankCodes Of(double[] cells)
    {
        var (minimum, maximum) = (double.PositiveInfinity, double.NegativeInfinity);
        var (isWhole, isComplete) = (true, true);
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
            {
                isComplete = false;
                continue;
            }
            isWhole &= cell == Math.Floor(cell);
            minimum = Math.Min(minimum, cell);
            maximum = Math.Max(maximum, cell);
        }
        return isWhole && maximum - minimum < CountingRange
            ? Counted(cells, minimum, maximum, isComplete)
            : Sorted(cells, isComplete);
    }

    /// <summary>Mean ranks, 1-based, of equal cells; the column must be complete.</summary>
    public double[] Ranks()
    {
        var counts = new int[Distinct];
        foreach (var code in Codes)
            counts[code]++;
        var ranks = MeanRanks(counts);
        return Array.ConvertAll(Codes, code => ranks[code]);
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

    private static RankCodes Counted(double[] cells, double minimum, double maximum, bool isComplete)
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
        return new RankCodes(Array.ConvertAll(cells, cell => double.IsNaN(cell) ? Missing : codeOf[(int)(cell - minimum)]), distinct, isComplete);
    }

    private static RankCodes Sorted(double[] cells, bool isComplete)
    {
        var keys = (double[])cells.Clone();
        var rows = new int[cells.Length];
        for (var r = 0; r < rows.Length; r++)
            rows[r] = r;
        // NaN comes first
        Array.Sort(keys, rows);
        var codes = new int[cells.Length];
        var distinct = 0;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!double.IsNaN(keys[i]) && (i == 0 || keys[i] != keys[i - 1]))
                distinct++;
            codes[rows[i]] = double.IsNaN(keys[i]) ? Missing : distinct - 1;
        }
        return new RankCodes(codes, distinct, isComplete);
    }
}
