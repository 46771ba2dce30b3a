using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using MinDataRate = Microsoft.AspNetCore.Server.Kestrel.Core.MinDataRate;

namespace AirlineValue.Web.Endpoints;

/// <summary>Takes an extract as one file of a multipart form, and streams it to the data folder.</summary>
public static class ExtractUpload
{
    /// <summary>The address that extracts are posted to.</summary>
    public const string Path = "/api/extracts";

    private const int LongestFileName = 255;

    // What a form needs around the file: boundaries and headers.
    private const long FormOverheadBytes = 64 * 1024;

    // A mobile line may stand still for a while, and crawl afterwards; the server's own default gives up after 5 seconds.
    private static readonly MinDataRate SlowestLine = new(bytesPerSecond: 64, gracePeriod: TimeSpan.FromSeconds(60));

    /// <summary>Maps the endpoint.</summary>
    public static void MapExtractUpload(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, TakeAsync);

    private static async Task<IResult> TakeAsync(
        HttpContext context, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> tokens, ProductSettings settings,
        UploadAnswers answers, ExtractIntake intake, ILogger<ExtractIntake> log)
    {
        var request = context.Request;
        // Without the header the check would look for the token in the form, and buffer all of it.
        if (string.IsNullOrEmpty(request.Headers[tokens.Value.HeaderName!]) || !await antiforgery.IsRequestValidAsync(context))
            return answers.NotFromOurPage();
        var largest = settings.Upload.MaximumBytes + FormOverheadBytes;
        if (request.ContentLength > largest)
            return answers.TooLarge(request.ContentLength);
        AllowLargeAndSlow(context, largest);
        try
        {
            if (await FindFileAsync(request) is not { } file)
                return answers.NoFile();
            var result = await intake.TakeAsync(
                file.FileStream!, NameOf(file), ExtractOrigin.Upload, CurrentUser.Browser, context.RequestAborted);
            return answers.Of(result, request.ContentLength);
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
            log.LogError(e, "An uploaded extract could not be kept");
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
