using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Removes rows in small transactions: what an import that ended early left, and an extract that is deleted.</summary>
/// <param name="database">Where from.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Measures time.</param>
public sealed class StagedRows(Database database, BatchPacing pacing, TimeProvider clock)
{
    private const int RowsAtOnce = 2_000;

    /// <summary>Removes the members and the quarantine of an extract; its own row stays.</summary>
    public async Task RemoveAsync(int extractId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        await RemoveRowsAsync(connection, extractId, cancellation);
    }

    /// <summary>
    /// Removes an extract and all that rests on it: the analyses that were trained on it with what they say of other
    /// extracts, what other analyses say of it, its members, its quarantine, and last its own row. Set
    /// <see cref="ExtractStatus.Deleting"/> before, so that nobody sees it half removed; it can be started again.
    /// </summary>
    public async Task RemoveExtractAsync(int extractId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        const string Scorings = "SELECT id FROM scoring WHERE extract_id = $id OR analysis_id IN (SELECT id FROM analysis WHERE extract_id = $id)";
        foreach (var scoring in Ids(connection, Scorings, extractId))
            await RemoveScoringAsync(connection, scoring, cancellation);
        Run(connection, "DELETE FROM segment WHERE analysis_id IN (SELECT id FROM analysis WHERE extract_id = $id)", extractId);
        Run(connection, "DELETE FROM analysis WHERE extract_id = $id", extractId);
        await RemoveRowsAsync(connection, extractId, cancellation);
        Run(connection, "DELETE FROM extract WHERE id = $id", extractId);
    }

    /// <summary>Removes an analysis with all that it says of members. Nobody must see it any more: it is staged, or
    /// being deleted.</summary>
    public async Task RemoveAnalysisAsync(int analysisId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        foreach (var scoring in Ids(connection, "SELECT id FROM scoring WHERE analysis_id = $id", analysisId))
            await RemoveScoringAsync(connection, scoring, cancellation);
        Run(connection, "DELETE FROM segment WHERE analysis_id = $id", analysisId);
        Run(connection, "DELETE FROM analysis WHERE id = $id", analysisId);
    }

    private async Task RemoveScoringAsync(SqliteConnection connection, long scoring, CancellationToken cancellation)
    {
        const string Scores = """
            DELETE FROM member_score WHERE scoring_id = $id AND member_id <=
                (SELECT max(member_id) FROM (SELECT member_id FROM member_score WHERE scoring_id = $id ORDER BY member_id LIMIT $limit))
            """;
        await RemoveManyAsync(connection, Scores, scoring, cancellation);
        Run(connection, "DELETE FROM segment_figures WHERE scoring_id = $id", scoring);
        Run(connection, "DELETE FROM scoring WHERE id = $id", scoring);
    }

    private async Task RemoveRowsAsync(SqliteConnection connection, int extractId, CancellationToken cancellation)
    {
        const string Members = """
            DELETE FROM member WHERE id BETWEEN $id << 32 AND
                (SELECT max(id) FROM (SELECT id FROM member WHERE id BETWEEN $id << 32 AND ($id << 32) + 4294967295 ORDER BY id LIMIT $limit))
            """;
        const string Quarantine = """
            DELETE FROM quarantined_row WHERE extract_id = $id AND ordinal <=
                (SELECT max(ordinal) FROM (SELECT ordinal FROM quarantined_row WHERE extract_id = $id ORDER BY ordinal LIMIT $limit))
            """;
        await RemoveManyAsync(connection, Members, extractId, cancellation);
        await RemoveManyAsync(connection, Quarantine, extractId, cancellation);
    }

    private async Task RemoveManyAsync(SqliteConnection connection, string sql, long id, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$limit", RowsAtOnce);
        using var transaction = new BulkTransaction(connection, pacing, clock);
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (transaction.IsDue)
                await transaction.CommitAsync(cancellation);
            transaction.Begin();
        }
        while (await command.ExecuteNonQueryAsync(cancellation) > 0);
        transaction.Commit();
    }

    private static List<long> Ids(SqliteConnection connection, string sql, int id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        using var reader = command.ExecuteReader();
        var ids = new List<long>();
        while (reader.Read())
            ids.Add(reader.GetInt64(0));
        return ids;
    }

    private static void Run(SqliteConnection connection, string sql, long id)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.ExecuteNonQuery();
    }
}
