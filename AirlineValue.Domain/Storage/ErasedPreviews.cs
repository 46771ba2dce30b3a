using AirlineValue.Domain.Extracts;
using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Erases a member from the first rows of a file, which are kept to show how it is read.</summary>
internal static class ErasedPreviews
{
    /// <summary>The extracts whose first rows have the member.</summary>
    public static IReadOnlyList<int> Find(SqliteConnection connection, string number) =>
    [
        .. connection.Query("SELECT id, layout FROM extract WHERE instr(layout, $number) > 0", row => (Id: row.GetInt32(0), Layout: row.Json<ExtractLayout>(1)), ("$number", number))
            .Where(extract => extract.Layout is { } layout && layout.Preview.Any(row => IsOf(row, layout, number))).Select(extract => extract.Id),
    ];

    /// <summary>Empties the member's row.</summary>
    public static void Erase(SqliteConnection connection, int extract, ErasedNumber erased)
    {
        var layout = connection.Query("SELECT layout FROM extract WHERE id = $id", row => row.Json<ExtractLayout>(0), ("$id", extract)).Single()!;
        var without = layout with { Preview = [.. layout.Preview.Select(row => IsOf(row, layout, erased.Number) ? Emptied(row, layout, erased) : row)] };
        connection.Execute("UPDATE extract SET layout = $layout WHERE id = $id", ("$layout", SqlText.Json(without)), ("$id", extract));
    }

    private static bool IsOf(IReadOnlyList<string> row, ExtractLayout layout, string number) =>
        NumberAt(layout) is { } at && at < row.Count && row[at].Trim() == number;

    private static IReadOnlyList<string> Emptied(IReadOnlyList<string> row, ExtractLayout layout, ErasedNumber erased) =>
        [.. row.Select((_, i) => i == NumberAt(layout) ? erased.Pseudonym : "")];

    private static int? NumberAt(ExtractLayout layout) => layout.Columns.FirstOrDefault(column => column.Name == ExtractColumns.MemberNo.Name)?.Index;
}
