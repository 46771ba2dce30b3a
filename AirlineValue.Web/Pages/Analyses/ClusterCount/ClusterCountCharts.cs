using AirlineValue.Domain.Clustering;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses.ClusterCount;

/// <summary>Draws the indices of a choice of k.</summary>
public sealed class ClusterCountCharts(ClusterCountMeaning meaning, FieldFormat format, IStringLocalizer<ClusterCountTexts> texts)
{
    /// <summary>A chart an index, and one of the sizes.</summary>
    public IReadOnlyList<ClusterCountChart> Of(ClusterCountChoice choice, ClusterCountAdvice advice)
    {
        var charts = new List<ClusterCountChart>
        {
            Curve("Elbow", choice, c => c.Inertia, advice.Knee, meaning.Elbow(choice, advice), hasChord: true),
            Best("Silhouette", choice, advice.BySilhouette, c => c.Validity.Silhouette),
            Best("CalinskiHarabasz", choice, advice.ByCalinskiHarabasz, c => c.Validity.CalinskiHarabasz),
            Best("DaviesBouldin", choice, advice.ByDaviesBouldin, c => c.Validity.DaviesBouldin),
        };
        if (advice.MostStable is { } most)
            charts.Add(Curve("Stability", choice, c => c.Stability!.Mean, most, meaning.Stability(choice, advice)));
        charts.Add(Sizes(choice));
        return charts;
    }

    private ClusterCountChart Best(string name, ClusterCountChoice choice, int best, Func<ClusterCountCandidate, double> value) =>
        Curve(name, choice, value, best, meaning.Best(name, choice, best, value));

    private ClusterCountChart Curve(
        string name, ClusterCountChoice choice, Func<ClusterCountCandidate, double> value, int? marked, string sentence, bool hasChord = false)
    {
        var hasSpread = string.Equals(name, "Stability", StringComparison.Ordinal);
        var points = choice.Candidates.Select(c => new CurvePoint(
            c.K, Number(value(c)), hasSpread ? Number(c.Stability!.StandardDeviation) : null, c.K == marked));
        string[] headings = hasSpread
            ? [texts["Axis.K"], texts[$"{name}.Heading"], texts["Column.Spread"]]
            : [texts["Axis.K"], texts[$"{name}.Heading"]];
        return new ClusterCountChart(
            name.ToLowerInvariant(), texts[$"{name}.Heading"], sentence, Reading(name, choice),
            CurveFigure.Create([.. points], headings, texts[$"{name}.Mark"], hasChord));
    }

    private ClusterCountChart Sizes(ClusterCountChoice choice)
    {
        var rows = choice.Candidates.Select(c => new CountSizes(
            c.K, [.. c.Sizes.Select(size => (new FigureNumber(size, format.Count(size)), format.Share(size / (double)choice.Members)))]));
        return new ClusterCountChart(
            "sizes", texts["Sizes.Heading"], meaning.Sizes(choice), texts["Sizes.Reading"],
            CountSizesFigure.Create([.. rows], texts["Axis.K"], rank => texts["Sizes.Rank", rank]));
    }

    private string Reading(string name, ClusterCountChoice choice)
    {
        var first = choice.Candidates[0];
        return name switch
        {
            "Silhouette" => texts[
                first.Validity.SilhouetteIsExact ? "Silhouette.Reading.Exact" : "Silhouette.Reading", format.Count(first.Validity.SilhouetteSample)],
            "Stability" => texts["Stability.Reading", first.Stability!.Resamples, format.Count(first.Stability.SampleSize)],
            _ => texts[$"{name}.Reading"],
        };
    }

    private FigureNumber Number(double value) => new(value, format.Significant(value));
}
