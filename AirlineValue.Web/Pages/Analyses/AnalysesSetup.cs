namespace AirlineValue.Web.Pages.Analyses;

/// <summary>What the pages about analyses need from the host.</summary>
public static class AnalysesSetup
{
    /// <summary>Adds what writes these pages, in the culture of whoever asks.</summary>
    public static IServiceCollection AddAnalysesPages(this IServiceCollection services) => services
        .AddScoped<ActorText>()
        .AddScoped<AnalysisListViews>()
        .AddScoped<AnalysisPageViews>()
        .AddScoped<FunnelViews>()
        .AddScoped<IndicatorRangesViews>()
        .AddScoped<CentresViews>()
        .AddScoped<ClusteringQualityViews>()
        .AddScoped<RunFactsViews>();
}
