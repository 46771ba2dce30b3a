using System.IO.Compression;
using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Benchmarks.Fuzzing;

/// <summary>A spoilt extract. The same seed always gives the same file.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Bytes">The file.</param>
/// <param name="Options">How it is asked to be read.</param>
/// <param name="Rows">How many rows it has, counted apart from the product; null where that is not well-defined.</param>
internal sealed record MutatedExtract(int Seed, byte[] Bytes, ReadingOptions Options, long? Rows)
{
    private static readonly ExtractRows[] Sources = [Demonstration(160, 1), Demonstration(160, 2), Few(160)];

    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    private static readonly Encoding[] Encodings =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!, new UnicodeEncoding(false, true), new UnicodeEncoding(true, true),
        new UnicodeEncoding(false, false), Encoding.Latin1, new UTF32Encoding(false, true),
    ];

    /// <summary>The file of a seed.</summary>
    public static MutatedExtract Of(int seed)
    {
        var random = new Random(seed);
        var source = Sources[random.Next(Sources.Length)];
        var rows = source.Some(random.Next(60), random.Next(4) == 0 ? random.Next(4) : random.Next(5, 100));
        for (var i = random.Next(5); i > 0; i--)
            RowMutations.Apply(rows, random);
        var (bytes, isCountable) = Write(rows, random);
        var spoilt = random.Next(2) == 0 ? random.Next(1, 4) : 0;
        for (var i = spoilt; i > 0; i--)
            bytes = ByteMutations.Apply(bytes, random);
        var options = random.Next(6) == 0 ? Chosen(random) : new ReadingOptions();
        var count = options.Encoding is not null || options.Delimiter is not null ? null
            : spoilt == 0 && isCountable ? (long?)rows.Rows.Count
            : RowCount.Of(bytes);
        return new MutatedExtract(seed, Pack(bytes, random), options, count);
    }

    private static (byte[] Bytes, bool IsCountable) Write(ExtractRows rows, Random random)
    {
        var delimiter = random.Next(3) > 0 ? ',' : Delimiters[random.Next(Delimiters.Length)];
        var encoding = random.Next(3) > 0 ? Encodings[0] : Encodings[random.Next(Encodings.Length)];
        var end = random.Next(4) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };
        var isQuoted = random.Next(4) > 0;
        var text = new StringBuilder();
        foreach (var cells in rows.Rows.Prepend(rows.Header))
            text.AppendJoin(delimiter, cells.Select(cell => isQuoted ? Quoted(cell, delimiter) : cell)).Append(random.Next(40) == 0 ? "\r\n" : end);
        // what looks like another encoding, a blank line or another separator than it is has another number of rows for every reader
        var isCountable = isQuoted && encoding is UTF8Encoding && delimiter == ',' && rows.Rows.Prepend(rows.Header).All(IsCountable);
        return ([.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())], isCountable);
    }

    private static bool IsCountable(List<string> cells) => cells.Count > 1 && cells.Sum(cell => cell.Length) < 2_000 && !cells.Exists(cell => cell.AsSpan().ContainsAny("\0\ufeff\ufffd"));

    private static string Quoted(string cell, char delimiter) =>
        cell.AsSpan().ContainsAny([delimiter, '"', '\n', '\r', ' ']) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;

    private static byte[] Pack(byte[] bytes, Random random)
    {
        var kind = random.Next(20);
        if (kind > 1)
            return bytes;
        using var packed = new MemoryStream();
        if (kind == 0)
        {
            using var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true);
            gzip.Write(bytes);
        }
        else
        {
            using var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true);
            using var entry = archive.CreateEntry("../../extract.csv").Open();
            entry.Write(bytes);
        }
        var file = packed.ToArray();
        return random.Next(3) == 0 ? ByteMutations.Apply(file, random) : file;
    }

    private static ReadingOptions Chosen(Random random) => new()
    {
        Encoding = random.Next(3) == 0 ? new[] { "utf-8", "gb18030", "utf-16", "utf-16BE", "ebcdic" }[random.Next(5)] : null,
        Delimiter = random.Next(3) == 0 ? Delimiters[random.Next(Delimiters.Length)] : null,
        DateOrder = random.Next(2) == 0 ? (DateOrder)random.Next(3) : null,
        DecimalSign = random.Next(2) == 0 ? ".,"[random.Next(2)] : null,
        PlainTable = random.Next(6) == 0
            ? new PlainTable("MEMBER_NO", "LAST_TO_END", RecencyForm.Days, "FLIGHT_COUNT", random.Next(4) == 0 ? "FLIGHT_COUNT" : "SUM_YR_2", new DateOnly(2014, 3, 31))
            : null,
    };

    private static ExtractRows Demonstration(int members, int seed)
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, members, seed);
        return ExtractRows.Of(Encoding.UTF8.GetString(file.ToArray()));
    }

    /// <summary>Rows with the required columns alone, so that a spoilt cell is more often one that matters.</summary>
    private static ExtractRows Few(int members)
    {
        string[] kept = ["MEMBER_NO", "FFP_DATE", "LOAD_TIME", "FLIGHT_COUNT", "SEG_KM_SUM", "avg_discount", "SUM_YR_1", "SUM_YR_2", "LAST_TO_END", "WORK_CITY"];
        var all = Demonstration(members, 3);
        var at = kept.Select(name => all.Header.IndexOf(name)).ToArray();
        return new ExtractRows([.. kept], [.. all.Rows.Select(row => at.Select(i => row[i]).ToList())]);
    }
}
