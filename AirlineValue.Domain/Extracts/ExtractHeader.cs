using System.Text;

namespace AirlineValue.Domain.Extracts;

/// <summary>The header of an extract: the names in the file, and what they mean.</summary>
/// <param name="Names">The names in the file's order, without white space around them; columns without a name are empty.</param>
/// <param name="Columns">What each name means; null where it is not known.</param>
internal sealed record ExtractHeader(IReadOnlyList<string> Names, IReadOnlyList<ExtractColumn?> Columns)
{
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    /// <summary>How many columns are known.</summary>
    public int KnownCount => Columns.Count(c => c is not null);

    /// <summary>Position behind the last column that has a name.</summary>
    public int NamedCount
    {
        get
        {
            var count = Names.Count;
            while (count > 0 && Names[count - 1].Length == 0)
                count--;
            return count;
        }
    }

    /// <summary>Reads the record that the reader stands on as a header.</summary>
    public static ExtractHeader Of(RecordReader reader)
    {
        if (reader.Fault != RecordFault.None)
            return Of([Encoding.UTF8.GetString(reader.Raw)]);
        var names = new string[reader.Cells.FieldCount];
        for (var i = 0; i < names.Length; i++)
            names[i] = reader.Cells.GetString(i).Trim(' ', '\t', '"', '\'', '\uFEFF', '\u00A0', '\u3000');
        return Of(names);
    }

    /// <summary>The delimiter whose reading of the first record knows most columns; among equals the one with most cells.</summary>
    public static char DetectDelimiter(ReadOnlyMemory<byte> utf8, ExtractLimits limits)
    {
        var start = utf8[..Math.Min(utf8.Length, 2 * limits.MaxRecordBytes)].ToArray();
        var best = ',';
        var bestScore = (Known: -1, Cells: -1);
        foreach (var delimiter in Delimiters)
        {
            using var reader = new RecordReader(new MemoryStream(start), delimiter, limits);
            if (!ReadHeader(reader, out var header))
                continue;
            var score = (Known: header.KnownCount, Cells: header.Names.Count);
            if (score.CompareTo(bestScore) > 0)
                (best, bestScore) = (delimiter, score);
        }
        return best;
    }

    /// <summary>Whether the head of a file holds an extract's header.</summary>
    public static bool IsIn(ReadOnlyMemory<byte> head, ExtractLimits limits)
    {
        try
        {
            var encoding = TextEncoding.Of(head.Span, null);
            var text = ExtractHead.Decode(head, encoding);
            using var reader = new RecordReader(new MemoryStream(text), DetectDelimiter(text, limits), limits);
            return ReadHeader(reader, out var header) && header.KnownCount >= ExtractColumns.Required.Count;
        }
        catch (ExtractRefusedException)
        {
            return false;
        }
    }

    /// <summary>Goes to the header, past a line such as <c>sep=;</c> that spreadsheets write before it.</summary>
    public static bool ReadHeader(RecordReader reader, out ExtractHeader header)
    {
        header = Of([]);
        if (!reader.Read())
            return false;
        if (SeparatorHint(reader.Raw) is not null && !reader.Read())
            return false;
        header = Of(reader);
        return true;
    }

    /// <summary>The delimiter that a first line such as <c>sep=;</c> names.</summary>
    public static char? SeparatorHint(ReadOnlySpan<byte> line)
    {
        line = line.Trim("\" "u8);
        var names = line.Length == 5 && (line.StartsWith("sep="u8) || line.StartsWith("SEP="u8));
        return names && Delimiters.Contains((char)line[4]) ? (char)line[4] : null;
    }

    private static ExtractHeader Of(IReadOnlyList<string> names) =>
        new(names, [.. names.Select(n => n.Length == 0 ? null : ColumnNames.Find(n))]);
}
