using AirlineValue.Domain.Quality;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds the members that two extracts share, in one walk along the index of member numbers in both. The newest
/// matches stay in memory: extracts never change.</summary>
/// <param name="database">Where from.</param>
public sealed class MemberMatching(Database database)
{
    private const int Kept = 8;
    private const int RowsBetweenLooks = 65_536;

    private const string Numbers = """
        SELECT id, length("MEMBER_NO"), "MEMBER_NO" FROM member WHERE extract_id = ? ORDER BY length("MEMBER_NO"), "MEMBER_NO"
        """;

    private readonly Lock _lock = new();
    private readonly LinkedList<(int Base, int Other, MemberMatch Match)> _matches = [];

    /// <summary>Which members of two extracts are the same.</summary>
    /// <param name="baseId">The base.</param>
    /// <param name="otherId">The other extract.</param>
    /// <param name="progress">Told how many of both extracts' members have been looked at.</param>
    /// <param name="cancellation">Ends it early.</param>
    public MemberMatch Match(int baseId, int otherId, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            foreach (var kept in _matches)
            {
                if (kept.Base == baseId && kept.Other == otherId)
                    return kept.Match;
            }
        }
        var match = Walk(baseId, otherId, progress, cancellation);
        lock (_lock)
        {
            _matches.AddFirst((baseId, otherId, match));
            if (_matches.Count > Kept)
                _matches.RemoveLast();
        }
        return match;
    }

    private MemberMatch Walk(int baseId, int otherId, Action<long>? progress, CancellationToken cancellation)
    {
        using var connection = database.Open();
        using var left = Open(connection, baseId);
        using var right = Open(connection, otherId);
        var otherRows = new int[Count(connection, baseId)];
        Array.Fill(otherRows, MemberMatch.NoRow);
        var (hasLeft, hasRight) = (left.Step(), right.Step());
        for (var steps = 0L; hasLeft && hasRight; steps++)
        {
            if (steps % RowsBetweenLooks == 0)
            {
                cancellation.ThrowIfCancellationRequested();
                progress?.Invoke(steps);
            }
            var order = Compare(left, right);
            if (order == 0)
                otherRows[MemberKey.RowOf(left.Integer(0))] = MemberKey.RowOf(right.Integer(0));
            if (order <= 0)
                hasLeft = left.Step();
            if (order >= 0)
                hasRight = right.Step();
        }
        return new MemberMatch(otherRows, Count(connection, otherId));
    }

    // The index's order: shorter numbers first, and those of one length by their bytes
    private static int Compare(RawStatement left, RawStatement right) => left.Integer(1).CompareTo(right.Integer(1)) is not 0 and var order
        ? order
        : left.Text(2).SequenceCompareTo(right.Text(2));

    private static RawStatement Open(SqliteConnection connection, int extractId)
    {
        var select = new RawStatement(connection, Numbers);
        select.Bind(1, extractId);
        return select;
    }

    private static int Count(SqliteConnection connection, int extractId)
    {
        using var select = new RawStatement(connection, "SELECT max(id) FROM member WHERE id BETWEEN ? AND ?");
        select.Bind(1, MemberKey.First(extractId));
        select.Bind(2, MemberKey.Last(extractId));
        return select.Step() && !select.IsNull(0) ? MemberKey.RowOf(select.Integer(0)) + 1 : 0;
    }
}
