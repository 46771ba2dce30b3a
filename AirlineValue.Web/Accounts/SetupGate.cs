namespace AirlineValue.Web.Accounts;

/// <summary>Closes everything but health and the page that makes the first administrator until that is there, and that page
/// afterwards.</summary>
public static class SetupGate
{
    private const string SetupPath = "/setup";

    /// <summary>Puts the gate into the pipeline, before routing.</summary>
    public static IApplicationBuilder UseSetupGate(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var code = context.RequestServices.GetRequiredService<SetupCode>();
        var isSetup = context.Request.Path.Equals(SetupPath, StringComparison.OrdinalIgnoreCase);
        if (await code.IsDoneAsync(context.RequestAborted))
        {
            if (isSetup)
                context.Response.StatusCode = StatusCodes.Status404NotFound;
            else
                await next(context);
        }
        else if (IsAlwaysServed(context) || isSetup && code.Is(context.Request.Query["code"]))
        {
            await next(context);
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "60";
            await context.Response.WriteAsync("AirlineValue has no administrator yet: open the address that the server printed when it started.", context.RequestAborted);
        }
    });

    // what the setup page is drawn with, which says nothing of anybody's data
    private static bool IsAlwaysServed(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
        || context.GetEndpoint()?.Metadata.GetMetadata<Microsoft.AspNetCore.StaticAssets.StaticAssetDescriptor>() is not null;
}
