using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Removes rows in small transactions: what an import that ended early left, and an extract that is deleted.</summary>
/// <param name="database">Where from.</param>
/// <param name="pacing">How the database is shared.</param>
/// <param name="clock">Measures time.</param>
public sealed class StagedRows(Database database, BatchPacing pacing, TimeProvider clock)
{
    private const int RowsAtOnce = 2_000;
    private const int RunsAtOnce = 20;

    /// <summary>Removes the members of an extract, their columns, its profile and its quarantine; its own row stays.</summary>
    public async Task RemoveAsync(int extractId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        await RemoveRowsAsync(connection, extractId, cancellation);
    }

    /// <summary>
    /// Removes an extract and all that rests on it: the analyses that were trained on it with what they say of other
    /// extracts, what other analyses say of it, its comparisons, its choices of k, its profile, its members, its quarantine, and last its own row. Set
    /// <see cref="ExtractStatus.Deleting"/> before, so that nobody sees it half removed; it can be started again.
    /// </summary>
    public async Task RemoveExtractAsync(int extractId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        const string Scorings = "SELECT id FROM scoring WHERE extract_id = $id OR analysis_id IN (SELECT id FROM analysis WHERE extract_id = $id)";
        foreach (var scoring in Ids(connection, Scorings, extractId))
            await RemoveScoringAsync(connection, scoring, cancellation);
        Run(connection, "DELETE FROM segment WHERE analysis_id IN (SELECT id FROM analysis WHERE extract_id = $id)", extractId);
        Run(connection, "DELETE FROM extract_comparison WHERE base_extract_id = $id OR other_extract_id = $id", extractId);
        Run(connection, "DELETE FROM cluster_count_choice WHERE extract_id = $id", extractId);
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

    /// <summary>Removes what a model says of one extract. Nobody must see it any more, or yet.</summary>
    public async Task RemoveScoringAsync(int scoringId, CancellationToken cancellation)
    {
        await using var connection = database.OpenForBulk();
        await RemoveScoringAsync(connection, scoringId, cancellation);
    }

    private async Task RemoveScoringAsync(SqliteConnection connection, long scoring, CancellationToken cancellation)
    {
        await RemoveColumnsAsync(connection, ColumnTable.OfScores, scoring, cancellation);
        Run(connection, "DELETE FROM segment_figures WHERE scoring_id = $id", scoring);
        Run(connection, "DELETE FROM group_portraits WHERE scoring_id = $id", scoring);
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
        Run(connection, "DELETE FROM extract_profile WHERE extract_id = $id", extractId);
        await RemoveColumnsAsync(connection, ColumnTable.OfMembers, extractId, cancellation);
        await RemoveManyAsync(connection, Members, extractId, RowsAtOnce, cancellation);
        await RemoveManyAsync(connection, Quarantine, extractId, RowsAtOnce, cancellation);
    }

    private async Task RemoveColumnsAsync(SqliteConnection connection, ColumnTable table, long id, CancellationToken cancellation)
    {
        var runs = $"DELETE FROM {table.Name} WHERE rowid IN (SELECT rowid FROM {table.Name} WHERE {table.Key} = $id LIMIT $limit)";
        await RemoveManyAsync(connection, runs, id, RunsAtOnce, cancellation);
        database.LoadedColumns.Drop(table, id);
    }

    private async Task RemoveManyAsync(SqliteConnection connection, string sql, long id, int atOnce, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$id", id);
        command.Parameters.AddWithValue("$limit", atOnce);
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
