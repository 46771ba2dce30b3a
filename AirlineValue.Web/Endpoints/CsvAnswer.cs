using CsvHelper;
using Microsoft.Net.Http.Headers;

namespace AirlineValue.Web.Endpoints;

/// <summary>A table as the answer to a request: a CSV file to keep, in UTF-8 with a byte order mark, which spreadsheets
/// need to show Chinese, and with texts escaped that a spreadsheet would run as a formula.</summary>
internal static class CsvAnswer
{
    private static readonly CsvWriterOptions TableOnly = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true };
    private static readonly CsvWriterOptions WithProvenance = new() { Injection = CsvInjection.Escape, WriteByteOrderMark = true, ValidateFieldCount = false };

    /// <summary>Starts the answer. Its lines follow through the writer.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="fileName">The name that the file is kept under.</param>
    /// <param name="hasProvenance">Whether lines of two fields that say what the table is stand above it.</param>
    public static CsvWriter Start(HttpResponse response, string fileName, bool hasProvenance = false)
    {
        response.ContentType = "text/csv; charset=utf-8";
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        return CsvWriter.Create(response.Body, hasProvenance ? WithProvenance : TableOnly, leaveOpen: true);
    }

    /// <summary>A file's name that says what the table is and which extract it is about.</summary>
    public static string FileNameOf(string what, string extractFile) =>
        $"{what}-{Path.GetFileNameWithoutExtension(extractFile.Replace('\\', '_').Replace('/', '_'))}.csv";
}
