using System.Text.Unicode;

namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>Counts the rows of a file without the product's reader, where nobody can count otherwise: UTF-8 without quotes, so
/// that a row is a line that is not blank.</summary>
internal static class RowCount
{
    private static readonly byte[] Unclear = "\"\0"u8.ToArray();

    /// <summary>The rows behind the first one, which is the header; null where it is not clear what a row is.</summary>
    public static long? Of(ReadOnlySpan<byte> file)
    {
        if (file.ContainsAny(Unclear) || !Utf8.IsValid(file) || file.IsEmpty)
            return null;
        if (file.StartsWith("\ufeff"u8))
            file = file[3..];
        var rows = 0L;
        while (!file.IsEmpty)
        {
            var end = file.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? file : file[..end];
            rows += line.ContainsAnyExcept((byte)' ', (byte)'\t') ? 1 : 0;
            file = end < 0 ? [] : file[(end + 1)..];
        }
        return rows - 1;
    }
}
