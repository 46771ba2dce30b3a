using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AirlineValue.Web.Health;

/// <summary>Tells whoever runs the program whether it is alive, and whether it is ready. The answers are one word, since nobody has
/// to sign in for them; why it is not ready is in the log.</summary>
public static class HealthSetup
{
    /// <summary>Whether the process answers at all; when not, start it again.</summary>
    public const string LivePath = "/health/live";

    /// <summary>Whether requests can be served; when not, send none.</summary>
    public const string ReadyPath = "/health/ready";

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    /// <summary>Registers what is looked at.</summary>
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<DatabaseHealth>("database", timeout: Longest)
        .AddCheck<DataFolderHealth>("data folder", timeout: Longest)
        .AddCheck<WorkerHealth>("worker", timeout: Longest);

    /// <summary>Maps both addresses.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks(LivePath, Options(_ => false)).AllowAnonymous();
        endpoints.MapHealthChecks(ReadyPath, Options(_ => true)).AllowAnonymous();
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> looksAt) => new()
    {
        Predicate = looksAt,
        AllowCachingResponses = false,
        ResponseWriter = (context, report) => context.Response.WriteAsync(report.Status.ToString(), context.RequestAborted),
    };
}
