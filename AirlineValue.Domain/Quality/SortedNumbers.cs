namespace AirlineValue.Domain.Quality;

/// <summary>Mean, spread and quantiles of sorted numbers.</summary>
internal static class SortedNumbers
{
    public static ComparedFigures FiguresOf(ReadOnlySpan<double> sorted, long empty)
    {
        if (sorted.IsEmpty)
            return new ComparedFigures(0, empty, 0, null, null, null, null, null, null, null);
        var mean = Mean(sorted);
        return new ComparedFigures(
            sorted.Length, empty, Distinct(sorted), mean, StandardDeviation(sorted, mean), sorted[0],
            Quantile(sorted, 0.25), Quantile(sorted, 0.5), Quantile(sorted, 0.75), sorted[^1]);
    }

    // Around the smallest number, so that day numbers and other large ones keep their digits
    private static double Mean(ReadOnlySpan<double> sorted)
    {
        var sum = 0.0;
        foreach (var value in sorted)
            sum += value - sorted[0];
        return sorted[0] + sum / sorted.Length;
    }

    private static double? StandardDeviation(ReadOnlySpan<double> sorted, double mean)
    {
        if (sorted.Length < 2)
            return null;
        var squares = 0.0;
        foreach (var value in sorted)
            squares += (value - mean) * (value - mean);
        return Math.Sqrt(squares / (sorted.Length - 1));
    }

    private static long Distinct(ReadOnlySpan<double> sorted)
    {
        var distinct = 1L;
        for (var i = 1; i < sorted.Length; i++)
            distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
        return distinct;
    }

    private static double Quantile(ReadOnlySpan<double> sorted, double share)
    {
        var place = share * (sorted.Length - 1);
        var below = (int)place;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
