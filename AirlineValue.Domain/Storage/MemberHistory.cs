using System.Diagnostics;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A member in one extract.</summary>
/// <param name="ExtractId">The extract.</param>
/// <param name="FileName">Its file.</param>
/// <param name="WindowEnd">The end of its window.</param>
/// <param name="Cells">A value for each column that was asked for.</param>
/// <param name="Group">Rank of the group that the model gives; 0 when cleaning dropped the member, null when the model has
/// not scored the extract.</param>
public sealed record MemberInExtract(int ExtractId, string FileName, DateOnly? WindowEnd, IReadOnlyList<MemberCell> Cells, int? Group);

/// <summary>Finds a membership number in all extracts.</summary>
internal sealed class MemberHistory(Database database)
{
    /// <summary>The row of a number in an extract, 0-based; null when it is not there.</summary>
    public static int? RowOf(SqliteConnection connection, int extractId, string number) => connection.Query(
        $"""
        SELECT id FROM member WHERE extract_id = $extract AND length("{ExtractColumns.MemberNo.Name}") = length($number)
            AND "{ExtractColumns.MemberNo.Name}" = $number
        """,
        row => (int?)MemberKey.RowOf(row.GetInt64(0)), ("$extract", extractId), ("$number", number)).FirstOrDefault();

    /// <summary>The member in every imported extract that has it, the earliest window first.</summary>
    public IReadOnlyList<MemberInExtract> Find(int? analysisId, string number, IReadOnlyList<ExtractColumn> fields, CancellationToken ct)
    {
        using var connection = database.Open();
        var extracts = connection.Query(
            "SELECT id FROM extract WHERE status = $imported ORDER BY window_end, id", row => row.GetInt32(0), ("$imported", nameof(ExtractStatus.Imported)));
        List<MemberInExtract> found = [];
        foreach (var id in extracts)
        {
            ct.ThrowIfCancellationRequested();
            if (RowOf(connection, id, number) is not { } row || ExtractStore.Find(connection, id) is not { } extract)
                continue;
            using var reader = new MemberRowReader(connection, id, [.. fields.Select(MemberField.Of)], null, _ => throw new UnreachableException("Columns need no programme."), _ => null);
            found.Add(new MemberInExtract(id, extract.FileName, extract.WindowEnd, reader.Read(row).Cells, GroupOf(connection, analysisId, id, row, ct)));
        }
        return found;
    }

    private int? GroupOf(SqliteConnection connection, int? analysisId, int extractId, int row, CancellationToken ct)
    {
        var scorings = connection.Query(
            "SELECT id FROM scoring WHERE analysis_id = $analysis AND extract_id = $extract AND status = $completed",
            r => r.GetInt32(0), ("$analysis", analysisId), ("$extract", extractId), ("$completed", nameof(ScoringStatus.Completed)));
        return scorings.Count == 0 ? null : new ColumnStore(database).LoadScores(scorings[0], ct).Segment[row];
    }
}
