using System.Text;
using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Erases who a member is from the rows and columns of extracts. The row stays, without number, gender, age and places: it is
/// counted in sums and groups, which stay true.</summary>
internal static class ErasedRows
{
    private static readonly string[] Personal = ["GENDER", "AGE", "WORK_CITY", "WORK_PROVINCE", "WORK_COUNTRY"];

    /// <summary>The member's rows, by their keys.</summary>
    public static IReadOnlyList<long> Find(SqliteConnection connection, string number) => connection.Query(
        """
        SELECT m.id FROM extract e JOIN member m INDEXED BY member_number
            ON m.extract_id = e.id AND length(m."MEMBER_NO") = length($number) AND m."MEMBER_NO" = $number
        """,
        row => row.GetInt64(0), ("$number", number));

    /// <summary>Erases one row, and gives its extract. What is known of the extract's columns goes, and is made again.</summary>
    public static int Erase(SqliteConnection connection, long id, ErasedNumber erased)
    {
        var extract = MemberKey.ExtractOf(id);
        var emptied = Personal.Where(column => Empty(connection, extract, MemberKey.RowOf(id), ExtractColumns.All.First(c => c.Name == column))).ToList();
        connection.Execute(
            $"UPDATE member SET \"MEMBER_NO\" = $pseudonym, {string.Join(", ", Personal.Select(column => $"\"{column}\" = NULL"))} WHERE id = $id",
            ("$pseudonym", erased.Pseudonym), ("$id", id));
        CountEmpty(connection, extract, emptied);
        using (var writer = new ColumnRunWriter(connection, ColumnTable.OfMembers, extract))
        {
            foreach (var run in MemberNumberRanks.Of(connection, extract, CancellationToken.None).ToList())
                writer.Write(run);
        }
        connection.Execute("DELETE FROM extract_profile WHERE extract_id = $id", ("$id", extract));
        connection.Execute("DELETE FROM extract_comparison WHERE base_extract_id = $id OR other_extract_id = $id", ("$id", extract));
        connection.Execute("DELETE FROM group_portraits WHERE scoring_id IN (SELECT id FROM scoring WHERE extract_id = $id)", ("$id", extract));
        return extract;
    }

    // true where the cell held something
    private static bool Empty(SqliteConnection connection, int extract, int row, ExtractColumn column)
    {
        var (run, at) = Math.DivRem(row, ColumnCells.RunLength);
        var found = connection.Query(
            "SELECT rows, cells FROM member_column WHERE extract_id = $id AND column_name = $column AND run = $run",
            r => (Rows: r.GetInt32(0), Cells: r.GetFieldValue<byte[]>(1)), ("$id", extract), ("$column", column.Name), ("$run", run));
        if (found is not [var stored])
            return false;
        var cells = column.Kind == ColumnKind.Text ? WithoutText(stored.Cells, stored.Rows, at) : WithoutNumber(stored.Cells, stored.Rows, at);
        if (cells is null)
            return false;
        using var writer = new ColumnRunWriter(connection, ColumnTable.OfMembers, extract);
        writer.Write(new ColumnRun(column.Name, run, stored.Rows, cells));
        return true;
    }

    private static byte[]? WithoutNumber(byte[] stored, int rows, int at)
    {
        var numbers = new double[rows];
        NumberCodec.Decode(stored, numbers);
        if (double.IsNaN(numbers[at]))
            return null;
        numbers[at] = double.NaN;
        return NumberCodec.Encode(numbers);
    }

    private static byte[]? WithoutText(byte[] stored, int rows, int at)
    {
        var codes = new int[rows];
        var texts = TextCodec.Decode(stored, codes);
        if (codes[at] < 0)
            return null;
        codes[at] = -1;
        // a text that only this member had goes with it
        var used = codes.Where(code => code >= 0).Distinct().Order().ToList();
        var places = used.Select((code, i) => (code, i)).ToDictionary(pair => pair.code, pair => pair.i);
        for (var i = 0; i < codes.Length; i++)
            codes[i] = codes[i] < 0 ? -1 : places[codes[i]];
        return TextCodec.Encode(codes, [.. used.Select(code => Encoding.UTF8.GetBytes(texts[code]))]);
    }

    // the list of members with an empty cell has one more, and so does the report
    private static void CountEmpty(SqliteConnection connection, int extract, List<string> emptied)
    {
        if (ExtractStore.Find(connection, extract)?.Report is not { } report)
            return;
        var empty = new Dictionary<string, long>(report.EmptyCells, StringComparer.Ordinal);
        foreach (var column in emptied)
            empty[column] = empty.GetValueOrDefault(column) + 1;
        connection.Execute("UPDATE extract SET report = $report WHERE id = $id", ("$report", SqlText.Json(report with { EmptyCells = empty })), ("$id", extract));
    }
}
