using AirlineValue.Domain.Cleaning;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Writes what an analysis says of every member of its extract, those that cleaning dropped included.</summary>
internal sealed class MemberScoreWriter : IDisposable
{
    private const int FirstIndicator = 5;
    private const int Distance = 10;

    private readonly RawStatement _insert;
    private readonly AnalysisResult _result;
    private readonly int[] _ranks;
    private readonly int _extractId;
    private int _row;

    /// <param name="connection">The connection.</param>
    /// <param name="scoringId">The scoring.</param>
    /// <param name="extractId">The extract that was analysed.</param>
    /// <param name="result">What was found.</param>
    public MemberScoreWriter(SqliteConnection connection, long scoringId, int extractId, AnalysisResult result)
    {
        _insert = new RawStatement(connection, """
            INSERT INTO member_score (scoring_id, member_id, segment, dropped_by, L, R, F, M, C, distance, second_segment, second_distance)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """);
        _insert.Bind(1, scoringId);
        _extractId = extractId;
        _result = result;
        _ranks = result.RankOfCluster();
    }

    /// <summary>Writes the members with the indices from <paramref name="from"/> to below <paramref name="to"/>; they
    /// have to come in order.</summary>
    public void Write(int from, int to)
    {
        for (var member = from; member < to; member++)
        {
            _insert.Bind(2, MemberKey.Of(_extractId, member));
            if (_result.Funnel.DroppedBy[member] is { } rule)
                BindDropped(rule);
            else
                BindKept(_row++);
            _insert.Run();
        }
    }

    public void Dispose() => _insert.Dispose();

    private void BindDropped(CleaningRule rule)
    {
        _insert.BindNull(3);
        _insert.Bind(4, (long)rule);
        for (var i = FirstIndicator; i <= Distance + 2; i++)
            _insert.BindNull(i);
    }

    private void BindKept(int row)
    {
        var memberships = _result.Memberships;
        _insert.Bind(3, (long)_ranks[memberships.Nearest[row]]);
        _insert.BindNull(4);
        for (var j = 0; j < _result.Table.Values.Length; j++)
            _insert.Bind(FirstIndicator + j, _result.Table.Values[j][row]);
        _insert.Bind(Distance, memberships.Distance[row]);
        _insert.Bind(Distance + 1, (long)_ranks[memberships.SecondNearest[row]]);
        _insert.Bind(Distance + 2, memberships.SecondDistance[row]);
    }
}
