namespace AirlineValue.Web.Pages.Analyses.Replacing;

/// <summary>What training again and replacing an analysis need from the host.</summary>
public static class ReplacementSetup
{
    /// <summary>Adds what writes their pages, in the culture of whoever asks.</summary>
    public static IServiceCollection AddReplacementPages(this IServiceCollection services) => services
        .AddScoped<RetrainingViews>()
        .AddScoped<ReplacedGroupsViews>()
        .AddScoped<ReplacementViews>()
        .AddScoped<ReplacedStrategiesViews>()
        .AddScoped<ReplacementReader>();
}
