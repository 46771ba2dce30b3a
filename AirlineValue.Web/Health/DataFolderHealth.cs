using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AirlineValue.Web.Health;

/// <summary>Whether the data folder can be written to, and has space. A lack of space is no reason to turn readers away: what is
/// stored can be looked at, so it is told as degraded, which is answered like ready.</summary>
public sealed class DataFolderHealth(DataFolder folder) : IHealthCheck
{
    /// <summary>Less than this is too little: 256 MiB, about what an import of a million members writes.</summary>
    public const long LeastFreeBytes = 256L << 20;

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        folder.Create();
        var free = new DriveInfo(folder.Path).AvailableFreeSpace;
        return Task.FromResult(free >= LeastFreeBytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded(FormattableString.Invariant($"The data folder has {free >> 20} MiB left, less than {LeastFreeBytes >> 20}")));
    }
}
