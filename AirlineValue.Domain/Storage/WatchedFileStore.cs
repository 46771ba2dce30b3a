using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of table watched_file: each step is written down before the next is taken, so that a process that ends
/// anywhere is followed by one that goes on.</summary>
/// <param name="database">The database.</param>
public sealed class WatchedFileStore(Database database)
{
    private const string Columns = "id, file_name, sha256, found_at, extract_id, outcome, failure, moved_as, finished_at";

    /// <summary>Adds a file, and gives its number.</summary>
    public int Add(WatchedFile file)
    {
        using var connection = database.Open();
        return connection.Query(
            """
            INSERT INTO watched_file (file_name, sha256, found_at, extract_id, outcome, failure)
            VALUES ($name, $sha256, $at, $extract, $outcome, $failure) RETURNING id
            """,
            row => row.GetInt32(0),
            ("$name", file.FileName), ("$sha256", file.Sha256), ("$at", UtcText.Of(file.FoundAt)), ("$extract", file.ExtractId),
            ("$outcome", file.Outcome?.ToString()), ("$failure", file.Failure is null ? null : SqlText.Json(file.Failure))).Single();
    }

    /// <summary>Writes down what became of a file.</summary>
    public void Decide(int id, WatchedFileOutcome outcome, JobFailure? failure)
    {
        using var connection = database.Open();
        connection.Execute(
            "UPDATE watched_file SET outcome = $outcome, failure = $failure WHERE id = $id",
            ("$outcome", outcome.ToString()), ("$failure", failure is null ? null : SqlText.Json(failure)), ("$id", id));
    }

    /// <summary>Writes down as what a file will be moved.</summary>
    public void Name(int id, string movedAs)
    {
        using var connection = database.Open();
        connection.Execute("UPDATE watched_file SET moved_as = $name WHERE id = $id", ("$name", movedAs), ("$id", id));
    }

    /// <summary>Writes down that a file's report is written and the file moved.</summary>
    public void Finish(int id, DateTimeOffset now)
    {
        using var connection = database.Open();
        connection.Execute("UPDATE watched_file SET finished_at = $now WHERE id = $id", ("$now", UtcText.Of(now)), ("$id", id));
    }

    /// <summary>Files that are not finished, in the order in which they were found.</summary>
    public IReadOnlyList<WatchedFile> Unfinished()
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM watched_file WHERE finished_at IS NULL ORDER BY id", Read);
    }

    /// <summary>Whether a file is noted that an extract came from.</summary>
    public bool HasExtract(int extractId)
    {
        using var connection = database.Open();
        return connection.Query("SELECT 1 FROM watched_file WHERE extract_id = $id LIMIT 1", row => row.GetInt32(0), ("$id", extractId)).Count > 0;
    }

    /// <summary>The newest files, the last one first.</summary>
    public IReadOnlyList<WatchedFile> Newest(int count)
    {
        using var connection = database.Open();
        return connection.Query($"SELECT {Columns} FROM watched_file ORDER BY id DESC LIMIT $count", Read, ("$count", count));
    }

    /// <summary>The same, away from the thread of whoever asks.</summary>
    public Task<IReadOnlyList<WatchedFile>> NewestAsync(int count, CancellationToken ct = default) => Task.Run(() => Newest(count), ct);

    private static WatchedFile Read(SqliteDataReader row) => new()
    {
        Id = row.GetInt32(0),
        FileName = row.GetString(1),
        Sha256 = row.GetString(2),
        FoundAt = row.Time(3)!.Value,
        ExtractId = row.Integer(4),
        Outcome = row.Text(5) is null ? null : row.Named<WatchedFileOutcome>(5),
        Failure = row.Json<JobFailure>(6),
        MovedAs = row.Text(7),
        FinishedAt = row.Time(8),
    };
}
