using System.Text.Json.Serialization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Quality;

/// <summary>Which cells a bin holds.</summary>
public enum ComparedBinKind
{
    /// <summary>Numbers or days above one value, up to and including another.</summary>
    Range,

    /// <summary>One number or day.</summary>
    Value,

    /// <summary>One text.</summary>
    Text,

    /// <summary>All values that have no bin of their own.</summary>
    Others,

    /// <summary>Empty cells.</summary>
    Empty,
}

/// <summary>A bin of a column, with the members of both extracts in it.</summary>
/// <param name="Kind">Which cells it holds.</param>
/// <param name="From">Of a range the lower end, which lies outside, null for none; of a value the value. Days are day numbers.</param>
/// <param name="To">Of a range the upper end, which lies within, null for none.</param>
/// <param name="Text">The text.</param>
/// <param name="Base">Members of the base.</param>
/// <param name="Other">Members of the other extract.</param>
/// <param name="Contribution">What it adds to the index.</param>
public sealed record ComparedBin(
    ComparedBinKind Kind, double? From, double? To, string? Text, long Base, long Other, double Contribution);

/// <summary>Figures of a column in one of the extracts. Of texts only the counts are there; days are day numbers.</summary>
/// <param name="Present">Cells that hold something.</param>
/// <param name="Empty">Empty cells.</param>
/// <param name="Distinct">Different values.</param>
/// <param name="Mean">Mean; null where there is none, as for the following.</param>
/// <param name="StandardDeviation">Standard deviation of a sample (n − 1); in days for days.</param>
/// <param name="Minimum">Smallest value.</param>
/// <param name="LowerQuartile">25 % quantile, interpolated between neighbours.</param>
/// <param name="Median">50 % quantile.</param>
/// <param name="UpperQuartile">75 % quantile.</param>
/// <param name="Maximum">Largest value.</param>
public sealed record ComparedFigures(
    long Present,
    long Empty,
    long Distinct,
    double? Mean,
    double? StandardDeviation,
    double? Minimum,
    double? LowerQuartile,
    double? Median,
    double? UpperQuartile,
    double? Maximum);

/// <summary>What became of a column's cells in the members that both extracts have.</summary>
/// <param name="Changed">Members whose cell differs: another value, or empty in one of the two.</param>
/// <param name="Filled">Of these, members whose cell was empty in the base.</param>
/// <param name="Emptied">Of these, members whose cell is empty in the other extract.</param>
/// <param name="MeanChange">Mean of other − base over the members with a number or day in both; null without any, and for
/// texts. In the column's unit, in days for days.</param>
public sealed record CellChanges(long Changed, long Filled, long Emptied, double? MeanChange);

/// <summary>A column of two extracts side by side.</summary>
/// <param name="Name">The column's standard name.</param>
/// <param name="Base">Its figures in the base.</param>
/// <param name="Other">Its figures in the other extract.</param>
/// <param name="Stability">How far its distribution has moved; null when an extract has no members.</param>
/// <param name="Bins">The bins that the index rests on, those that are empty on both sides left out.</param>
/// <param name="Changes">What became of its cells in the members that both extracts have.</param>
public sealed record ColumnComparison(
    string Name,
    ComparedFigures Base,
    ComparedFigures Other,
    StabilityIndex? Stability,
    IReadOnlyList<ComparedBin> Bins,
    CellChanges Changes)
{
    /// <summary>The column.</summary>
    [JsonIgnore]
    public ExtractColumn Column => ExtractColumns.All.First(column => string.Equals(column.Name, Name, StringComparison.Ordinal));
}
