namespace AirlineValue.Domain.Strategies;

/// <summary>
/// How many flights lead to a condition: what is missing of each measure, over what the member gains of it on a flight. That is
/// the measure of year 2 over the flights of year 2 (of the window over those of the window where year 2 has none), so that
/// "3,100 km" are four flights for who flies 800 km at a time. Of alternatives the one that takes fewest flights counts, of what
/// must all be met the one that takes most.
/// </summary>
public sealed class FlightsNeeded
{
    // what is apportioned misses a threshold by the last digits
    private const double Rounding = 1e-9;

    private readonly FlightsByMeasure[] _terms;
    private readonly int[] _groupEnds;

    private FlightsNeeded(FlightsByMeasure[] terms, int[] groupEnds)
    {
        _terms = terms;
        _groupEnds = groupEnds;
    }

    /// <summary>Takes the measures that the extract gives; those that it lacks are no way there.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="measures">The measures.</param>
    public static FlightsNeeded Of(TierCondition condition, MeasureColumns measures)
    {
        List<FlightsByMeasure> terms = [];
        List<int> ends = [];
        foreach (var group in condition.All)
        {
            terms.AddRange(group.Any.Select(measure => FlightsByMeasure.Of(measure, measures)).OfType<FlightsByMeasure>());
            ends.Add(terms.Count);
        }
        return new FlightsNeeded([.. terms], [.. ends]);
    }

    /// <summary>How many flights, whole; 0 when the condition is met, NaN when no way can be told in flights.</summary>
    /// <param name="row">The member.</param>
    /// <param name="years">How much of a year passes until then: as much of what was flown in year 2 counts no more, spread
    /// evenly over it; 0 for what is missing now, at most 1.</param>
    public double Of(int row, double years = 0)
    {
        var most = 0.0;
        var term = 0;
        foreach (var end in _groupEnds)
        {
            var least = double.PositiveInfinity;
            for (; term < end; term++)
                least = Math.Min(least, _terms[term].Of(row, years));
            if (double.IsPositiveInfinity(least))
                return double.NaN;
            most = Math.Max(most, least);
        }
        return Math.Max(0, Math.Ceiling(most - Rounding));
    }
}

/// <summary>How many flights lead to one measure's threshold.</summary>
internal sealed class FlightsByMeasure
{
    private const double YearsOfWindow = 2;

    private readonly double _threshold;
    private readonly bool _isOfWindow;
    private readonly bool _isFlights;
    private readonly double[] _values;
    private readonly double[]? _flights;
    private readonly double[]? _window;
    private readonly double[]? _windowFlights;

    private FlightsByMeasure(MeasureThreshold threshold, MeasureColumns measures, double[] values)
    {
        _threshold = threshold.Threshold;
        _isOfWindow = threshold.Period == MeasurePeriod.Window;
        _isFlights = threshold.Measure == ProgrammeMeasure.Flights;
        _values = values;
        if (_isFlights)
            return;
        _flights = measures.Of(ProgrammeMeasure.Flights, threshold.Period).Values;
        _window = measures.Of(threshold.Measure, MeasurePeriod.Window).Values;
        _windowFlights = measures.Of(ProgrammeMeasure.Flights, MeasurePeriod.Window).Values;
    }

    /// <summary>Takes the measure; null when the extract lacks it.</summary>
    public static FlightsByMeasure? Of(MeasureThreshold threshold, MeasureColumns measures) =>
        measures.Of(threshold.Measure, threshold.Period).Values is { } values ? new FlightsByMeasure(threshold, measures, values) : null;

    /// <summary>How many flights, and parts of one; ∞ where that can't be told, so that another way is taken.</summary>
    /// <param name="row">The member.</param>
    /// <param name="years">How much of a year passes until then.</param>
    public double Of(int row, double years)
    {
        var value = _values[row];
        if (double.IsNaN(value))
            return double.PositiveInfinity;
        var missing = _threshold - Math.Max(0, value) * (1 - (_isOfWindow ? years / YearsOfWindow : years));
        if (missing <= 0)
            return 0;
        return _isFlights ? missing : missing / OnAFlight(row, value);
    }

    // 0 when the member has nothing to count by
    private double OnAFlight(int row, double value)
    {
        if (_flights is not null && _flights[row] > 0 && value > 0)
            return value / _flights[row];
        return _window is not null && _windowFlights is not null && _windowFlights[row] > 0 && _window[row] > 0 ? _window[row] / _windowFlights[row] : 0;
    }
}
