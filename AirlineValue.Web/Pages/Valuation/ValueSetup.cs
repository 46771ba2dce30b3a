namespace AirlineValue.Web.Pages.Valuation;

/// <summary>What the pages about value need.</summary>
public static class ValueSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddValuePages(this IServiceCollection services) => services
        .AddScoped<WeightingText>()
        .AddScoped<ValueViews>()
        .AddScoped<ConcentrationViews>()
        .AddScoped<WeightsViews>();
}
