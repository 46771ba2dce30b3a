using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AirlineValue.Web.Health;

/// <summary>Whether the database answers, and is at the schema that this program works with.</summary>
public sealed class DatabaseHealth(Schema schema) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        schema.Found() is var found && found == Schema.Version
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy($"The database is at schema {found}, the program at {Schema.Version}"));
}
