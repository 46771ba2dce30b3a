using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.Jobs;

/// <summary>Adds the queue and what works on it.</summary>
public static class JobsSetup
{
    /// <summary>Registers it; the worker that runs as long as the server does is added by the server.</summary>
    public static IServiceCollection AddJobs(this IServiceCollection services) => services
        .AddSingleton(sp => sp.GetRequiredService<ProductSettings>().Upload.ToLimits())
        .AddSingleton(BatchPacing.Default)
        .AddSingleton<JobStore>()
        .AddSingleton<ExtractStore>()
        .AddSingleton<ExtractImport>()
        .AddSingleton<StagedRows>()
        .AddSingleton<AnalysisRun>()
        .AddSingleton<AnalysisStore>()
        .AddSingleton<AnalysisDecisions>()
        .AddSingleton<ReplacementRun>()
        .AddSingleton<Retrainings>()
        .AddSingleton<ScoringRun>()
        .AddSingleton<ScoringStore>()
        .AddSingleton<ScoringQueries>()
        .AddSingleton<ColumnStore>()
        .AddSingleton<ProfileRun>()
        .AddSingleton<ExtractProfileStore>()
        .AddSingleton<UploadedFiles>()
        .AddSingleton<IncrementBases>()
        .AddSingleton<MemberLooks>()
        .AddSingleton<KindAdvisor>()
        .AddSingleton<ExtractIntake>()
        .AddSingleton<DemonstrationYear>()
        .AddSingleton<CleaningEffects>()
        .AddSingleton<JobSignal>()
        .AddSingleton<JobQueue>()
        .AddSingleton<JobRunner>()
        .AddSingleton<JobRecovery>()
        .AddSingleton<ExtractRetention>()
        .AddSingleton<RetentionLook>()
        .AddSingleton<PortraitPreparation>()
        .AddSingleton<AlertChecks>()
        .AddSingleton<ImportWork>()
        .AddSingleton<AnalysisWork>()
        .AddSingleton<ScoringWork>()
        .AddSingleton<ProfileWork>()
        .AddSingleton<DeletionWork>()
        .AddSingleton<MemberErasure>()
        .AddSingleton<ErasureWork>()
        .AddSingleton<ComparisonStore>()
        .AddSingleton<MemberMatching>()
        .AddSingleton<ComparisonRun>()
        .AddSingleton<ComparisonWork>()
        .AddSingleton<ClusterCountStore>()
        .AddSingleton<AnalysisComparisons>()
        .AddSingleton<ClusterCountRun>()
        .AddSingleton<ClusterCountWork>()
        .AddSingleton<IReadOnlyDictionary<JobKind, IJobWork>>(sp => new Dictionary<JobKind, IJobWork>
        {
            [JobKind.Import] = sp.GetRequiredService<ImportWork>(),
            [JobKind.Analysis] = sp.GetRequiredService<AnalysisWork>(),
            [JobKind.Scoring] = sp.GetRequiredService<ScoringWork>(),
            [JobKind.Profile] = sp.GetRequiredService<ProfileWork>(),
            [JobKind.Deletion] = sp.GetRequiredService<DeletionWork>(),
            [JobKind.Erasure] = sp.GetRequiredService<ErasureWork>(),
            [JobKind.Comparison] = sp.GetRequiredService<ComparisonWork>(),
            [JobKind.ClusterCount] = sp.GetRequiredService<ClusterCountWork>(),
        });
}
