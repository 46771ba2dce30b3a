using System.Globalization;
using System.Runtime.InteropServices;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Domain;

/// <summary>What a comparison is at.</summary>
public enum ComparisonStage
{
    /// <summary>Finding the members that both extracts have.</summary>
    Matching,

    /// <summary>Comparing columns.</summary>
    Comparing,
}

/// <summary>How far a comparison is.</summary>
/// <param name="Stage">The stage at work.</param>
/// <param name="Done">Members of both extracts that it is done with; of a column all of them.</param>
/// <param name="Total">Members of both extracts, in all columns where columns are compared.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ComparisonProgress(ComparisonStage Stage, long Done, long Total);

/// <summary>Compares two imported extracts and stores the result: one column in memory at a time.</summary>
/// <param name="extracts">What they are.</param>
/// <param name="columns">Their cells.</param>
/// <param name="matching">The members that they share.</param>
/// <param name="comparisons">Where the result goes.</param>
/// <param name="clock">Says when it was made.</param>
public sealed class ComparisonRun(
    ExtractStore extracts, ColumnStore columns, MemberMatching matching, ComparisonStore comparisons, TimeProvider clock)
{
    /// <summary>Compares two extracts, and stores what comes out.</summary>
    /// <param name="baseId">The base.</param>
    /// <param name="otherId">The extract that is compared with it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Ends it between two columns; nothing is stored then.</param>
    /// <exception cref="AnalysisRefusedException">One of them is not there, or not imported.</exception>
    public ExtractComparison Run(
        int baseId, int otherId, IProgress<ComparisonProgress>? progress = null, CancellationToken cancellation = default)
    {
        var (left, right) = (Imported(baseId), Imported(otherId));
        var members = left.Report!.Members + right.Report!.Members;
        var match = matching.Match(
            baseId, otherId, done => progress?.Report(new ComparisonProgress(ComparisonStage.Matching, done, members)), cancellation);
        var (ofBase, ofOther) = (Compared(baseId), Compared(otherId));
        var shared = ofBase.Intersect(ofOther).ToList();
        var compared = new List<ColumnComparison>();
        foreach (var column in shared)
        {
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new ComparisonProgress(ComparisonStage.Comparing, members * compared.Count, members * shared.Count));
            compared.Add(ColumnComparer.Compare(
                columns.Load(baseId, column, cancellation), columns.Load(otherId, column, cancellation), match));
        }
        var comparison = new ExtractComparison(
            new WindowDistance(left.WindowEnd!.Value, right.WindowEnd!.Value), match.Overlap(), compared, Names(ofBase.Except(ofOther)), Names(ofOther.Except(ofBase)));
        return comparisons.Save(baseId, otherId, comparison, clock.GetUtcNow()) ? comparison : throw NotAvailable(otherId);
    }

    private Extract Imported(int id) =>
        extracts.Find(id) is { Status: ExtractStatus.Imported, WindowEnd: not null, Report: not null } extract ? extract : throw NotAvailable(id);

    private List<ExtractColumn> Compared(int id) => [.. columns.Columns(id).Where(column => column != ExtractColumns.LoadTime)];

    private static List<string> Names(IEnumerable<ExtractColumn> columns) => [.. columns.Select(column => column.Name)];

    private static AnalysisRefusedException NotAvailable(int id) => new(
        AnalysisRefusalReason.ExtractNotAvailable, "extract", id.ToString(CultureInfo.InvariantCulture), nameof(ExtractStatus.Imported));
}
