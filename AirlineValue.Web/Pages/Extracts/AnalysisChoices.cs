using System.ComponentModel.DataAnnotations;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses;

namespace AirlineValue.Web.Pages.Extracts;

/// <summary>What a person chooses before an analysis; the defaults are the product's.</summary>
public sealed class AnalysisChoices
{
    /// <summary>How many clusters.</summary>
    [Range(NewAnalysis.SmallestK, NewAnalysis.LargestK)]
    public int K { get; set; } = new KMeansOptions().K;

    /// <summary>The seed of the starts.</summary>
    [Range(0, int.MaxValue)]
    public int Seed { get; set; } = new KMeansOptions().Seed;

    /// <summary>How many starts are tried.</summary>
    [Range(1, NewAnalysis.MostRestarts)]
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
