using AirlineValue.Web.Pages.Monitoring.Causes;
using AirlineValue.Web.Pages.Monitoring.Movement;

namespace AirlineValue.Web.Pages.Monitoring;

/// <summary>Adds what the page about periods needs.</summary>
public static class MonitoringSetup
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddMonitoringPage(this IServiceCollection services) => services.AddScoped<MonitoringViews>()
        .AddScoped<MovementStates>().AddScoped<MoveText>().AddScoped<MovementViews>().AddScoped<SinceViews>().AddScoped<CauseViews>();
}
