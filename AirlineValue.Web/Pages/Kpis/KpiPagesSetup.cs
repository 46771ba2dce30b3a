using AirlineValue.Web.Pages.Alerts;
using AirlineValue.Web.Pages.Goals;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>Adds what KPIs over time, goals and alerts need.</summary>
public static class KpiPagesSetup
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddKpiPages(this IServiceCollection services) => services
        .AddScoped<KpiBoards>()
        .AddScoped<KpiLines>()
        .AddScoped<KpiViews>()
        .AddScoped<GoalViews>()
        .AddScoped<AlertViews>()
        // what was taken back is offered on the page that took it back, not on the next one
        .AddTransient<GoalTakeBack>()
        .AddTransient<AlertRuleTakeBack>();
}
