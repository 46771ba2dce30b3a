using AirlineValue.Domain;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Segments.Map;

/// <summary>Makes the map of members.</summary>
public sealed class MapViews(
    FieldFormat format, SegmentTexts segments, SegmentCharts charts, SegmentMeaning meaning, IStringLocalizer<FieldTexts> fields,
    IStringLocalizer<MapTexts> texts)
{
    private const int ShownComponents = 3;
    private const double NamedLoading = 0.35;

    /// <summary>The map with the chosen box.</summary>
    /// <param name="view">The analysis.</param>
    /// <param name="map">Members and components.</param>
    /// <param name="box">The chosen box; null for none.</param>
    public MapView Of(AnalysisView view, MemberMap map, MapBox? box)
    {
        Indicator[] indicators = [.. view.Analysis.Scaler.Scales.Select(scale => scale.Indicator)];
        var facts = SegmentFacts.Of(view);
        var components = map.Components.Components;
        var shown = Math.Min(ShownComponents, components.Count);
        return new MapView(
            texts["Meaning", format.Share(components[0].Explained + components[1].Explained), format.Count(indicators.Length)],
            map.IsSampled ? texts["Sample", format.Count(map.Points.Count), format.Count(map.Members), map.Seed] : texts["Sample.All", format.Count(map.Members)],
            Map(view, map, facts, box),
            [.. components.Take(2).Select((component, c) => InWords(component, c, indicators))],
            [.. Enumerable.Range(1, shown).Select(Name)],
            [.. indicators.Select((indicator, j) => new LoadingRow(
                charts.IndicatorName(indicator), [.. components.Take(shown).Select(component => format.StandardScore(component.Loadings[j]))]))],
            [.. components.Take(shown).Select(component => format.Share(component.Explained))],
            meaning.Radar(facts),
            Centres(facts, indicators));
    }

    /// <summary>The members in a box.</summary>
    /// <param name="view">The analysis.</param>
    /// <param name="box">The box.</param>
    /// <param name="members">How many of each group lie in it, by rank − 1.</param>
    public BoxView Of(AnalysisView view, MapBox box, IReadOnlyList<int> members)
    {
        var all = members.Sum();
        List<MemberCondition> conditions = [.. MapAddress.Conditions(box)];
        return new BoxView(
            texts["Box.Meaning", format.Count(all), format.Share(SegmentFacts.Ratio(all, view.Scoring.ClusteredMembers))],
            format.Count(all),
            all == 0 ? null : MemberLinks.OfPeriod(view.Period, [new InAnyGroup(), .. conditions]),
            [.. view.Analysis.Segments.OrderBy(s => s.Rank).Zip(members).Where(pair => pair.Second > 0).Select(pair => new BoxRow(
                segments.Name(pair.First.Name),
                format.Count(pair.Second),
                MemberLinks.OfPeriod(view.Period, [new InGroup(pair.First.Key), .. conditions]),
                format.Share(SegmentFacts.Ratio(pair.Second, all))))]);
    }

    private PlotlyFigure Map(AnalysisView view, MemberMap map, IReadOnlyList<SegmentFacts> facts, MapBox? box)
    {
        var byRank = map.Points.ToLookup(point => point.Rank);
        return MapFigure.Create(
            [.. facts.Select(f => Group(view, f, [.. byRank[f.Segment.Rank]]))],
            texts["Axis", Name(1), format.Share(map.Components.Components[0].Explained)],
            texts["Axis", Name(2), format.Share(map.Components.Components[1].Explained)],
            [texts["Group"], texts["Drawn"], texts["Members"], texts["Mean", Name(1)], texts["Mean", Name(2)]],
            box);
    }

    private MapGroup Group(AnalysisView view, SegmentFacts facts, IReadOnlyList<MapPoint> points)
    {
        double[] x = [.. points.Select(p => p.X)], y = [.. points.Select(p => p.Y)];
        return new MapGroup(
            new FigureGroup(facts.Segment.Key, segments.Name(facts.Segment.Name), GroupColours.Of(facts.Segment.Name.Group)),
            x,
            y,
            [
                new FigureNumber(points.Count, format.Count(points.Count)),
                new FigureNumber(
                    facts.Figures.Members, format.Count(facts.Figures.Members),
                    MemberLinks.OfPeriod(view.Period, new InGroup(facts.Segment.Key))),
                Mean(x),
                Mean(y),
            ]);
    }

    private FigureNumber Mean(double[] values)
    {
        var mean = values.Length == 0 ? 0 : values.Average();
        return new FigureNumber(mean, format.StandardScore(mean));
    }

    private string InWords(PrincipalComponent component, int index, IReadOnlyList<Indicator> indicators)
    {
        var named = component.Loadings.Zip(indicators).Where(l => Math.Abs(l.First) >= NamedLoading)
            .OrderByDescending(l => Math.Abs(l.First)).ToList();
        var rising = named.Where(l => l.First > 0).Select(Loading).ToList();
        var falling = named.Where(l => l.First < 0).Select(Loading).ToList();
        var separator = texts["Separator"].Value;
        var sentence = texts["Component", Name(index + 1), format.Share(component.Explained), string.Join(separator, rising)].Value;
        return falling.Count == 0 ? sentence : texts["Join", sentence, texts["Component.Against", string.Join(separator, falling)].Value];

        string Loading((double Value, Indicator Indicator) loading) =>
            texts["Loading", fields[$"Indicator.{loading.Indicator.Name}"].Value, format.StandardScore(loading.Value)];
    }

    private PlotlyFigure Centres(IReadOnlyList<SegmentFacts> facts, IReadOnlyList<Indicator> indicators) => ParallelFigure.Create(
        [.. indicators.Select(charts.IndicatorName)],
        [.. facts.Select(f => new RadarCentre(
            new FigureGroup(f.Segment.Key, segments.Name(f.Segment.Name), GroupColours.Of(f.Segment.Name.Group)),
            [.. f.StandardScores.Select(z => new FigureNumber(z, format.StandardScore(z)))]))],
        texts["Centres.Axis"],
        texts["Group"]);

    private string Name(int component) => texts["Component.Name", component];
}
