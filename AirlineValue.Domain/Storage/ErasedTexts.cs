using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>Erases a member from every text of the database. It asks the schema which there are, so that a table that is added later
/// is looked at, too.</summary>
internal static class ErasedTexts
{
    private const string Numbers = "member_number";

    // The audit names members by salted hashes only; accounts are no members; rows of members have an index to be found by; what was
    // counted of extracts holds no number, and is made again where it counted the member.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "audit_entry", "audit_check", "audit_member", "account", "member", "member_column", "score_column", "extract_profile", "extract_comparison",
        "group_portraits", "group_movement", "movement_causes",
    };

    /// <summary>How many texts of each table name the member.</summary>
    public static IReadOnlyList<(string Table, long Count)> Count(SqliteConnection connection, ErasedNumber erased)
    {
        Teach(connection, erased);
        return
        [
            // the first rows of files are counted by themselves
            .. Columns(connection, erased).Where(column => column is not { Table: "extract", Name: "layout" }).GroupBy(column => column.Table, StringComparer.Ordinal)
                .Select(table => (table.Key, Count: table.Sum(column => connection.Query(
                    $"SELECT count(*) FROM \"{column.Table}\" WHERE {column.Test}", row => row.GetInt64(0), [.. Parameters(erased)]).Single())))
                .Where(found => found.Count > 0),
        ];
    }

    /// <summary>Puts the pseudonym into each of them; of a row in quarantine nothing else stays.</summary>
    public static void Erase(SqliteConnection connection, ErasedNumber erased)
    {
        Teach(connection, erased);
        connection.Execute("DELETE FROM suppressed_member WHERE member_number = $number", ("$number", erased.Number));
        foreach (var column in Columns(connection, erased))
        {
            connection.Execute($"UPDATE \"{column.Table}\" SET {column.Change} WHERE {column.Test}", [.. Parameters(erased), ("$pseudonym", erased.Pseudonym)]);
        }
    }

    private static void Teach(SqliteConnection connection, ErasedNumber erased)
    {
        connection.CreateFunction("erased_text", (string? text) => erased.Without(text), isDeterministic: true);
        connection.CreateFunction("names_erased", (string? text) => erased.IsIn(text), isDeterministic: true);
        connection.CreateFunction("erased_query", (string? text) => erased.WithoutInQuery(text), isDeterministic: true);
        connection.CreateFunction("asks_for_erased", (string? text) => erased.IsInQuery(text), isDeterministic: true);
    }

    private static IEnumerable<TextColumn> Columns(SqliteConnection connection, ErasedNumber erased) =>
        Stored(connection).Select(column => ColumnOf(column.Table, column.Name, erased)).OfType<TextColumn>();

    private static TextColumn? ColumnOf(string table, string name, ErasedNumber erased) => (table, name) switch
    {
        (_, Numbers) => new TextColumn(table, name, $"{name} = $pseudonym", $"{name} = $number"),
        (_, "query") => new TextColumn(table, name, $"{name} = erased_query({name})", $"asks_for_erased({name})"),
        _ when !erased.IsDistinctive => null,
        ("quarantined_row", "raw" or "found") => new TextColumn(table, name, "raw = $pseudonym, found = ''", Test(name, erased)),
        _ => new TextColumn(table, name, $"\"{name}\" = erased_text(\"{name}\")", Test(name, erased)),
    };

    // what SQLite can look for itself comes first: a call for each text would take longer
    private static string Test(string column, ErasedNumber erased) =>
        $"({string.Join(" OR ", erased.Spellings.Select((_, i) => $"instr(lower(\"{column}\"), lower($spelling{i})) > 0"))}) AND names_erased(\"{column}\")";

    private static IEnumerable<(string Name, object? Value)> Parameters(ErasedNumber erased) =>
        erased.Spellings.Select((spelling, i) => ($"$spelling{i}", (object?)spelling)).Append(("$number", erased.Number));

    private static List<(string Table, string Name)> Stored(SqliteConnection connection) =>
    [
        .. connection.Query(
            """
            SELECT t.name, c.name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND c.type = 'TEXT' ORDER BY t.name, c.cid
            """,
            row => (row.GetString(0), row.GetString(1))).Where(column => !Elsewhere.Contains(column.Item1)),
    ];

    private sealed record TextColumn(string Table, string Name, string Change, string Test);
}
