using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace AirlineValue.Web.Accounts;

/// <summary>When somebody last did something on an open page: an open page alone keeps no session.</summary>
public sealed class CircuitActivity(TimeProvider clock, ProductSettings settings) : CircuitHandler
{
    private long _lastAt = clock.GetUtcNow().Ticks;

    /// <summary>Whether nobody did anything for longer than a session lasts.</summary>
    public bool IsIdle => clock.GetUtcNow().Ticks - Interlocked.Read(ref _lastAt) > TimeSpan.FromHours(settings.Accounts.SessionHours).Ticks;

    /// <inheritdoc />
    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => context =>
    {
        Interlocked.Exchange(ref _lastAt, clock.GetUtcNow().Ticks);
        return next(context);
    };
}
