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
    private const double YearsOfWindow = 2;

    private readonly Term[] _terms;
    private readonly int[] _groupEnds;

    private FlightsNeeded(Term[] terms, int[] groupEnds)
    {
        _terms = terms;
        _groupEnds = groupEnds;
    }

    /// <summary>Takes the measures that the extract gives; those that it lacks are no way there.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="measures">The measures.</param>
    public static FlightsNeeded Of(TierCondition condition, MeasureColumns measures)
    {
        List<Term> terms = [];
        List<int> ends = [];
        foreach (var group in condition.All)
        {
            terms.AddRange(group.Any.Select(measure => Term.Of(measure, measures)).OfType<Term>());
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
                least = Math.Min(least, _terms[term].Flights(row, years));
            if (double.IsPositiveInfinity(least))
                return double.NaN;
            most = Math.Max(most, least);
        }
        return Math.Max(0, Math.Ceiling(most - Rounding));
    }

    /// <summary>How many flights, and parts of one, one measure lacks; ∞ where that can't be told.</summary>
    /// <param name="threshold">The measure, and what it has to reach.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="row">The member.</param>
    public static double Of(MeasureThreshold threshold, MeasureColumns measures, int row) =>
        Term.Of(threshold, measures)?.Flights(row, 0) ?? double.PositiveInfinity;

    private sealed record Term(double Threshold, bool IsOfWindow, double[] Values, double[]? Flights2, double[]? Window, double[]? WindowFlights)
    {
        private bool IsFlights => Flights2 is null && Window is null;

        public static Term? Of(MeasureThreshold threshold, MeasureColumns measures)
        {
            if (measures.Of(threshold.Measure, threshold.Period).Values is not { } values)
                return null;
            var isOfWindow = threshold.Period == MeasurePeriod.Window;
            if (threshold.Measure == ProgrammeMeasure.Flights)
                return new Term(threshold.Threshold, isOfWindow, values, null, null, null);
            return new Term(
                threshold.Threshold, isOfWindow, values, measures.Of(ProgrammeMeasure.Flights, threshold.Period).Values ?? [],
                measures.Of(threshold.Measure, MeasurePeriod.Window).Values, measures.Of(ProgrammeMeasure.Flights, MeasurePeriod.Window).Values);
        }

        // an empty cell tells nothing: ∞, so that another way is taken
        public double Flights(int row, double years)
        {
            var value = Values[row];
            if (double.IsNaN(value))
                return double.PositiveInfinity;
            var missing = Threshold - Math.Max(0, value) * (1 - (IsOfWindow ? years / YearsOfWindow : years));
            if (missing <= 0)
                return 0;
            return IsFlights ? missing : missing / OnAFlight(row, value);
        }

        // 0 when the member has nothing to count by
        private double OnAFlight(int row, double value)
        {
            if (Flights2 is { Length: > 0 } flights && flights[row] > 0 && value > 0)
                return value / flights[row];
            return Window is not null && WindowFlights is not null && WindowFlights[row] > 0 && Window[row] > 0 ? Window[row] / WindowFlights[row] : 0;
        }
    }
}
