using AirlineValue.Domain.Monitoring;

namespace AirlineValue.Domain.Storage;

/// <summary>Reads who went from which group to which between two periods: what is stored, or, when it is asked for first, counted
/// over the members of both, and stored.</summary>
/// <param name="database">Where from.</param>
public sealed class MovementQueries(Database database)
{
    private readonly MovementRows _rows = new(database);
    private readonly MovementSides _sides = new(database);

    /// <summary>The movement between two periods, also of two analyses; null when one of both is not there.</summary>
    /// <param name="then">The earlier period.</param>
    /// <param name="now">The later period.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">One of the extracts was deleted meanwhile.</exception>
    public Task<GroupMovement?> BetweenAsync(PeriodKey then, PeriodKey now, CancellationToken ct = default) =>
        Task.Run(() => _rows.FindMovement(then, now) ?? Make(then, now, ct), ct);

    /// <summary>The movement since the period before of the same analysis; null where the period is the first.</summary>
    /// <param name="view">The later period.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">One of the extracts was deleted meanwhile.</exception>
    public async Task<PeriodMovement?> SincePreviousAsync(AnalysisView view, CancellationToken ct = default)
    {
        var previous = await Task.Run(() => new ScoringQueries(database).PreviousOf(view), ct);
        if (previous is null)
            return null;
        var then = new PeriodKey(previous.AnalysisId, previous.ExtractId);
        return await BetweenAsync(then, view.Period, ct) is { } movement ? new PeriodMovement(previous, movement) : null;
    }

    /// <summary>Counts and stores the movement to a period from the one before, and from it to the one behind, so that nobody
    /// waits who looks at them first.</summary>
    /// <param name="period">The period.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="MembersGoneException">One of the extracts was deleted meanwhile.</exception>
    public async Task PrepareAsync(PeriodKey period, CancellationToken ct = default)
    {
        var periods = await new ScoringQueries(database).PeriodsOfAsync(period.AnalysisId, ct);
        foreach (var (then, now) in periods.Zip(periods.Skip(1)))
        {
            if (then.ExtractId == period.ExtractId || now.ExtractId == period.ExtractId)
                await BetweenAsync(new PeriodKey(then.AnalysisId, then.ExtractId), new PeriodKey(now.AnalysisId, now.ExtractId), ct);
        }
    }

    private GroupMovement? Make(PeriodKey then, PeriodKey now, CancellationToken ct)
    {
        if (_sides.Find(then) is not { } before || _sides.Find(now) is not { } after)
            return null;
        try
        {
            // the indicators of two models can't be compared
            var scales = then.AnalysisId == now.AnalysisId ? after.Analysis.Scaler.Scales : [];
            var movement = MovementTally.Between(_sides.Load(before, ct), _sides.Load(after, ct), _sides.Match(before, after, ct), scales);
            _rows.Save(before.Scoring.Id, after.Scoring.Id, movement);
            return movement;
        }
        catch (ColumnNotStoredException e)
        {
            throw new MembersGoneException(after.Extract.Id, e);
        }
    }
}

/// <summary>A movement since the period before.</summary>
/// <param name="Then">That period.</param>
/// <param name="Movement">Who went where.</param>
public sealed record PeriodMovement(ScoredPeriod Then, GroupMovement Movement);
