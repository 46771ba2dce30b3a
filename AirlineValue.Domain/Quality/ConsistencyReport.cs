namespace AirlineValue.Domain.Quality;

/// <summary>What a rule says of an extract.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Passed">Rows that pass.</param>
/// <param name="Failed">Rows that fail.</param>
/// <param name="Unknown">Rows in which a cell that the rule needs is empty, and shares of nothing.</param>
/// <param name="LargestDeviation">The largest deviation of all rows, also of those that pass: 0 where none deviates.</param>
/// <param name="Example">A row that fails, the one with the largest deviation; null when none does.</param>
/// <param name="MissingColumns">Columns that the rule needs and the extract lacks; not empty when it could not be
/// checked.</param>
public sealed record RuleOutcome(
    ConsistencyRule Rule,
    long Passed,
    long Failed,
    long Unknown,
    double LargestDeviation,
    FailingRow? Example,
    IReadOnlyList<string> MissingColumns)
{
    /// <summary>Whether the rule could be checked.</summary>
    public bool IsChecked => MissingColumns.Count == 0;

    /// <summary>Failures of all rows that the rule decides; NaN where it decides none.</summary>
    public double FailedShare => Failed / (double)(Passed + Failed);
}

/// <summary>A row that fails a rule.</summary>
/// <param name="Row">Its position among the imported rows, 0-based.</param>
/// <param name="Cells">The cells, by column name; dates are day numbers, empty cells null.</param>
public sealed record FailingRow(long Row, IReadOnlyList<ExampleCell> Cells);

/// <summary>A cell of an example.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Number">What it holds; dates are day numbers; null when empty.</param>
public sealed record ExampleCell(string Column, double? Number);

/// <summary>What all rules say of an extract.</summary>
/// <param name="Rows">The rows, all imported ones.</param>
/// <param name="FailingRows">Rows that fail one rule at least.</param>
/// <param name="Rules">The rules, in the order of <see cref="ConsistencyChecks.All"/>.</param>
public sealed record ConsistencyReport(long Rows, long FailingRows, IReadOnlyList<RuleOutcome> Rules);

/// <summary>What the rules say of each row of a run, a bit a rule: (int)<see cref="ConsistencyRule"/>.</summary>
/// <param name="Failed">The rules that the row fails.</param>
/// <param name="Unknown">The rules that need a cell which is empty.</param>
public sealed record ConsistencyMarks(long[] Failed, long[] Unknown);
