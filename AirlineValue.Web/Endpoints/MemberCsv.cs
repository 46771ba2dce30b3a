using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using CsvHelper;

namespace AirlineValue.Web.Endpoints;

/// <summary>What a list is, as its first lines say it.</summary>
/// <param name="Name">What is told.</param>
/// <param name="Value">What it is.</param>
public sealed record ProvenanceLine(string Name, string Value);

/// <summary>
/// Writes a list of members as CSV: first lines that start with # and say what the list is, then the heads under the
/// extract's own column names, then a row a member. UTF-8 with a byte order mark, which spreadsheets need to show
/// Chinese; texts that a spreadsheet would run as a formula are escaped.
/// </summary>
public static class MemberCsv
{
    private static readonly CsvWriterOptions Options = new()
    {
        WriteByteOrderMark = true,
        Injection = CsvInjection.Escape,
        // the first lines have two fields, the list has its own number
        ValidateFieldCount = false,
    };

    /// <summary>The heads: the extract's column names, and those of what the analysis found.</summary>
    public static readonly IReadOnlyList<string> Columns =
    [
        ExtractColumns.MemberNo.Name, ExtractColumns.FfpTier.Name, ExtractColumns.Gender.Name, ExtractColumns.Age.Name,
        ExtractColumns.WorkCity.Name, ExtractColumns.WorkProvince.Name, ExtractColumns.WorkCountry.Name,
        "SEGMENT", "L", "R", "F", "M", "C", "FARES", ExtractColumns.LastFlightDate.Name, ExtractColumns.PointsSum.Name,
        "DISTANCE", "SECOND_SEGMENT", "SECOND_DISTANCE",
    ];

    /// <summary>Writes the list without ever holding more of it than a buffer.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="provenance">What the list is.</param>
    /// <param name="lines">The members.</param>
    /// <param name="names">The segments' names by their rank.</param>
    /// <param name="ct">Ends the writing.</param>
    public static async Task WriteAsync(
        Stream output,
        IReadOnlyList<ProvenanceLine> provenance,
        IAsyncEnumerable<MemberLine> lines,
        IReadOnlyDictionary<int, SegmentName> names,
        CancellationToken ct = default)
    {
        await using var writer = CsvWriter.Create(output, Options, leaveOpen: true);
        foreach (var line in provenance)
        {
            writer.WriteField($"# {line.Name}:");
            writer.WriteField(line.Value);
            await writer.EndRecordAsync(ct);
        }
        foreach (var column in Columns)
            writer.WriteField(column);
        await writer.EndRecordAsync(ct);
        var keys = names.ToDictionary(name => name.Key, name => name.Value.Key);
        await foreach (var line in lines.WithCancellation(ct))
        {
            Write(writer, line, keys);
            await writer.EndRecordAsync(ct);
        }
        await writer.FlushAsync(ct);
    }

    private static void Write(CsvWriter writer, MemberLine line, Dictionary<int, string> keys)
    {
        writer.WriteField(line.MemberNo);
        Write(writer, line.Tier);
        writer.WriteField(line.Gender);
        Write(writer, line.Age);
        writer.WriteField(line.City);
        writer.WriteField(line.Province);
        writer.WriteField(line.Country);
        writer.WriteField(KeyOf(line.Segment, keys));
        Write(writer, line.L);
        Write(writer, line.R);
        Write(writer, line.F);
        Write(writer, line.M);
        Write(writer, line.C);
        writer.WriteField(line.Fares, default, CultureInfo.InvariantCulture);
        if (line.LastFlightDate is { } date)
            writer.WriteField(date, "yyyy-MM-dd");
        else
            writer.WriteField("");
        Write(writer, line.Points);
        Write(writer, line.Distance);
        writer.WriteField(KeyOf(line.SecondSegment, keys));
        Write(writer, line.SecondDistance);
    }

    private static void Write<T>(CsvWriter writer, T? value)
        where T : struct, IUtf8SpanFormattable
    {
        if (value is { } number)
            writer.WriteField(number, default, CultureInfo.InvariantCulture);
        else
            writer.WriteField("");
    }

    private static string? KeyOf(int? rank, Dictionary<int, string> keys) =>
        rank is { } known ? keys.GetValueOrDefault(known) : null;
}
