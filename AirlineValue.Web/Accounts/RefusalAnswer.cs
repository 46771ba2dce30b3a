using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Accounts;

/// <summary>What a request gets that is not let in: the status, for scripts of our pages a sentence that says what to do, and
/// for people the page of <see cref="Layout.NotFoundPage"/>.</summary>
public static class RefusalAnswer
{
    /// <summary>Answers.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">401 for nobody, 403 for somebody whose role does not open it.</param>
    public static Task WriteAsync(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        // pages that are shown have no body yet: the designed page fills it
        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            return Task.CompletedTask;
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<AccountsTexts>>();
        var message = texts[status == StatusCodes.Status401Unauthorized ? "Refused.SignIn" : "Refused.Role"];
        return context.Response.WriteAsJsonAsync(new UploadAnswer("failed", null, null, message, null), context.RequestAborted);
    }
}
