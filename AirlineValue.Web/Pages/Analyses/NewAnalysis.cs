using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
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

    /// <summary>The highest age that can be set as the limit, in years.</summary>
    public const int HighestAge = 150;

    /// <summary>The extract; null while none is chosen.</summary>
    public int? ExtractId { get; set; }

    /// <summary>Number of clusters.</summary>
    public int? K { get; set; } = new KMeansOptions().K;

    /// <summary>Seed of the starts.</summary>
    public int? Seed { get; set; } = new KMeansOptions().Seed;

    /// <summary>How many starts are tried.</summary>
    public int? Restarts { get; set; } = new KMeansOptions().Restarts;

    /// <summary>The rules that are switched on.</summary>
    public HashSet<CleaningRule> Rules { get; } = [.. new CleaningOptions().Rules];

    /// <summary>The highest plausible age.</summary>
    public int? MaximumAge { get; set; } = (int)new CleaningOptions().MaximumAge;

    /// <summary>Names of the texts that say what is wrong; none when the analysis can be started.</summary>
    public IReadOnlyList<string> Errors()
    {
        (bool IsRight, string Error)[] conditions =
        [
            (ExtractId is not null, "Form.Error.Extract"),
            (K is >= SmallestK and <= LargestK, "Form.Error.K"),
            (Seed is not null, "Form.Error.Seed"),
            (Restarts is >= 1 and <= MostRestarts, "Form.Error.Restarts"),
            (MaximumAge is >= 1 and <= HighestAge, "Form.Error.MaximumAge"),
        ];
        return [.. conditions.Where(c => !c.IsRight).Select(c => c.Error)];
    }

    /// <summary>Switches a rule on or off; the one that makes clustering possible stays on.</summary>
    public void Switch(CleaningRule rule, bool isOn)
    {
        if (isOn)
            Rules.Add(rule);
        else if (rule != CleaningRule.IndicatorsComputable)
            Rules.Remove(rule);
    }

    /// <summary>What the queue is given; call it when there are no errors.</summary>
    public JobRequest Request() => new(
        new CleaningOptions { Rules = [.. Rules.Order()], MaximumAge = MaximumAge ?? new CleaningOptions().MaximumAge },
        new KMeansOptions { K = K!.Value, Seed = Seed!.Value, Restarts = Restarts!.Value });
}
