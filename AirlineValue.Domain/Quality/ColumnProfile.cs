using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>What is in one column of an extract. Present + Empty = Rows, always.</summary>
/// <param name="Column">The column's standard name.</param>
/// <param name="Rows">Members of the extract.</param>
/// <param name="Present">Cells that hold a value; pandas calls it count.</param>
/// <param name="Empty">Cells without a value: empty in the file, or because they could not be read.</param>
/// <param name="Unreadable">Cells that became empty because they could not be read; a part of <paramref name="Empty"/>.</param>
/// <param name="UnreadableExamples">Different texts that could not be read.</param>
/// <param name="Distinct">How many different values there are.</param>
/// <param name="Numbers">The figures of an integer, number or date column; null for text, and where no value is.</param>
/// <param name="FrequentValues">The most frequent values, the most frequent first; values that occur once only if all
/// are listed. Their counts are exact.</param>
/// <param name="UnlistedAtMost">No value that is not listed occurs more often than this; 0 when all are listed.</param>
/// <param name="Histogram">The distribution of an integer, number or date column; null for text, and where no value is.</param>
public sealed record ColumnProfile(
    string Column,
    long Rows,
    long Present,
    long Empty,
    long Unreadable,
    IReadOnlyList<string> UnreadableExamples,
    DistinctCount Distinct,
    NumberFigures? Numbers,
    IReadOnlyList<FrequentValue> FrequentValues,
    long UnlistedAtMost,
    Histogram? Histogram)
{
    /// <summary>Whether no value that is not listed can occur more often than those that are.</summary>
    public bool AreFrequentValuesCertain => FrequentValues.Count == 0 || UnlistedAtMost <= FrequentValues[^1].Count;

    /// <summary>The profile of MEMBER_NO, of which the import takes every number once and no empty one.</summary>
    /// <param name="rows">Members of the extract.</param>
    public static ColumnProfile OfMemberNumbers(long rows) =>
        new(ExtractColumns.MemberNo.Name, rows, rows, 0, 0, [], new DistinctCount(rows, 0), null, [], Math.Min(rows, 1), null);
}

/// <summary>How many different values a column has.</summary>
/// <param name="Value">The number, or its estimate.</param>
/// <param name="StandardError">Relative standard error of the estimate; 0 when the number is exact.</param>
public sealed record DistinctCount(long Value, double StandardError)
{
    /// <summary>Whether it was counted, not estimated.</summary>
    public bool IsExact => StandardError == 0;
}

/// <summary>A value and how often it occurs.</summary>
/// <param name="Number">The value of an integer or number column, or the day number of a date.</param>
/// <param name="Text">The value of a text column.</param>
/// <param name="Count">How many members have it.</param>
public sealed record FrequentValue(double? Number, string? Text, long Count);

/// <summary>The figures of the values of an integer, number or date column; dates are day numbers (days since
/// 0001-01-01), their spreads days.</summary>
/// <param name="Minimum">The smallest value.</param>
/// <param name="Maximum">The largest value.</param>
/// <param name="Mean">The mean.</param>
/// <param name="StandardDeviation">The standard deviation of a sample (divided by n − 1), as pandas' describe gives it;
/// NaN for a single value.</param>
/// <param name="Quartiles">The quartiles.</param>
/// <param name="Zeros">How many values are 0.</param>
/// <param name="Negatives">How many values are below 0.</param>
/// <param name="Outliers">Values far from the middle half.</param>
public sealed record NumberFigures(
    double Minimum,
    double Maximum,
    double Mean,
    double StandardDeviation,
    Quartiles Quartiles,
    long Zeros,
    long Negatives,
    Outliers Outliers);

/// <summary>Quartiles by linear interpolation between the neighbouring values, as pandas' describe gives them.</summary>
/// <param name="Lower">A quarter of the values is not above it.</param>
/// <param name="Median">Half of the values is not above it.</param>
/// <param name="Upper">Three quarters of the values are not above it.</param>
/// <param name="RankError">How far the share of values below an estimated quartile is from its quarter, at most, in 997 of
/// 1,000 cases (three standard errors of the sample); 0 when the quartiles are exact.</param>
public sealed record Quartiles(double Lower, double Median, double Upper, double RankError)
{
    /// <summary>Whether they are the values' own, not those of a sample.</summary>
    public bool AreExact => RankError == 0;
}

/// <summary>Values outside the fences of Tukey's rule: more than 1.5 times the interquartile range away from the
/// quartiles.</summary>
/// <param name="LowerFence">Lower quartile − 1.5 × interquartile range.</param>
/// <param name="UpperFence">Upper quartile + 1.5 × interquartile range.</param>
/// <param name="Below">How many values are below the lower fence; exact.</param>
/// <param name="Above">How many values are above the upper fence; exact.</param>
public sealed record Outliers(double LowerFence, double UpperFence, long Below, long Above);
