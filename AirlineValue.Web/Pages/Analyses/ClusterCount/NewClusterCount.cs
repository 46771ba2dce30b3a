using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>What a person asks a choice of k for.</summary>
public sealed class NewClusterCount
{
    /// <summary>The most bootstrap samples that the form offers.</summary>
    public const int MostResamples = 100;

    private static readonly ClusterCountOptions Default = new();

    /// <summary>The name of the cleaning profile.</summary>
    public string Cleaning { get; set; } = CleaningProfile.DefaultName;

    /// <summary>The name of the indicator set.</summary>
    public string Indicators { get; set; } = IndicatorSet.Lrfmc.Name;

    /// <summary>The fewest clusters.</summary>
    public int? SmallestK { get; set; } = Default.SmallestK;

    /// <summary>The most clusters.</summary>
    public int? LargestK { get; set; } = Default.LargestK;

    /// <summary>Seed of the starts and samples.</summary>
    public int? Seed { get; set; } = Default.Seed;

    /// <summary>Starts for each number of clusters.</summary>
    public int? Restarts { get; set; } = Default.Restarts;

    /// <summary>Bootstrap samples for each number of clusters.</summary>
    public int? Resamples { get; set; } = Default.Resamples;

    /// <summary>Names of the fields that are wrong; none when it can be started.</summary>
    public IReadOnlyList<string> Errors()
    {
        (bool IsRight, string Field)[] conditions =
        [
            (SmallestK is >= NewAnalysis.SmallestK and < NewAnalysis.LargestK, nameof(SmallestK)),
            (LargestK is <= NewAnalysis.LargestK && LargestK > SmallestK, nameof(LargestK)),
            (Seed is >= 0, nameof(Seed)),
            (Restarts is >= 1 and <= NewAnalysis.MostRestarts, nameof(Restarts)),
            (Resamples is >= 0 and <= MostResamples, nameof(Resamples)),
        ];
        return [.. conditions.Where(c => !c.IsRight).Select(c => c.Field)];
    }

    /// <summary>What the queue is given; call it when there are no errors.</summary>
    public ClusterCountOptions Options() => new()
    {
        SmallestK = SmallestK!.Value,
        LargestK = LargestK!.Value,
        Seed = Seed!.Value,
        Restarts = Restarts!.Value,
        Resamples = Resamples!.Value,
    };
}
