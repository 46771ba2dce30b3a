namespace AirlineValue.Web.Pages.Cleaning;

/// <summary>What the pages about cleaning and the classic view need from the host.</summary>
public static class CleaningSetup
{
    /// <summary>Adds what writes these pages, in the culture of whoever asks.</summary>
    public static IServiceCollection AddCleaningPages(this IServiceCollection services) => services
        .AddScoped<CleaningSettingsViews>()
        .AddScoped<CleaningFunnelViews>()
        .AddScoped<CleaningEffectViews>()
        .AddScoped<CleaningPageViews>()
        .AddScoped<ClassicPageViews>();
}
