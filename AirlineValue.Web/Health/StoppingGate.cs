namespace AirlineValue.Web.Health;

/// <summary>Turns requests away once the server stops. Pages that are cut off try again at once: let in, they would open new lines to
/// a server that is about to end, and hold it up for as long as it waits for lines to close.</summary>
public static class StoppingGate
{
    /// <summary>Puts the gate into the pipeline, before everything else.</summary>
    public static IApplicationBuilder UseStoppingGate(this IApplicationBuilder app)
    {
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        return app.Use((context, next) => stopping.IsCancellationRequested ? TurnAwayAsync(context) : next(context));
    }

    private static Task TurnAwayAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "5";
        context.Response.Headers.Connection = "close";
        return context.Response.WriteAsync("AirlineValue is stopping: load the page again in a moment.", context.RequestAborted);
    }
}
