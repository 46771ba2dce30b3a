using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>A bounded look at the members of a file, before it is imported.</summary>
/// <param name="Rows">Rows of the file.</param>
/// <param name="IsWhole">Whether they were counted to the end; otherwise they are estimated from the size of the file.</param>
/// <param name="Numbers">Membership numbers, evenly spread over the rows that were looked at.</param>
/// <param name="WindowEnd">LOAD_TIME of the first row that has one; null when none does.</param>
public sealed record MemberNumberLook(long Rows, bool IsWhole, IReadOnlyList<string> Numbers, DateOnly? WindowEnd)
{
    /// <summary>How many rows are looked at.</summary>
    public const int MostRows = 4 * MemberBatch.Capacity;

    /// <summary>How many membership numbers are taken.</summary>
    public const int MostNumbers = 2_048;

    /// <summary>Looks at the head of a file.</summary>
    /// <param name="file">The file as it came; it can be sought, and stays open.</param>
    /// <param name="layout">How it is read; decided.</param>
    /// <param name="limits">The limits.</param>
    /// <exception cref="ExtractRefusedException">The head is not an extract's.</exception>
    public static MemberNumberLook At(Stream file, ExtractLayout layout, ExtractLimits limits)
    {
        using var reader = ExtractReader.Open(file, layout, limits);
        var batch = new MemberBatch();
        List<string> numbers = [];
        var windowEnd = layout.PlainTable?.AsOf;
        var isWhole = false;
        while (reader.Rows < MostRows && !(isWhole = !reader.Read(batch)))
        {
            for (var row = 0; row < batch.Count; row++)
                numbers.Add(Encoding.UTF8.GetString(batch.Text(ExtractColumns.MemberNo, row)));
            windowEnd ??= FirstOf(batch);
        }
        var rows = isWhole || reader.BytesOfRows <= 0 ? reader.Rows : (long)Math.Round(reader.Rows * (file.Length / reader.BytesOfRows));
        return new MemberNumberLook(rows, isWhole, Spread(numbers), windowEnd);
    }

    private static DateOnly? FirstOf(MemberBatch batch)
    {
        foreach (var day in batch.Dates(ExtractColumns.LoadTime).AsSpan(0, batch.Count))
        {
            if (day != MemberBatch.NoDate)
                return DateOnly.FromDayNumber(day);
        }
        return null;
    }

    private static List<string> Spread(List<string> numbers)
    {
        if (numbers.Count <= MostNumbers)
            return numbers;
        return [.. Enumerable.Range(0, MostNumbers).Select(i => numbers[(int)((long)i * numbers.Count / MostNumbers)])];
    }
}
