using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Domain.Storage;

/// <summary>What is known of why groups differ between two periods of two analyses.</summary>
/// <param name="Then">The earlier period.</param>
/// <param name="Now">The later period, of another analysis.</param>
/// <param name="Between">The earlier extract by the later analysis; null when that has not scored it, so that causes can't be
/// told yet.</param>
/// <param name="Causes">The causes; null likewise.</param>
public sealed record MovementCauseAnswer(AnalysisView Then, AnalysisView Now, AnalysisView? Between, MovementCauses? Causes);

/// <summary>Reads why groups differ between two periods of two analyses: what is stored, or, when it is asked for first, counted over
/// the members, and stored.</summary>
/// <param name="database">Where from.</param>
public sealed class MovementCauseQueries(Database database)
{
    private readonly MovementRows _rows = new(database);
    private readonly MovementSides _sides = new(database);

    /// <summary>The causes; null when one of both periods is not there.</summary>
    /// <param name="then">The earlier period.</param>
    /// <param name="now">The later period.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">One of the extracts was deleted meanwhile.</exception>
    public Task<MovementCauseAnswer?> BetweenAsync(PeriodKey then, PeriodKey now, CancellationToken ct = default) => Task.Run(
        () =>
        {
            if (_sides.Find(then) is not { } before || _sides.Find(now) is not { } after)
                return null;
            var between = _sides.Find(new PeriodKey(now.AnalysisId, then.ExtractId));
            if (between is null)
                return new MovementCauseAnswer(before, after, null, null);
            if (_rows.FindCauses(then, now) is { } stored)
                return new MovementCauseAnswer(before, after, between, stored);
            var causes = MovementCauses.Of(JudgementsOf(before, between, after, ct));
            _rows.Save(before.Scoring.Id, after.Scoring.Id, causes);
            return new MovementCauseAnswer(before, after, between, causes);
        },
        ct);

    /// <summary>The <see cref="MovementCause"/> of each row of a list; null when it can't be told.</summary>
    internal byte[]? CodesOf(MemberBasis basis, HasMovementCause condition, CancellationToken ct)
    {
        if (basis.Analysis is not { } now || _sides.Find(new PeriodKey(condition.AnalysisId, condition.ExtractId)) is not { } then
            || _sides.Find(new PeriodKey(now.Analysis.Id, condition.ExtractId)) is not { } between)
            return null;
        return database.LoadedColumns.Get(
            new ColumnCache.Key(ColumnTable.OfScores, now.Scoring.Id, FormattableString.Invariant($"#causes {then.Scoring.Id}")),
            () => JudgementsOf(then, between, now, ct).Codes(),
            codes => codes.Length);
    }

    private ThreeJudgements JudgementsOf(AnalysisView then, AnalysisView between, AnalysisView now, CancellationToken ct)
    {
        try
        {
            return new ThreeJudgements(
                KeysOf(then), KeysOf(now), _sides.Ranks(then, ct), _sides.Ranks(between, ct), _sides.Ranks(now, ct), _sides.Match(then, now, ct));
        }
        catch (ColumnNotStoredException e)
        {
            throw new MembersGoneException(now.Extract.Id, e);
        }
    }

    private static IReadOnlyList<string> KeysOf(AnalysisView view) => [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Key)];
}
