using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments;

/// <summary>What the segments' figures say, in sentences.</summary>
public sealed class SegmentMeaning(
    FieldFormat format, SegmentTexts segments, IStringLocalizer<FieldTexts> fields, IStringLocalizer<SegmentsTexts> texts)
{
    private const int NamedExtremes = 3;

    /// <summary>Where value is concentrated, and where it is thinnest: "8.6 % of the members bring 35.8 % of the fares".</summary>
    public string Concentration(IReadOnlyList<SegmentFacts> all)
    {
        var known = all.Where(f => double.IsFinite(f.FareConcentration)).ToList();
        if (known.Count < 2)
            return texts["Concentration.None"];
        var densest = known.MaxBy(f => f.FareConcentration)!;
        var thinnest = known.MinBy(f => f.FareConcentration)!;
        return texts["Concentration",
            format.Share(densest.MemberShare), format.Share(densest.FareShare), segments.Name(densest.Segment.Name),
            format.Share(thinnest.MemberShare), format.Share(thinnest.FareShare), segments.Name(thinnest.Segment.Name)];
    }

    /// <summary>Which groups' centres lie farthest from the mean, and by which indicator.</summary>
    public string Radar(IReadOnlyList<SegmentFacts> all)
    {
        var extremes = all
            .Select(f => (Facts: f, Index: Extreme(f.StandardScores)))
            .OrderByDescending(x => Math.Abs(x.Facts.StandardScores[x.Index]))
            .Take(NamedExtremes)
            .Select(x => texts["Radar.Extreme",
                segments.Name(x.Facts.Segment.Name),
                fields[$"Indicator.{x.Facts.Scaler.Scales[x.Index].Indicator.Name}"].Value,
                format.StandardScore(x.Facts.StandardScores[x.Index])].Value);
        return texts["Radar", string.Join(texts["Radar.Separator"], extremes)];
    }

    private static int Extreme(IReadOnlyList<double> centre) =>
        Enumerable.Range(0, centre.Count).MaxBy(i => Math.Abs(centre[i]));
}
