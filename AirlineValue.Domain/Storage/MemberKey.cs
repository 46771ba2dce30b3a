namespace AirlineValue.Domain.Storage;

/// <summary>
/// The key of a member's row: the extract in the upper, the row within it in the lower 32 bits. The rows of an extract
/// thus lie together in the table, in the order of the file: written by appending, read by one range.
/// </summary>
public static class MemberKey
{
    /// <summary>The key of row <paramref name="row"/> (0-based, counting imported rows) of an extract.</summary>
    public static long Of(int extractId, int row) => First(extractId) + row;

    /// <summary>The lowest key that a row of the extract can have.</summary>
    public static long First(int extractId) => (long)extractId << 32;

    /// <summary>The highest key that a row of the extract can have.</summary>
    public static long Last(int extractId) => First(extractId) | uint.MaxValue;

    /// <summary>The extract of a key.</summary>
    public static int ExtractOf(long key) => (int)(key >> 32);

    /// <summary>The row of a key, 0-based.</summary>
    public static int RowOf(long key) => (int)(key & uint.MaxValue);
}
