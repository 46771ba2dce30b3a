using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>What a person asks a new analysis for.</summary>
public sealed class NewAnalysis
{
    /// <summary>The fewest clusters that the form offers.</summary>
    public const int SmallestK = 2;

    /// <summary>The most clusters that the form offers: more groups can't be marketed to.</summary>
    public const int LargestK = 12;

    /// <summary>The most restarts that the form offers.</summary>
    public const int MostRestarts = 1000;

    /// <summary>The usual number of clusters of a plain table: high and low of three figures.</summary>
    public const int PlainTableK = 8;

    /// <summary>The extract; null while none is chosen.</summary>
    public int? ExtractId { get; set; }

    /// <summary>The name of the cleaning profile.</summary>
    public string Cleaning { get; set; } = CleaningProfile.DefaultName;

    /// <summary>The name of the indicator set.</summary>
    public string Indicators { get; set; } = IndicatorSet.Lrfmc.Name;

    /// <summary>Number of clusters.</summary>
    public int? K { get; set; } = new KMeansOptions().K;

    /// <summary>Seed of the starts.</summary>
    public int? Seed { get; set; } = new KMeansOptions().Seed;

    /// <summary>How many starts are tried.</summary>
    public int? Restarts { get; set; } = new KMeansOptions().Restarts;

    /// <summary>Whether an analysis follows an import.</summary>
    public bool Analyse { get; set; } = true;

    /// <summary>The request that stands in for the form where nobody is asked.</summary>
    public static JobRequest Default { get; } = new NewAnalysis().Request(CleaningProfile.Default, IndicatorSet.Lrfmc);

    /// <summary>What is usual for an extract.</summary>
    public static NewAnalysis Of(Extract extract) =>
        extract.IsPlainTable ? OfPlainTable(extract.Id) : new NewAnalysis { ExtractId = extract.Id };

    /// <summary>What is usual for a plain table of another business: recency, frequency and spend, and eight groups.</summary>
    public static NewAnalysis OfPlainTable(int extractId) =>
        new() { ExtractId = extractId, Indicators = IndicatorSet.Rfm.Name, K = PlainTableK };

    /// <summary>What an analysis was asked for, to be asked for again: the names of its cleaning and of its indicator set are
    /// empty, since either may mean something else by now.</summary>
    public static NewAnalysis OfModel(StoredAnalysis model, int extractId) => new()
    {
        ExtractId = extractId,
        Cleaning = "",
        Indicators = "",
        K = model.ClusteringOptions.K,
        Seed = model.ClusteringOptions.Seed,
        Restarts = model.ClusteringOptions.Restarts,
    };

    /// <summary>Names of the fields that are wrong; none when the analysis can be started.</summary>
    public IReadOnlyList<string> Errors()
    {
        (bool IsRight, string Field)[] conditions =
        [
            (ExtractId is not null, "Extract"),
            (K is >= SmallestK and <= LargestK, "K"),
            (Seed is >= 0, "Seed"),
            (Restarts is >= 1 and <= MostRestarts, "Restarts"),
        ];
        return [.. conditions.Where(c => !c.IsRight).Select(c => c.Field)];
    }

    /// <summary>What the queue is given; call it when there are no errors.</summary>
    /// <param name="cleaning">The profile of the name that was chosen; without a name when it is not saved.</param>
    /// <param name="set">The indicator set of the name that was chosen.</param>
    public JobRequest Request(CleaningProfile cleaning, IndicatorSet set) => Analyse
        ? new JobRequest(
            cleaning.Options,
            new KMeansOptions { K = K!.Value, Seed = Seed!.Value, Restarts = Restarts!.Value },
            cleaning.Name.Length == 0 ? null : cleaning.Name,
            Indicators: set)
        : new JobRequest(null, null);
}
