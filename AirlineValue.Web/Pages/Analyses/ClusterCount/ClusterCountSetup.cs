namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>What the choice of k needs from the host.</summary>
public static class ClusterCountSetup
{
    /// <summary>Adds what writes its page, in the culture of whoever asks.</summary>
    public static IServiceCollection AddClusterCountPages(this IServiceCollection services) => services
        .AddScoped<ClusterCountMeaning>()
        .AddScoped<ClusterCountCharts>()
        .AddScoped<ClusterCountViews>();
}
