using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Extracts.Watching;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Watching;

/// <summary>Adds the watched folder.</summary>
public static class WatchingSetup
{
    /// <summary>Registers it; who looks into it as long as the server runs is added by the server.</summary>
    /// <param name="services">The services.</param>
    /// <param name="contentRoot">What a relative folder is relative to.</param>
    public static IServiceCollection AddWatching(this IServiceCollection services, string contentRoot) => services
        .AddSingleton(sp => new WatchStatus(
            sp.GetRequiredService<ProductSettings>().Watch.Folder is { Length: > 0 } folder ? new WatchedFolder(Path.Combine(contentRoot, folder)) : null))
        .AddSingleton(sp => new FileCompleteness(
            TimeSpan.FromSeconds(sp.GetRequiredService<ProductSettings>().Watch.SettleSeconds), sp.GetRequiredService<TimeProvider>()))
        .AddSingleton<WatchedFileStore>()
        .AddSingleton<WatchedDeliveries>()
        .AddSingleton<DeliveryReport>()
        .AddScoped<DeliveryText>()
        .AddScoped<WatchViews>()
        .AddSingleton<FolderWatch>();
}
