using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Contacts;
using AirlineValue.Web.Pages.Exports;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Endpoints;

/// <summary>The addresses that files about contacts are posted to: suppression lists, and responses to an export.</summary>
public static class ContactUploads
{
    private const string SuppressionPath = "api/suppression";

    /// <summary>Maps them.</summary>
    public static void MapContactUploads(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost($"/{SuppressionPath}", TakeSuppressionAsync).Requires(Permission.Contact);
        endpoints.MapPost("/api/exports/{exportId:int}/responses", TakeResponsesAsync).Requires(Permission.Contact);
    }

    /// <summary>Where a suppression list is posted to, relative to the application's address.</summary>
    /// <param name="replaces">Whether it takes the place of what is on the list.</param>
    public static string SuppressionAddress(bool replaces) => $"{SuppressionPath}?replaces={(replaces ? "true" : "false")}";

    /// <summary>Where responses to an export are posted to.</summary>
    public static string ResponsesAddress(int exportId) => string.Create(CultureInfo.InvariantCulture, $"api/exports/{exportId}/responses");

    private static Task<IResult> TakeSuppressionAsync(
        HttpContext context, bool replaces, UploadedForm form, UploadAnswers answers, ContactIntake intake, SuppressionStore store, ExtractLimits limits,
        ILogger<ContactIntake> log, IStringLocalizer<ContactsTexts> texts) => form.TakeAsync(context, log, async (content, name) =>
    {
        try
        {
            var ct = context.RequestAborted;
            var entry = await intake.TakeAsync(content, (file, _) => store.Upload(file, limits, name, replaces, Access.ActorOf(context.User, Permission.Contact), ct), ct);
            return Taken(texts["Suppression.Taken", entry.Accepted], ExportAddress.SuppressionEntry(entry.Id));
        }
        catch (ExtractRefusedException e) when (e.Refusal.Reason == ExtractRefusalReason.NoRows)
        {
            return Refused(texts["Suppression.NoNumbers"]);
        }
        catch (ExtractRefusedException e)
        {
            return answers.Refused(e.Refusal);
        }
    });

    private static Task<IResult> TakeResponsesAsync(
        HttpContext context, int exportId, UploadedForm form, UploadAnswers answers, ContactIntake intake, ResponseStore store, ExtractLimits limits,
        ILogger<ContactIntake> log, IStringLocalizer<ContactsTexts> texts) => form.TakeAsync(context, log, async (content, name) =>
    {
        try
        {
            var ct = context.RequestAborted;
            var upload = await intake.TakeAsync(content, (file, sha256) => store.Upload(exportId, file, limits, name, sha256, Access.ActorOf(context.User, Permission.Contact), ct), ct);
            if (upload is null)
                return Refused(texts["Export.NotThere", exportId]);
            return upload.IsRepeated
                ? Refused(texts["Responses.Repeated", upload.Upload.FileName])
                : Taken(texts["Responses.Taken", upload.Upload.Accepted], ExportAddress.Of(exportId));
        }
        catch (ExtractRefusedException e) when (e.Refusal.Reason == ExtractRefusalReason.NoRows)
        {
            return Refused(texts["Responses.None"]);
        }
        catch (ExtractRefusedException e)
        {
            return answers.Refused(e.Refusal);
        }
    });

    private static IResult Taken(string message, string url) => Results.Json(new UploadAnswer("taken", null, null, message, url));

    private static IResult Refused(string message) => Results.Json(new UploadAnswer("refused", null, null, message, null));
}
