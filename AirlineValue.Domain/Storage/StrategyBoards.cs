namespace AirlineValue.Domain.Storage;

/// <summary>The boards of analyses by the rules in force. Neither scorings nor versions of the rules ever change, so a board is
/// counted once and kept in memory while it is among those that were asked for last.</summary>
/// <param name="strategies">Counts them.</param>
/// <param name="programme">Tells which rules are in force.</param>
public sealed class StrategyBoards(StrategyQueries strategies, ProgrammeStore programme)
{
    private const int Most = 32;

    private readonly Lock _lock = new();
    private readonly Dictionary<Key, StrategyBoard> _boards = [];
    private readonly Queue<Key> _byAge = [];

    /// <summary>The board of the members that an analysis scored last; null when there is none.</summary>
    /// <exception cref="MembersGoneException">The extract was deleted.</exception>
    public async Task<StrategyBoard?> OfAsync(AnalysisView view, CancellationToken ct = default)
    {
        var rules = programme.InForce(view.Extract.WindowEnd ?? DateOnly.MaxValue);
        // the database may give the number of a deleted scoring to another one
        var key = new Key(view.Scoring.Id, view.Scoring.CreatedAt, rules.Id);
        lock (_lock)
        {
            if (_boards.TryGetValue(key, out var known))
                return known;
        }
        var board = await strategies.BoardAsync(new MemberBasis(view.Extract, view), rules.Id, ct: ct);
        if (board is not null)
            Keep(key, board);
        return board;
    }

    private void Keep(Key key, StrategyBoard board)
    {
        lock (_lock)
        {
            if (!_boards.TryAdd(key, board))
                return;
            _byAge.Enqueue(key);
            if (_byAge.Count > Most)
                _boards.Remove(_byAge.Dequeue());
        }
    }

    private sealed record Key(int Scoring, DateTimeOffset ScoredAt, int? Version);
}
