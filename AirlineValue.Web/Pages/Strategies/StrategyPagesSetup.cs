using AirlineValue.Web.Pages.Strategies.Pace;

namespace AirlineValue.Web.Pages.Strategies;

/// <summary>What the pages of the strategies need.</summary>
public static class StrategyPagesSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddStrategyPages(this IServiceCollection services) => services
        .AddScoped<StrategyRuleText>()
        .AddScoped<StrategyTables>()
        .AddScoped<PaceViews>()
        .AddScoped<AwardViews>()
        .AddScoped<TierStakes>();
}
