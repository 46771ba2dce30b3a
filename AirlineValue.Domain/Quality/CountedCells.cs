namespace AirlineValue.Domain.Quality;

/// <summary>The different numbers among cells, ascending, with how often each occurs. Sorting a run takes a fraction of
/// the time of looking each cell up.</summary>
/// <param name="Values">The numbers.</param>
/// <param name="Times">How often each occurs.</param>
internal sealed record CountedCells(double[] Values, long[] Times)
{
    // Whole numbers within so many times their count are counted in place
    private const int WidestCounted = 16;

    /// <summary>Nothing yet.</summary>
    public static CountedCells None { get; } = new([], []);

    /// <summary>Counts cells; empty ones are left out.</summary>
    public static CountedCells Of(ReadOnlySpan<double> cells)
    {
        var present = new double[cells.Length];
        var (count, minimum, maximum, areWhole) = (0, double.PositiveInfinity, double.NegativeInfinity, true);
        foreach (var cell in cells)
        {
            if (double.IsNaN(cell))
                continue;
            present[count++] = cell;
            minimum = cell < minimum ? cell : minimum;
            maximum = cell > maximum ? cell : maximum;
            areWhole &= Math.Floor(cell) == cell;
        }
        if (count == 0)
            return None;
        var numbers = present.AsSpan(0, count);
        return areWhole && maximum - minimum < (double)WidestCounted * count ? InPlace(numbers, minimum, maximum) : Sorted(numbers);
    }

    /// <summary>Both together.</summary>
    public CountedCells With(CountedCells other)
    {
        if (Values.Length == 0)
            return other;
        var (values, times) = (new double[Values.Length + other.Values.Length], new long[Values.Length + other.Values.Length]);
        var (here, there, count) = (0, 0, 0);
        while (here < Values.Length || there < other.Values.Length)
        {
            var isHere = there == other.Values.Length || (here < Values.Length && Values[here] <= other.Values[there]);
            var isThere = here == Values.Length || (there < other.Values.Length && other.Values[there] <= Values[here]);
            values[count] = isHere ? Values[here] : other.Values[there];
            times[count++] = (isHere ? Times[here++] : 0) + (isThere ? other.Times[there++] : 0);
        }
        return new CountedCells(values[..count], times[..count]);
    }

    private static CountedCells InPlace(ReadOnlySpan<double> numbers, double minimum, double maximum)
    {
        var counts = new int[(int)(maximum - minimum) + 1];
        var different = 0;
        foreach (var number in numbers)
            different += counts[(int)(number - minimum)]++ == 0 ? 1 : 0;
        var found = new CountedCells(new double[different], new long[different]);
        for (int i = 0, at = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                (found.Values[at], found.Times[at++]) = (minimum + i, counts[i]);
        }
        return found;
    }

    private static CountedCells Sorted(Span<double> numbers)
    {
        RadixSort.Sort(numbers, default);
        var different = 1;
        for (var i = 1; i < numbers.Length; i++)
            different += numbers[i] == numbers[i - 1] ? 0 : 1;
        var found = new CountedCells(new double[different], new long[different]);
        var at = -1;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i == 0 || numbers[i] != numbers[i - 1])
                found.Values[++at] = numbers[i];
            found.Times[at]++;
        }
        return found;
    }
}
