using AirlineValue.Domain.Clustering;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>What the figures of a choice of k say, in sentences.</summary>
public sealed class ClusterCountMeaning(FieldFormat format, IStringLocalizer<ClusterCountTexts> texts)
{
    /// <summary>The number that the business has names and strategies for.</summary>
    public const int NamedGroups = 5;

    /// <summary>What the indices name, whether they agree, and how far the clusters can be relied upon.</summary>
    public IReadOnlyList<string> Advice(ClusterCountChoice choice, ClusterCountAdvice advice)
    {
        var sentences = new List<string> { $"{Verdict(advice)} {Named(advice)}" };
        if (advice.MostStable is { } most)
        {
            var likely = choice.With(advice.MostNamed)!;
            sentences.Add(texts["Advice.Stability", advice.MostNamed, Grade(likely), format.Significant(likely.Stability!.Mean), most] + Drop(advice.Drop));
        }
        return sentences;
    }

    /// <summary>That five groups are a choice of the business as well, and what the figures say of them.</summary>
    public string Business(ClusterCountChoice choice)
    {
        if (choice.With(NamedGroups) is not { } five)
            return texts["Business"];
        var silhouette = choice.Candidates.Count(c => c.Validity.Silhouette > five.Validity.Silhouette) + 1;
        var daviesBouldin = choice.Candidates.Count(c => c.Validity.DaviesBouldin < five.Validity.DaviesBouldin) + 1;
        var figures = texts["Business.Five", silhouette, daviesBouldin, choice.Candidates.Count];
        return five.Stability is null
            ? $"{texts["Business"]} {figures}"
            : $"{texts["Business"]} {figures} {texts["Business.Stable", Grade(five), format.Significant(five.Stability.Mean)]}";
    }

    /// <summary>The elbow.</summary>
    public string Elbow(ClusterCountChoice choice, ClusterCountAdvice advice)
    {
        if (advice.Knee is not { } knee)
            return texts["Elbow.None"];
        var (first, last) = (choice.Candidates[0], choice.Candidates[^1]);
        var fallen = (first.Inertia - choice.With(knee)!.Inertia) / (first.Inertia - last.Inertia);
        return texts["Elbow.Knee", knee, format.Share(fallen), first.K, last.K];
    }

    /// <summary>An index that has a best number.</summary>
    /// <param name="name">The index.</param>
    /// <param name="choice">The figures.</param>
    /// <param name="best">The number that it prefers.</param>
    /// <param name="value">The index of a candidate.</param>
    public string Best(string name, ClusterCountChoice choice, int best, Func<ClusterCountCandidate, double> value)
    {
        var sentence = texts[$"{name}.Best", best, format.Significant(value(choice.With(best)!))].Value;
        return best == NamedGroups || choice.With(NamedGroups) is not { } five
            ? sentence
            : $"{sentence} {texts["Best.Five", format.Significant(value(five))]}";
    }

    /// <summary>The stability under resampling.</summary>
    public string Stability(ClusterCountChoice choice, ClusterCountAdvice advice)
    {
        var best = choice.With(advice.MostStable!.Value)!;
        var sentence = texts["Stability.Best", best.K, format.Significant(best.Stability!.Mean)].Value;
        if (choice.With(NamedGroups) is { Stability: { } stability } five && five != best)
            sentence = $"{sentence} {texts["Stability.Five", format.Significant(stability.Mean), Grade(five)]}";
        return sentence + Drop(advice.Drop);
    }

    /// <summary>The sizes.</summary>
    public string Sizes(ClusterCountChoice choice)
    {
        var shown = choice.With(NamedGroups) ?? choice.Candidates[0];
        var smallest = choice.Candidates.MinBy(c => c.SmallestSize)!;
        return texts[
            "Sizes.Meaning", shown.K, format.Count(shown.SmallestSize), format.Count(shown.Sizes[0]),
            smallest.K, format.Count(smallest.SmallestSize), format.Share(smallest.SmallestSize / (double)choice.Members)];
    }

    private string Verdict(ClusterCountAdvice advice) => texts[$"Advice.{advice.NamedBy(advice.MostNamed)}", advice.MostNamed];

    private string Named(ClusterCountAdvice advice)
    {
        (int? K, string Criterion)[] named =
        [
            (advice.Knee, "Knee"), (advice.BySilhouette, "Silhouette"),
            (advice.ByCalinskiHarabasz, "CalinskiHarabasz"), (advice.ByDaviesBouldin, "DaviesBouldin"),
        ];
        var parts = named.Where(n => n.K is not null).GroupBy(n => n.K).OrderBy(group => group.Key)
            .Select(group => texts["Advice.Names", group.Key!, string.Join(texts["Comma"], group.Select(n => texts[$"Criterion.{n.Criterion}"].Value))].Value);
        return texts["Advice.Named", string.Join(texts["Semicolon"], parts)];
    }

    private string Grade(ClusterCountCandidate candidate) => texts[$"Grade.{candidate.Stability!.Grade()}"];

    private string Drop(StabilityDrop? drop) =>
        drop is null ? "" : $" {texts["Stability.Drop", drop.From, drop.To, format.Significant(drop.Fall)]}";
}
