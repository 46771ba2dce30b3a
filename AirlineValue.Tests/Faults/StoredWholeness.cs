using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Faults;

/// <summary>What must hold of a data folder, whenever its process was killed.</summary>
internal static class StoredWholeness
{
    private const string MembersOf = "(SELECT count(*) FROM member m WHERE m.id BETWEEN e.id << 32 AND (e.id << 32) + 4294967295)";

    /// <summary>At any moment: the file is whole, and what is visible is all there.</summary>
    public static void AssertVisibleIsWhole(TemporaryDatabase stored)
    {
        Assert.Equal("ok", (string)stored.Query("PRAGMA integrity_check")[0][0]);
        Assert.Empty(stored.Query("PRAGMA foreign_key_check"));
        // imported: as many members and rejected rows as the report says, and each column beside the rows as long as they are
        Assert.Empty(stored.Query($"""
            SELECT e.id FROM extract e WHERE e.status = 'Imported' AND (
                {MembersOf} <> json_extract(e.report, '$.imported')
                OR (SELECT count(*) FROM quarantined_row q WHERE q.extract_id = e.id) <> json_extract(e.report, '$.rejected')
                OR NOT EXISTS (SELECT 1 FROM member_column c WHERE c.extract_id = e.id))
            """));
        Assert.Empty(stored.Query($"""
            SELECT e.id, c.column_name FROM extract e JOIN member_column c ON c.extract_id = e.id WHERE e.status = 'Imported'
            GROUP BY e.id, c.column_name HAVING sum(c.rows) <> {MembersOf}
            """));
        // what an analysis says of an extract is there for each of its members
        Assert.Empty(stored.Query($"""
            SELECT s.id, c.column_name FROM scoring s JOIN analysis a ON a.id = s.analysis_id JOIN extract e ON e.id = s.extract_id
            LEFT JOIN score_column c ON c.scoring_id = s.id WHERE s.status = 'Completed' AND a.status = 'Completed'
            GROUP BY s.id, c.column_name HAVING coalesce(sum(c.rows), 0) <> {MembersOf}
            """));
    }

    /// <summary>Once the next process has cleaned up: nothing is left of what did not come to its end, neither rows nor files.</summary>
    public static void AssertNothingIsLeftOver(TemporaryDatabase stored)
    {
        Assert.Equal(0, stored.Count("job WHERE status IN ('Running', 'Waiting')"));
        Assert.Equal(0, stored.Count("extract WHERE status NOT IN ('Imported', 'Interrupted', 'Uploaded')"));
        foreach (var table in new[] { "member", "quarantined_row", "member_column", "extract_profile" })
            Assert.Equal(0, stored.Count($"{table} t LEFT JOIN extract e ON e.id = t.extract_id WHERE e.status IS NOT 'Imported'"));
        Assert.Equal(0, stored.Count("analysis WHERE status <> 'Completed'"));
        Assert.Equal(0, stored.Count("scoring WHERE status <> 'Completed'"));
        Assert.Equal(0, stored.Count("score_column c LEFT JOIN scoring s ON s.id = c.scoring_id WHERE s.id IS NULL"));
        Assert.Equal(0, stored.Count("extract e LEFT JOIN extract_profile p ON p.extract_id = e.id WHERE e.status = 'Imported' AND p.extract_id IS NULL"));
        var needed = stored.Query("SELECT source_path FROM extract WHERE status <> 'Imported' AND source_path IS NOT NULL").Select(row => (string)row[0]);
        Assert.Subset(needed.ToHashSet(), Directory.GetFiles(stored.Folder.Uploads).ToHashSet());
        string[] own = ["airlinevalue.db", "airlinevalue.db-wal", "airlinevalue.db-shm", "server.lock", "worker.lock"];
        Assert.Empty(Directory.GetFiles(stored.Folder.Path).Select(Path.GetFileName).Except(own));
    }
}
