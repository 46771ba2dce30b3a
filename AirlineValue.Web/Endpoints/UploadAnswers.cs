using AirlineValue.Domain.Extracts;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Extracts;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>Puts what became of an upload into an answer that people understand.</summary>
public sealed class UploadAnswers(
    IStringLocalizer<ExtractsTexts> texts, RefusalText refusals, FieldFormat format, ProductSettings settings)
{
    /// <summary>What the intake said.</summary>
    /// <param name="result">The intake's result.</param>
    /// <param name="requestBytes">The length of the request, if it was told.</param>
    public IResult Of(IntakeResult result, long? requestBytes) => result switch
    {
        IntakeResult.Taken taken => Json(StatusCodes.Status200OK, new UploadAnswer(
            "taken", taken.ExtractId, taken.IsDecided, texts["Upload.Taken"], ExtractAddress.Of(taken.ExtractId))),
        IntakeResult.AlreadyHere here => Json(StatusCodes.Status200OK, new UploadAnswer(
            "alreadyHere", here.ExtractId, null, texts["Upload.AlreadyHere"], ExtractAddress.Same(here.ExtractId))),
        IntakeResult.Refused { Refusal.Reason: ExtractRefusalReason.TooLarge } => TooLarge(requestBytes),
        // No error of the request: the question whether this is an extract has its answer.
        IntakeResult.Refused refused => Refused(StatusCodes.Status200OK, refused.Refusal),
        _ => throw new InvalidOperationException($"{result.GetType().Name} has no answer."),
    };

    /// <summary>The file is larger than the limit.</summary>
    /// <param name="requestBytes">The length of the request, if it was told.</param>
    public IResult TooLarge(long? requestBytes) => Refused(StatusCodes.Status413PayloadTooLarge, new ExtractRefusal(
        ExtractRefusalReason.TooLarge,
        requestBytes is { } bytes ? [format.Bytes(bytes)] : [],
        [format.Bytes(settings.Upload.MaximumBytes)]));

    /// <summary>The file is not what it should be.</summary>
    public IResult Refused(ExtractRefusal refusal) => Refused(StatusCodes.Status200OK, refusal);

    /// <summary>The page that the upload came from is too old, or is none of ours.</summary>
    public IResult NotFromOurPage() => Failed(StatusCodes.Status400BadRequest, texts["Upload.NotFromOurPage"]);

    /// <summary>The request holds no file.</summary>
    public IResult NoFile() => Failed(StatusCodes.Status400BadRequest, texts["Upload.NoFile"]);

    /// <summary>Too many files come in at the same time.</summary>
    public IResult TooMany() => Failed(StatusCodes.Status429TooManyRequests, texts["Upload.TooMany"]);

    /// <summary>The disk has no room for it.</summary>
    public IResult NoRoom() => Failed(StatusCodes.Status507InsufficientStorage, texts["Upload.NoRoom"]);

    /// <summary>The upload broke off.</summary>
    public IResult Broken() => Failed(StatusCodes.Status400BadRequest, texts["Upload.Broken"]);

    /// <summary>The server could not keep the file.</summary>
    public IResult NotKept(Exception exception)
    {
        var failure = JobFailures.Of(exception);
        return Failed(
            failure.Code == JobFailures.DiskFull ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status500InternalServerError,
            refusals.Job(failure).ToString());
    }

    private static IResult Failed(int status, string message) =>
        Json(status, new UploadAnswer("failed", null, null, message, null));

    private static IResult Json(int status, UploadAnswer answer) => Results.Json(answer, statusCode: status);

    private IResult Refused(int status, ExtractRefusal refusal) =>
        Json(status, new UploadAnswer("refused", null, null, refusals.Extract(refusal).ToString(), null));
}
