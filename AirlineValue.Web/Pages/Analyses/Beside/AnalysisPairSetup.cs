namespace AirlineValue.Web.Pages.Analyses.Beside;

/// <summary>What two analyses side by side need from the host.</summary>
public static class AnalysisPairSetup
{
    /// <summary>Adds what writes their page, in the culture of whoever asks.</summary>
    public static IServiceCollection AddAnalysisPairPages(this IServiceCollection services) => services
        .AddScoped<AnalysisPairOptions>()
        .AddScoped<AnalysisPairViews>();
}
