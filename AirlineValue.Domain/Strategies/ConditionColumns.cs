using System.Numerics;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>A condition with the columns that its measures stand for.</summary>
internal sealed class ConditionColumns
{
    private const double Unknown = -1;

    private readonly double[][] _values;
    private readonly double[] _thresholds;
    private readonly int[] _groupEnds;

    private ConditionColumns(double[][] values, double[] thresholds, int[] groupEnds, bool isEstimated)
    {
        _values = values;
        _thresholds = thresholds;
        _groupEnds = groupEnds;
        IsEstimated = isEstimated;
    }

    /// <summary>Whether a measure is apportioned.</summary>
    public bool IsEstimated { get; }

    /// <summary>Takes the measures that the extract gives. An alternative that it lacks is left out; a group of which
    /// nothing is left can't be judged.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="measures">The measures.</param>
    /// <param name="lacking">Gets what the extract would need.</param>
    /// <returns>The condition; null when a group can't be judged.</returns>
    public static ConditionColumns? Of(TierCondition condition, MeasureColumns measures, ICollection<ExtractColumn> lacking)
    {
        List<double[]> values = [];
        List<double> thresholds = [];
        List<int> ends = [];
        var isEstimated = false;
        foreach (var group in condition.All)
        {
            var columns = group.Any.Select(m => (Threshold: m, Column: measures.Of(m.Measure, m.Period))).ToList();
            if (columns.TrueForAll(c => c.Column.Values is null))
            {
                foreach (var column in columns.SelectMany(c => c.Column.Lacking))
                    lacking.Add(column);
                return null;
            }
            foreach (var (threshold, column) in columns.Where(c => c.Column.Values is not null))
            {
                values.Add(column.Values!);
                thresholds.Add(threshold.Threshold);
                isEstimated |= column.IsEstimated;
            }
            ends.Add(values.Count);
        }
        return new ConditionColumns([.. values], [.. thresholds], [.. ends], isEstimated);
    }

    /// <summary>How much of the condition a member has, 0–1: of alternatives the best, of what must all be met the worst;
    /// NaN when a group's measures are all empty. It is 1 exactly when the condition is met.</summary>
    public double Closeness(int row)
    {
        var least = 1.0;
        var term = 0;
        foreach (var end in _groupEnds)
        {
            var best = Unknown;
            for (; term < end; term++)
            {
                var value = _values[term][row];
                // an empty cell compares with nothing
                if (value >= 0 && value / _thresholds[term] is var share && share > best)
                    best = share;
                else if (value < 0 && best < 0)
                    best = 0;
            }
            if (best < 0)
                return double.NaN;
            if (best < least)
                least = best;
        }
        return least;
    }

    /// <summary>The same for rows that follow each other.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="closeness">Gets the closeness of each.</param>
    public void Fill(int first, Span<double> closeness)
    {
        var vectors = closeness.Length / Vector<double>.Count * Vector<double>.Count;
        for (var i = 0; i < vectors; i += Vector<double>.Count)
            Closenesses(first + i).CopyTo(closeness[i..]);
        for (var i = vectors; i < closeness.Length; i++)
            closeness[i] = Closeness(first + i);
    }

    // as Closeness does it, for as many rows as a vector holds; what is not a number compares with nothing
    private Vector<double> Closenesses(int row)
    {
        var least = Vector<double>.One;
        var term = 0;
        foreach (var end in _groupEnds)
        {
            var best = new Vector<double>(Unknown);
            for (; term < end; term++)
            {
                var value = new Vector<double>(_values[term], row);
                var share = Vector.ConditionalSelect(Vector.LessThan(value, Vector<double>.Zero), Vector<double>.Zero, value) / new Vector<double>(_thresholds[term]);
                best = Vector.ConditionalSelect(Vector.GreaterThan(share, best), share, best);
            }
            var isUnknown = Vector.LessThan(best, Vector<double>.Zero);
            least = Vector.ConditionalSelect(Vector.LessThan(best, least), best, least);
            least = Vector.ConditionalSelect(isUnknown, new Vector<double>(double.NaN), least);
        }
        return least;
    }
}
