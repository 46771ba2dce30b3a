using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Domain.Storage;

/// <summary>Two analyses side by side.</summary>
/// <param name="First">The one.</param>
/// <param name="Second">The other.</param>
/// <param name="Change">Who is where in both: of one extract all members, of two extracts those that both have.</param>
/// <param name="Matches">Which groups take each other's place: by their centres when both rest on the same indicators, by the
/// members that they share when not.</param>
/// <param name="Agreement">Adjusted Rand index over the members that have a group in both; NaN when there is none.</param>
public sealed record ComparedAnalyses(
    AnalysisView First, AnalysisView Second, GroupingChange Change, IReadOnlyList<MatchedCentre> Matches, double Agreement)
{
    /// <summary>Whether both are of the same members, so that nobody is left out.</summary>
    public bool IsSameExtract => First.Extract.Id == Second.Extract.Id;

    /// <summary>Whether both rest on the same indicators, made comparable in the same way, so that centres can be
    /// compared.</summary>
    public bool IsSameIndicatorSet => First.Analysis.IndicatorSet.IsSameAs(Second.Analysis.IndicatorSet);

    /// <summary>Members with a group in both that are in groups which take each other's place.</summary>
    public int Stayed => Matches.Sum(match => match is { Before: { } before, After: { } after } ? Change.Members[before][after] : 0);

    /// <summary>Members with a group in both that are in other ones.</summary>
    public int Moved => Change.InBoth - Stayed;
}

/// <summary>Compares stored analyses; it reads two columns of scores, and for two extracts whom they share.</summary>
/// <param name="database">Where from.</param>
/// <param name="matching">Finds the members that two extracts share.</param>
public sealed class AnalysisComparisons(Database database, MemberMatching matching)
{
    private readonly ColumnStore _columns = new(database);

    /// <summary>Two analyses side by side, by the members that each was trained on; null when one of them is not
    /// there.</summary>
    public Task<ComparedAnalyses?> FindAsync(int first, int second, CancellationToken ct = default) => Task.Run(() => Find(first, second, ct), ct);

    private ComparedAnalyses? Find(int first, int second, CancellationToken ct)
    {
        using var connection = database.Open();
        if (AnalysisRows.FindTraining(connection, first) is not { } before || AnalysisRows.FindTraining(connection, second) is not { } after)
            return null;
        var (ranksBefore, ranksAfter) = Ranks(before, after, ct);
        var (one, other) = (GroupingOf(before, ranksBefore), GroupingOf(after, ranksAfter));
        var isSameSet = before.Analysis.IndicatorSet.IsSameAs(after.Analysis.IndicatorSet);
        var change = GroupingComparison.Compare(one, isSameSet ? before.Analysis.Scaler : null, other);
        var matches = isSameSet
            ? CentreMatching.Match(one.Segments, before.Analysis.Scaler, other.Segments)
            : CentreMatching.MatchByMembers(change.Members);
        return new ComparedAnalyses(before, after, change, matches, Agreement(change));
    }

    /// <summary>The ranks of the members that both extracts have, in one order.</summary>
    private (int[] Before, int[] After) Ranks(AnalysisView before, AnalysisView after, CancellationToken ct)
    {
        var (ranksBefore, ranksAfter) = (_columns.LoadScores(before.Scoring.Id, ct).Segment, _columns.LoadScores(after.Scoring.Id, ct).Segment);
        if (before.Extract.Id == after.Extract.Id)
            return (ranksBefore, ranksAfter);
        var rows = matching.Match(before.Extract.Id, after.Extract.Id, cancellation: ct).Rows;
        var (commonBefore, commonAfter) = (new List<int>(), new List<int>());
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] == MemberMatch.NoRow)
                continue;
            commonBefore.Add(ranksBefore[row]);
            commonAfter.Add(ranksAfter[rows[row]]);
        }
        return ([.. commonBefore], [.. commonAfter]);
    }

    private static Grouping GroupingOf(AnalysisView view, int[] ranks) => new(
        [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select(s => new GroupedSegment(s.Name, s.Rank, s.Centre))], ranks);

    private static double Agreement(GroupingChange change) => change.InBoth == 0
        ? double.NaN
        : AdjustedRandIndex.Of([.. change.Members.Skip(1).Select(row => row[1..])]);
}
