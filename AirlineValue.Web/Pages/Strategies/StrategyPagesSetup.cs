using AirlineValue.Web.Pages.Strategies.CrossSell;
using AirlineValue.Web.Pages.Strategies.Keep;
using AirlineValue.Web.Pages.Strategies.Movement;
using AirlineValue.Web.Pages.Strategies.Pace;
using AirlineValue.Web.Pages.Strategies.WinBack;

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
        .AddScoped<TierStakes>()
        .AddScoped<CrossSellViews>()
        .AddScoped<WinBackViews>()
        .AddScoped<KeepViews>()
        .AddScoped<StrategyMovementViews>();
}
