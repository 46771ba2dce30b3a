using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>Why a segment bears its name, in words.</summary>
public sealed class SegmentReasons(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<FieldTexts> fields, IStringLocalizer<SegmentsTexts> texts)
{
    private const double NearMean = 0.1;

    /// <summary>Which indicators speak for the name, strongest first, and which against it.</summary>
    public string Why(SegmentFacts facts)
    {
        var reasons = facts.Segment.Name.Contributions
            .Select((contribution, j) => (Contribution: contribution, Text: Reason(
                facts.Scaler.Scales[j].Indicator, contribution, facts.StandardScores[j])))
            .ToList();
        var against = reasons.Where(r => r.Contribution < 0).OrderBy(r => r.Contribution).Select(r => r.Text).ToList();
        var supporting = reasons.Where(r => r.Contribution > 0).OrderByDescending(r => r.Contribution).Select(r => r.Text).ToList();
        var sentence = supporting.Count > 0 ? texts["Why.For", Listed(supporting)].Value : texts["Why.NothingFor"].Value;
        return against.Count > 0 ? $"{sentence} {texts["Why.Against", Listed(against)]}" : sentence;
    }

    /// <summary>Which name would have fitted next best, and how far behind it is. Where another cluster took the name
    /// that fits better, it says so: names are given to all clusters at once.</summary>
    public string RunnerUp(SegmentName name)
    {
        var other = segments.Name(name.RunnerUp);
        var behind = name.Fit - name.RunnerUpFit;
        return behind >= 0
            ? texts["RunnerUp", other, format.StandardScore(name.RunnerUpFit), format.Significant(behind)]
            : texts["RunnerUp.Better", other, format.StandardScore(name.RunnerUpFit), format.Significant(-behind)];
    }

    private string Reason(Indicator indicator, double contribution, double standardScore) => texts["Why.Indicator",
        fields[$"Indicator.{indicator.Name}"].Value,
        texts[Math.Abs(standardScore) < NearMean ? "Why.NearMean" : standardScore > 0 ? "Why.Above" : "Why.Below",
            format.Significant(Math.Abs(standardScore))].Value,
        format.StandardScore(contribution)];

    private string Listed(IReadOnlyList<string> items) => string.Join(texts["Why.Separator"], items);
}
