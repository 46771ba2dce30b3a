using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Watching;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Settings;

/// <summary>What the server and the command line have in common: settings, database, jobs.</summary>
public static class ProductServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="contentRoot">What a relative data folder is relative to.</param>
    public static IServiceCollection AddProduct(this IServiceCollection services, string contentRoot)
    {
        services.AddOptions<ProductSettings>().BindConfiguration("");
        services.AddSingleton(sp => sp.GetRequiredService<IOptions<ProductSettings>>().Value);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(sp => new DataFolder(
            Path.Combine(contentRoot, sp.GetRequiredService<ProductSettings>().DataFolder)));
        services.AddSingleton<Database>();
        services.AddSingleton<IDbContextFactory<AirlineValueDb>>(sp => sp.GetRequiredService<Database>());
        services.AddSingleton<Schema>();
        services.AddBackups();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<EndedSessionStore>();
        services.AddSingleton<ExtractQueries>();
        services.AddSingleton<ExtractProfileQueries>();
        services.AddSingleton<AnalysisQueries>();
        services.AddSingleton<MemberQueries>();
        services.AddSingleton<ProgrammeStore>();
        services.AddSingleton<ProgrammeTrials>();
        services.AddSingleton<StrategyQueries>();
        services.AddSingleton<PaceQueries>();
        services.AddSingleton<StrategyBoards>();
        services.AddSingleton<StrategyMovementQueries>();
        services.AddSingleton<MovementQueries>();
        services.AddSingleton<MovementCauseQueries>();
        services.AddSingleton<RelationshipQueries>();
        services.AddSingleton<WeightingStore>();
        services.AddSingleton<ValueQueries>();
        services.AddSingleton<NamedListStore>();
        services.AddSingleton<SuppressionStore>();
        services.AddSingleton<ContactExportStore>();
        services.AddSingleton<ResponseStore>();
        services.AddSingleton<ResponseTakeBack>();
        services.AddSingleton<CleaningProfileStore>();
        services.AddSingleton<IndicatorSetStore>();
        services.AddSingleton<CleaningTrial>();
        services.AddSingleton<ClassicRun>();
        services.AddSingleton<GroupPortraitStore>();
        services.AddSingleton<PortraitRun>();
        services.AddSingleton<MemberMapRun>();
        services.AddSingleton<KpiQueries>();
        services.AddSingleton<GoalStore>();
        services.AddSingleton<AlertRuleStore>();
        services.AddSingleton<AlertLogStore>();
        services.AddSingleton<AlertRun>();
        services.AddJobs();
        services.AddWatching(contentRoot);
        return services;
    }

    /// <summary>Checks the settings, and makes folder and database ready.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the database can't be opened.</exception>
    public static void Prepare(IServiceProvider services)
    {
        PrepareFolder(services);
        try
        {
            services.GetRequiredService<Schema>().Update();
        }
        catch (DataFolderUnavailableException e)
        {
            throw Unusable(e);
        }
    }

    /// <summary>Checks the settings, and makes the folder ready; the database is left as it is, whatever it is.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the folder can't be written to.</exception>
    public static void PrepareFolder(IServiceProvider services)
    {
        var settings = Settings(services);
        var errors = settings.Errors().ToList();
        if (errors.Count == 0)
            errors.AddRange(WatchSettings.PlaceErrors(services.GetRequiredService<WatchStatus>().Folder?.Path, services.GetRequiredService<DataFolder>().Path));
        if (errors.Count > 0)
            throw new StartRefusedException(string.Join("; ", errors));
        try
        {
            services.GetRequiredService<DataFolder>().Create();
        }
        catch (DataFolderUnavailableException e)
        {
            throw Unusable(e);
        }
    }

    private static StartRefusedException Unusable(DataFolderUnavailableException e) => new(
        StorageFaults.IsDiskFull(e)
            ? $"DataFolder: {e.Path} can't be used: there is no space left on the disk; free space, and start again"
            : $"DataFolder: {e.Path} can't be used: {e.Reason}; give the program the right to write there, restore a backup, or name another folder with --data",
        e);

    // Binding throws for a value of the wrong type, and says which setting it is of.
    private static ProductSettings Settings(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<ProductSettings>();
        }
        catch (InvalidOperationException e)
        {
            throw new StartRefusedException(e.Message, e);
        }
    }
}
