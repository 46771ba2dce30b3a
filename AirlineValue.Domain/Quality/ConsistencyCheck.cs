using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>What a failure of a rule means for who works with the figures.</summary>
public enum ConsistencySeverity
{
    /// <summary>Figures that analyses rest on are in doubt.</summary>
    Serious,

    /// <summary>Figures that are shown, but not clustered, are in doubt.</summary>
    Doubtful,
}

/// <summary>How a rule is checked on one row.</summary>
public sealed class ConsistencyCheck
{
    private readonly Deviation _deviation;

    internal ConsistencyCheck(
        ConsistencyRule rule, string formula, IReadOnlyList<ExtractColumn> columns, ConsistencySeverity severity, ColumnUnit unit, Deviation deviation)
    {
        Rule = rule;
        Formula = formula;
        Columns = columns;
        Severity = severity;
        Unit = unit;
        _deviation = deviation;
    }

    /// <summary>How far a row's cells, in the order of the columns, are from what the rule says: 0 or less where it
    /// holds to the digit, NaN where a cell that it needs is empty.</summary>
    internal delegate double Deviation(ReadOnlySpan<double> cells);

    /// <summary>The rule.</summary>
    public ConsistencyRule Rule { get; }

    /// <summary>The rule as a formula of column names, the same in all languages.</summary>
    public string Formula { get; }

    /// <summary>The columns that it needs; the one that it is about first.</summary>
    public IReadOnlyList<ExtractColumn> Columns { get; }

    /// <summary>What a failure means.</summary>
    public ConsistencySeverity Severity { get; }

    /// <summary>The unit of deviations and tolerance.</summary>
    public ColumnUnit Unit { get; }

    /// <summary>The largest deviation that still passes, in <see cref="Unit"/>: it leaves room for rounded cells.</summary>
    public double Tolerance { get; init; }

    /// <summary>The largest deviation that still passes, as a share of the first column's cell; the larger of both
    /// tolerances decides.</summary>
    public double RelativeTolerance { get; init; }

    /// <summary>Whether the extract need only have some of the columns: the others are left out.</summary>
    public bool TakesWhatIsThere { get; init; }

    /// <summary>The columns that the first one is computed from; empty when the rule is no equation.</summary>
    public IReadOnlyList<ExtractColumn> ComputedFrom { get; init; } = [];

    /// <summary>The deviation of a row.</summary>
    /// <param name="cells">The cells, in the order of <see cref="Columns"/>; NaN where empty.</param>
    public double DeviationOf(ReadOnlySpan<double> cells) => _deviation(cells);

    /// <summary>Whether a deviation fails the rule; that of a row with an empty cell (NaN) neither passes nor fails.</summary>
    /// <param name="deviation">The deviation.</param>
    /// <param name="first">The cell of the first column.</param>
    public bool Fails(double deviation, double first) =>
        deviation > Tolerance && !(deviation <= RelativeTolerance * Math.Abs(first));
}
