using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Jobs;

namespace AirlineValue.Web.Endpoints;

/// <summary>Takes an extract as one file of a multipart form, and streams it to the data folder.</summary>
public static class ExtractUpload
{
    /// <summary>The address that extracts are posted to.</summary>
    public const string Path = "/api/extracts";

    /// <summary>Maps the endpoint.</summary>
    public static void MapExtractUpload(this IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, TakeAsync).Requires(Permission.Upload);

    private static Task<IResult> TakeAsync(
        HttpContext context, UploadedForm form, UploadAnswers answers, ExtractIntake intake, ILogger<ExtractIntake> log) =>
        form.TakeAsync(context, log, async (file, name) => answers.Of(
            await intake.TakeAsync(file, name, ExtractOrigin.Upload, Access.ActorOf(context.User, Permission.Upload), context.RequestAborted), context.Request.ContentLength));
}
