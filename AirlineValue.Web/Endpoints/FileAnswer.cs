using AirlineValue.Web.Auditing;
using Microsoft.Net.Http.Headers;

namespace AirlineValue.Web.Endpoints;

/// <summary>A file as the answer to a request: to be kept, not shown.</summary>
internal static class FileAnswer
{
    /// <summary>Says what follows.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="contentType">What the file is.</param>
    /// <param name="fileName">The name that it is kept under.</param>
    /// <param name="file">What the audit keeps of it: no file leaves without that.</param>
    public static void Start(HttpResponse response, string contentType, string fileName, SentFile file)
    {
        response.ContentType = contentType;
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(fileName);
        response.Headers.ContentDisposition = disposition.ToString();
        RecordedFile.Begin(response.HttpContext, file);
    }
}
