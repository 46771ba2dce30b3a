namespace AirlineValue.Domain.Quality;

/// <summary>
/// Count, mean and squared deviations, combined run by run (Chan, Golub and LeVeque 1979): within a run the mean comes
/// first, so that nothing is lost to the size of the values.
/// </summary>
internal sealed class Moments
{
    private double _squares;

    public long Present { get; private set; }

    public long Missing { get; private set; }

    public long Zeros { get; private set; }

    public long Negatives { get; private set; }

    public double Minimum { get; private set; } = double.PositiveInfinity;

    public double Maximum { get; private set; } = double.NegativeInfinity;

    public double Mean { get; private set; }

    /// <summary>Whether all values are whole numbers.</summary>
    public bool AreWhole { get; private set; } = true;

    public double StandardDeviation => Present > 1 ? Math.Sqrt(_squares / (Present - 1)) : double.NaN;

    public void Add(ReadOnlySpan<double> run)
    {
        var (present, sum, zeros, negatives) = (0L, 0.0, 0L, 0L);
        var (minimum, maximum, areWhole) = (Minimum, Maximum, AreWhole);
        foreach (var value in run)
        {
            if (double.IsNaN(value))
                continue;
            present++;
            sum += value;
            if (value == 0)
                zeros++;
            else if (value < 0)
                negatives++;
            minimum = Math.Min(minimum, value);
            maximum = Math.Max(maximum, value);
            areWhole = areWhole && value == Math.Floor(value);
        }
        (Minimum, Maximum, AreWhole) = (minimum, maximum, areWhole);
        Missing += run.Length - present;
        Zeros += zeros;
        Negatives += negatives;
        if (present > 0)
            Combine(present, sum / present, run);
    }

    private void Combine(long present, double mean, ReadOnlySpan<double> run)
    {
        var (squares, rest) = (0.0, 0.0);
        foreach (var value in run)
        {
            if (double.IsNaN(value))
                continue;
            squares += (value - mean) * (value - mean);
            rest += value - mean;
        }
        // what rounding left in the run's mean
        squares -= rest * rest / present;
        mean += rest / present;
        var total = Present + present;
        var difference = mean - Mean;
        _squares += squares + difference * difference * Present * present / total;
        Mean += difference * present / total;
        Present = total;
    }
}
