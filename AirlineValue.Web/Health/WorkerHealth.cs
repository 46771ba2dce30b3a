using AirlineValue.Web.Jobs;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AirlineValue.Web.Health;

/// <summary>Whether the worker of the queue is alive.</summary>
public sealed class WorkerHealth(JobWorker worker) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        worker.ExecuteTask is { IsCompleted: false } ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("The worker of the queue has ended"));
}
