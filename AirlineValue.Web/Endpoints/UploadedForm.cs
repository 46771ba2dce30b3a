using AirlineValue.Web.Protection;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using MinDataRate = Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate;

namespace AirlineValue.Web.Endpoints;

/// <summary>Takes one file of a multipart form as a stream: no part of it is ever buffered.</summary>
/// <param name="antiforgery">Tells our pages from others.</param>
/// <param name="tokens">Names the header that they send.</param>
/// <param name="settings">Say how large a file may be.</param>
/// <param name="answers">The answers when there is no file to take.</param>
/// <param name="turns">Says whether another file can be taken now.</param>
public sealed class UploadedForm(
    IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens, ProductSettings settings, UploadAnswers answers, UploadTurns turns)
{
    private const int LongestFileName = 255;

    // What a form needs around the file: boundaries and headers.
    private const long FormOverheadBytes = 64 * 1024;

    // A mobile line may stand still for a while, and crawl afterwards; the server's own default gives up after 5 seconds.
    private static readonly MinDataRate SlowestLine = new(bytesPerSecond: 64, gracePeriod: TimeSpan.FromSeconds(60));

    /// <summary>Hands the file on, and answers for what goes wrong before and meanwhile.</summary>
    /// <param name="context">The request.</param>
    /// <param name="log">Gets what nobody expected.</param>
    /// <param name="take">Takes the file: its content and its name.</param>
    public async Task<IResult> TakeAsync(HttpContext context, ILogger log, Func<Stream, string, Task<IResult>> take)
    {
        var request = context.Request;
        // Without the header the check would look for the token in the form, and buffer all of it.
        if (string.IsNullOrEmpty(request.Headers[tokens.Value.HeaderName!]) || !await antiforgery.IsRequestValidAsync(context))
            return answers.NotFromOurPage();
        var largest = settings.Upload.MaximumBytes + FormOverheadBytes;
        if (request.ContentLength > largest)
            return answers.TooLarge(request.ContentLength);
        if (!turns.HasRoomFor(request.ContentLength ?? 0))
            return answers.NoRoom();
        using var turn = turns.TryTake(context.User.Identity?.Name ?? "");
        if (turn is null)
            return answers.TooMany();
        AllowLargeAndSlow(context, largest);
        try
        {
            return await FindFileAsync(request) is { } file ? await take(file.FileStream!, NameOf(file)) : answers.NoFile();
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            // The person cancelled, or the line broke: nobody is left to answer to.
            return Results.Empty;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? answers.TooLarge(request.ContentLength) : answers.Broken();
        }
        catch (InvalidDataException)
        {
            return answers.Broken();
        }
        catch (Exception e)
        {
            log.LogError(e, "An uploaded file could not be kept");
            return answers.NotKept(e);
        }
    }

    private static void AllowLargeAndSlow(HttpContext context, long largest)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = largest;
        if (context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = SlowestLine;
    }

    private static async Task<FileMultipartSection?> FindFileAsync(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 } boundary)
            return null;
        var reader = new MultipartReader(boundary, request.Body);
        while (await reader.ReadNextSectionAsync(request.HttpContext.RequestAborted) is { } section)
        {
            if (section.AsFileSection() is { FileStream: not null } file)
                return file;
        }
        return null;
    }

    // Some browsers send a whole path; it is shown only, never used as one.
    private static string NameOf(FileMultipartSection file)
    {
        var name = file.FileName[(file.FileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
        if (name.Length == 0)
            return "extract.csv";
        return name.Length > LongestFileName ? name[..LongestFileName] : name;
    }
}
