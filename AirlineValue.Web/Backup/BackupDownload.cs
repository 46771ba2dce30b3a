using AirlineValue.Domain.Storage;
using AirlineValue.Web.Auditing;
using AirlineValue.Web.Endpoints;

namespace AirlineValue.Web.Backup;

/// <summary>Sends a backup.</summary>
public static class BackupDownload
{
    /// <summary>The address.</summary>
    public const string Pattern = "/api/backups/{name}";

    /// <summary>The address of a backup, relative to the application's.</summary>
    public static string AddressOf(BackupFile file) => $"api/backups/{Uri.EscapeDataString(file.Name)}";

    /// <summary>Answers a request.</summary>
    public static async Task<IResult> SendAsync(string name, HttpContext http, BackupStore store)
    {
        if (store.Find(name) is not { } file)
            return Results.NotFound();
        await using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        FileAnswer.Start(http.Response, "application/vnd.sqlite3", file.Name, new SentFile("backup", BackupAudit.SubjectOf(file)));
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = content.Length;
        await content.CopyToAsync(http.Response.Body, http.RequestAborted);
        return Results.Empty;
    }
}
