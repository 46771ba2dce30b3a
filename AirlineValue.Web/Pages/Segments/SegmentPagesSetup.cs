using AirlineValue.Web.Pages.Overview;
using AirlineValue.Web.Pages.Segments.Map;
using AirlineValue.Web.Pages.Segments.Portrait;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>What the overview and the pages about segments need.</summary>
public static class SegmentPagesSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddSegmentPages(this IServiceCollection services) => services
        .AddScoped<SegmentTrend>()
        .AddScoped<SegmentCharts>()
        .AddScoped<SegmentMeaning>()
        .AddScoped<SegmentReasons>()
        .AddScoped<SegmentsViews>()
        .AddScoped<SegmentViews>()
        .AddScoped<PortraitParts>()
        .AddScoped<IndicatorPortraits>()
        .AddScoped<TraitPortraits>()
        .AddScoped<MembershipPortraits>()
        .AddScoped<SegmentPortraits>()
        .AddScoped<StrategyPortraits>()
        .AddScoped<MapViews>()
        .AddScoped<OverviewViews>();
}
