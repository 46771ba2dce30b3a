using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.Backup;

/// <summary>Adds backups and their restoration.</summary>
public static class BackupsSetup
{
    /// <summary>What the server and the command line have in common.</summary>
    public static IServiceCollection AddBackups(this IServiceCollection services) => services
        .AddSingleton<BackupStore>()
        .AddSingleton<BackupAudit>()
        .AddSingleton<Restoration>()
        .AddSingleton<RestoreRun>()
        .AddScoped<BackupText>();

    /// <summary>What only the server has: the page, the daily backup, the restoration that the page asks for.</summary>
    public static IServiceCollection AddBackupPage(this IServiceCollection services) => services
        .AddSingleton<BackupDesk>()
        .AddSingleton<RestoreDesk>()
        .AddScoped<Pages.Backup.BackupViews>()
        .AddHostedService<DailyBackups>();

    /// <summary>Maps the download.</summary>
    public static void MapBackups(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(BackupDownload.Pattern, BackupDownload.SendAsync).Requires(Permission.Administer);
}
