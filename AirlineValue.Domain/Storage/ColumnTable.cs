using Microsoft.Data.Sqlite;

namespace AirlineValue.Domain.Storage;

/// <summary>A table that holds columns in runs.</summary>
/// <param name="Name">The table.</param>
/// <param name="Key">Its column that says whose columns they are.</param>
internal sealed record ColumnTable(string Name, string Key)
{
    /// <summary>The cells of extracts.</summary>
    public static readonly ColumnTable OfMembers = new("member_column", "extract_id");

    /// <summary>What models say of members.</summary>
    public static readonly ColumnTable OfScores = new("score_column", "scoring_id");

    /// <summary>The column that holds <see cref="RowMark.Unreadable"/>, and so on; no column of an extract begins so.</summary>
    public static string NameOf(RowMark mark) => mark switch
    {
        RowMark.Unreadable => "#unreadable",
        RowMark.FailedRules => "#failed_rules",
        RowMark.UnknownRules => "#unknown_rules",
        _ => throw new ArgumentOutOfRangeException(nameof(mark), mark, "Not a mark of rows."),
    };

    /// <summary>The column that holds each row's position in the order of the member numbers.</summary>
    public const string MemberNumberRank = "#member_number_rank";

    /// <summary>The column of an increment that holds where each member comes from: <see cref="Members.MemberOrigin"/>.</summary>
    public const string Origin = "#origin";

    /// <summary>The column of an increment that holds the end of the window that a member's cells describe, as a day number; empty
    /// for members of the file.</summary>
    public const string AsOf = "#as_of";

    /// <summary>The names of the columns that are stored, in the order in which they were written first.</summary>
    public List<string> NamesOf(SqliteConnection connection, long id) => connection.Query(
        $"SELECT column_name FROM {Name} WHERE {Key} = $id AND run = 0 ORDER BY rowid", row => row.GetString(0), ("$id", id));

    /// <summary>How many rows a column has; none when it is not stored.</summary>
    public int RowsOf(SqliteConnection connection, long id, string column) => connection.Query(
        $"SELECT coalesce(sum(rows), 0) FROM {Name} WHERE {Key} = $id AND column_name = $column",
        row => row.GetInt32(0), ("$id", id), ("$column", column)).Single();
}
