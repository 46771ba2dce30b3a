using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Storage;

/// <summary>Copies the CSV of an export without a member.</summary>
internal static class ErasedCsv
{
    private static readonly HashSet<string> Kept = new(StringComparer.Ordinal) { "CONTROL", "SEGMENT" };

    /// <summary>Copies it; other members' records stay byte by byte as they are.</summary>
    public static void Copy(Stream from, Stream to, ErasedNumber erased)
    {
        using var reader = new StreamReader(from, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), detectEncodingFromByteOrderMarks: false);
        using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        List<string>? heads = null;
        while (Record(reader) is { } record)
        {
            var fields = Fields(record);
            heads ??= fields.Contains(ExtractColumns.MemberNo.Name) ? fields : null;
            writer.Write(heads is null ? erased.Without(record) : IsOf(fields, heads, erased) ? Emptied(record, fields, heads, erased) : record);
        }
    }

    private static bool IsOf(List<string> fields, List<string> heads, ErasedNumber erased)
    {
        var at = heads.IndexOf(ExtractColumns.MemberNo.Name);
        // a number that a spreadsheet would run as a formula stands behind an apostrophe
        return at < fields.Count && (fields[at] == erased.Number || fields[at] == "'" + erased.Number);
    }

    private static string Emptied(string record, List<string> fields, List<string> heads, ErasedNumber erased)
    {
        var end = record[record.TrimEnd('\r', '\n').Length..];
        return string.Join(',', fields.Select((field, i) =>
            i >= heads.Count ? "" : heads[i] == ExtractColumns.MemberNo.Name ? erased.Pseudonym : Kept.Contains(heads[i]) ? Quoted(field) : "")) + end;
    }

    private static string Quoted(string field) => field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // a record with its line end; a line end within quotes does not end it
    private static string? Record(StreamReader reader)
    {
        var record = new StringBuilder();
        var isQuoted = false;
        for (int next; (next = reader.Read()) >= 0;)
        {
            record.Append((char)next);
            if (next == '"')
                isQuoted = !isQuoted;
            if (next == '\n' && !isQuoted)
                break;
        }
        return record.Length == 0 ? null : record.ToString();
    }

    private static List<string> Fields(string record)
    {
        var (fields, field, isQuoted) = (new List<string>(), new StringBuilder(), false);
        var text = record.TrimEnd('\r', '\n').TrimStart('\ufeff');
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && isQuoted && i + 1 < text.Length && text[i + 1] == '"')
                field.Append(text[i++]);
            else if (text[i] == '"')
                isQuoted = !isQuoted;
            else if (text[i] == ',' && !isQuoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
                field.Append(text[i]);
        }
        fields.Add(field.ToString());
        return fields;
    }
}
