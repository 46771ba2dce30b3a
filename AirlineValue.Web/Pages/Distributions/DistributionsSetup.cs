using AirlineValue.Web.Pages.Consistency;

namespace AirlineValue.Web.Pages.Distributions;

/// <summary>What the pages about distributions and consistency need from the host.</summary>
public static class DistributionsSetup
{
    /// <summary>Adds what makes their views, in the culture of whoever asks.</summary>
    public static IServiceCollection AddDistributionPages(this IServiceCollection services) => services
        .AddScoped<DistributionParts>()
        .AddScoped<PlaceCharts>()
        .AddScoped<CrossCharts>()
        .AddScoped<MemberAngle>()
        .AddScoped<FlightAngle>()
        .AddScoped<PointAngle>()
        .AddScoped<CorrelationViews>()
        .AddScoped<DistributionsPageViews>()
        .AddScoped<ConsistencyViews>();
}
