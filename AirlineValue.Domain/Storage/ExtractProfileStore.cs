using System.Text.Json;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Storage;

/// <summary>The rows of table extract_profile: what is written once, and which extracts still lack it.</summary>
/// <param name="database">The database.</param>
/// <param name="clock">Tells when a profile was made.</param>
public sealed class ExtractProfileStore(Database database, TimeProvider clock)
{
    /// <summary>Saves the profile of an extract in place of the one that it has.</summary>
    public void Save(int extractId, ExtractProfile profile, double seconds, string programVersion)
    {
        using var connection = database.Open();
        connection.Execute(
            """
            INSERT OR REPLACE INTO extract_profile
                (extract_id, columns, distributions, correlation, consistency, seconds, program_version, made_at)
            VALUES ($id, $columns, $distributions, $correlation, $consistency, $seconds, $version, $now)
            """,
            ("$id", extractId),
            ("$columns", SqlText.Json(profile.Columns)),
            ("$distributions", SqlText.Json(profile.Distributions)),
            ("$correlation", SqlText.Json(profile.Correlation)),
            ("$consistency", SqlText.Json(profile.Consistency)),
            ("$seconds", seconds), ("$version", programVersion), ("$now", UtcText.Of(clock.GetUtcNow())));
    }

    /// <summary>Imported extracts without a profile, for which no job is on its way that makes one.</summary>
    public IReadOnlyList<int> Missing()
    {
        using var connection = database.Open();
        return connection.Query(
            """
            SELECT id FROM extract e WHERE status = $imported
                AND NOT EXISTS (SELECT 1 FROM extract_profile WHERE extract_id = e.id)
                AND NOT EXISTS (SELECT 1 FROM job WHERE extract_id = e.id AND kind = $profile AND status IN ($waiting, $running))
            ORDER BY id
            """,
            row => row.GetInt32(0),
            ("$imported", nameof(ExtractStatus.Imported)), ("$profile", nameof(JobKind.Profile)),
            ("$waiting", nameof(JobStatus.Waiting)), ("$running", nameof(JobStatus.Running)));
    }
}
