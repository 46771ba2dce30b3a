using AirlineValue.Domain.Quality;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Finds the members that two extracts share, in one walk along the index of member numbers in both. Matches
/// stay in memory like columns, for all who ask.</summary>
/// <param name="database">Where from.</param>
public sealed class MemberMatching(Database database)
{
    private const int RowsBetweenLooks = 65_536;

    private const string Numbers = """
        SELECT id, length("MEMBER_NO"), "MEMBER_NO" FROM member WHERE extract_id = ? ORDER BY length("MEMBER_NO"), "MEMBER_NO"
        """;

    /// <summary>Which members of two extracts are the same.</summary>
    /// <param name="baseId">The base.</param>
    /// <param name="otherId">The other extract.</param>
    /// <param name="progress">Told how many of both extracts' members have been looked at.</param>
    /// <param name="cancellation">Ends it early.</param>
    public MemberMatch Match(int baseId, int otherId, Action<long>? progress = null, CancellationToken cancellation = default)
    {
        // extracts never change, and their numbers are never given again
        var key = new ColumnCache.Key(ColumnTable.OfMembers, baseId, FormattableString.Invariant($"#match with {otherId}"));
        return database.LoadedColumns.Get(key, () => Walk(baseId, otherId, progress, cancellation), match => (long)match.Rows.Length * sizeof(int));
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
