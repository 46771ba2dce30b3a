namespace AirlineValue.Domain.Quality;

/// <summary>How a correlation is computed.</summary>
public enum CorrelationMethod
{
    /// <summary>Pearson's r: how well a straight line fits.</summary>
    Pearson,

    /// <summary>Spearman's ρ: Pearson's r of the ranks, ties with their mean rank; how well any rising or falling curve
    /// fits, whatever its form.</summary>
    Spearman,
}

/// <summary>The correlation of each pair of columns, over the rows in which both cells are present.</summary>
/// <param name="Columns">The columns' standard names, related ones beside each other (<see cref="LeafOrder"/>).</param>
/// <param name="Coefficients">From −1 to 1, of the pairs (0, 1), (0, 2) … (1, 2) …; NaN where one of both columns has one
/// value only in the rows that the pair has.</param>
public sealed record CorrelationMatrix(IReadOnlyList<string> Columns, IReadOnlyList<double> Coefficients)
{
    /// <summary>The coefficient of a row and a column of the matrix; 1 on its diagonal.</summary>
    /// <param name="i">Position in <see cref="Columns"/>.</param>
    /// <param name="j">Position in <see cref="Columns"/>.</param>
    public double this[int i, int j] => i == j ? 1 : Coefficients[PairOf(Math.Min(i, j), Math.Max(i, j), Columns.Count)];

    /// <summary>The position of a pair among all pairs of n columns.</summary>
    internal static int PairOf(int i, int j, int n) => (i * n) - (i * (i + 1) / 2) + j - i - 1;
}

/// <summary>The correlation of all numeric columns of an extract.</summary>
/// <param name="Constant">Columns that hold one value, or none, and are left out.</param>
/// <param name="Pearson">Pearson's r of all rows.</param>
/// <param name="Spearman">Spearman's ρ of the sampled rows.</param>
/// <param name="Rows">All rows.</param>
/// <param name="SampledRows">The rows that Spearman's ρ is computed on: all, or a random sample.</param>
public sealed record Correlation(
    IReadOnlyList<string> Constant, CorrelationMatrix Pearson, CorrelationMatrix Spearman, long Rows, long SampledRows)
{
    /// <summary>The largest standard error of a Spearman coefficient that comes from sampling: that of unrelated columns,
    /// √((1 − n/N) / (n − 3)); 0 when no row was left out. (Bonett and Wright 2000, with the correction for a finite
    /// population.)</summary>
    public double SpearmanStandardError =>
        SampledRows >= Rows ? 0 : Math.Sqrt((1 - (SampledRows / (double)Rows)) / (SampledRows - 3));

    /// <summary>The matrix of a method.</summary>
    public CorrelationMatrix Of(CorrelationMethod method) => method == CorrelationMethod.Pearson ? Pearson : Spearman;
}
