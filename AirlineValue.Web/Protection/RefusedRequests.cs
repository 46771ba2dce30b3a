using System.Globalization;
using System.Threading.RateLimiting;
using AirlineValue.Web.Endpoints;
using AirlineValue.Web.Resources;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Protection;

/// <summary>What somebody is told whose request was refused for how much was asked.</summary>
public static class RefusedRequests
{
    private const int UsualSeconds = 10;

    // statuses that have words of their own; all others are told as the page that answers them tells them
    private static readonly int[] Told = [StatusCodes.Status413PayloadTooLarge, StatusCodes.Status429TooManyRequests];

    /// <summary>The key of the words for a status, without its end; null where it has none of its own.</summary>
    public static string? KeyOf(int? status) => status is { } code && Told.Contains(code) ? $"Refused.{code}" : null;

    /// <summary>Answers a request that came too soon: a page to people, words to programs, both in the language of the
    /// request.</summary>
    public static async ValueTask AnswerAsync(OnRejectedContext rejected, CancellationToken cancellation)
    {
        var (context, response) = (rejected.HttpContext, rejected.HttpContext.Response);
        response.StatusCode = StatusCodes.Status429TooManyRequests;
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? Math.Max(1, (int)after.TotalSeconds) : UsualSeconds;
        response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<LayoutTexts>>();
        var message = $"{texts["Refused.429.Heading"]} {texts["Refused.429.Text"]}";
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            ShowPage(context);
        else if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            await response.WriteAsJsonAsync(new UploadAnswer("failed", null, null, message, null), cancellation);
        else
            await response.WriteAsync(message, cancellation);
    }

    // a form that was refused is answered by a page that is read, not by the one that it was sent to
    private static void ShowPage(HttpContext context)
    {
        context.Request.Method = HttpMethods.Get;
        if (context.Features.Get<IStatusCodePagesFeature>() is { } pages)
            pages.Enabled = true;
    }
}
