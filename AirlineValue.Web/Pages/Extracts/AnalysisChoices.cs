using System.ComponentModel.DataAnnotations;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>What a person chooses before an analysis; the defaults are the product's.</summary>
public sealed class AnalysisChoices
{
    /// <summary>The fewest clusters.</summary>
    public const int FewestClusters = 2;

    /// <summary>The most clusters.</summary>
    public const int MostClusters = 32;

    /// <summary>The most restarts.</summary>
    public const int MostRestarts = 1000;

    /// <summary>How many clusters.</summary>
    [Range(FewestClusters, MostClusters)]
    public int K { get; set; } = new KMeansOptions().K;

    /// <summary>The seed of the starts.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = new KMeansOptions().Seed;

    /// <summary>How many starts are tried.</summary>
    [Range(1, MostRestarts)]
    public int Restarts { get; set; } = new KMeansOptions().Restarts;

    /// <summary>Whether an analysis follows the import.</summary>
    public bool Analyse { get; set; } = true;

    /// <summary>Whether everything is within its range.</summary>
    public bool IsValid => Validator.TryValidateObject(this, new ValidationContext(this), null, validateAllProperties: true);

    /// <summary>The request for the queue.</summary>
    public JobRequest ToRequest() => Analyse
        ? new JobRequest(new CleaningOptions(), new KMeansOptions { K = K, Seed = Seed, Restarts = Restarts })
        : new JobRequest(null, null);
}
