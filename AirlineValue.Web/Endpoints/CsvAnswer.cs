using AirlineValue.Web.Auditing;
using CsvHelper;

namespace AirlineValue.Web.Endpoints;

/// <summary>A table as the answer to a request: a CSV file to keep, in UTF-8 with a byte order mark, which spreadsheets
/// need to show Chinese, and with texts escaped that a spreadsheet would run as a formula.</summary>
internal static class CsvAnswer
{
    /// <summary>The type of the answer.</summary>
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvWriterOptions TableOnly = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };
    private static readonly CsvWriterOptions WithProvenance = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true, ValidateFieldCount = false };

    /// <summary>Starts the answer. Its lines follow through the writer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="fileName">The name that the file is kept under.</param>
    /// <param name="file">What the audit keeps of it.</param>
    /// <param name="hasProvenance">Whether lines of two fields that say what the table is stand above it.</param>
    public static CsvWriter Start(HttpResponse response, string fileName, SentFile file, bool hasProvenance = false)
    {
        FileAnswer.Start(response, ContentType, fileName, file);
        return WriterOf(response.Body, hasProvenance);
    }

    /// <summary>Writes such a table.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="hasProvenance">Whether lines of two fields that say what the table is stand above it.</param>
    public static CsvWriter WriterOf(Stream output, bool hasProvenance = false) =>
        CsvWriter.Create(output, hasProvenance ? WithProvenance : TableOnly, leaveOpen: true);

    /// <summary>A file's name that says what the table is and which extract it is about.</summary>
    public static string FileNameOf(string what, string extractFile) =>
        $"{what}-{Path.GetFileNameWithoutExtension(extractFile.Replace('\\', '_').Replace('/', '_'))}.csv";
}
