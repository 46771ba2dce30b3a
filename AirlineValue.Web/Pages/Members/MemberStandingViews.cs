using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Pages.Valuation;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Makes what an analysis says of a member: group and why, value and why, what would change the group.</summary>
public sealed class MemberStandingViews(
    FieldFormat format, SegmentTexts segments, RuleText rules, WeightingText weightings, IStringLocalizer<FieldTexts> fields,
    IStringLocalizer<MembersTexts> texts)
{
    private const int Named = 2;

    /// <summary>What the analysis says.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="score">What it says of the member.</param>
    /// <param name="weighting">The weights of the value score.</param>
    public MemberStandingView Of(AnalysisView analysis, MemberScoreDetail score, NamedWeighting weighting)
    {
        if (score.DroppedBy is { } rule)
            return new MemberStandingView(null, null, texts["Member.Dropped", rules.Name(rule), rules.Explanation(rule)], [], "", [], null, null, []);
        var all = analysis.Analysis.Segments.OrderBy(s => s.Rank).ToList();
        var own = all[score.Group - 1];
        var values = score.Indicators.Select(i => i.Value).ToList();
        var scaler = analysis.Analysis.Scaler;
        var place = new MemberPlace(scaler, [.. all.Select(s => s.CentreStandardised)]);
        var distances = place.Distances(values);
        var moves = place.MovesUp(values, score.Group);
        var model = ValueModel.Create(weighting.Weighting, scaler);
        return new MemberStandingView(
            own.Name, SegmentAddress.Page(analysis, own.Key), Meaning(distances, all, scaler),
            [.. distances.Select(d => DistanceOf(d, all[d.Rank - 1], values, analysis, score.Group))],
            texts[score.Group == 1 ? "Member.Moves.Best" : moves.Count == 0 ? "Member.Moves.None" : "Member.Moves.Some"],
            [.. moves.Select(m => texts["Member.Move", IndicatorName(m.Indicator.Name), Unit(m.To, m.Indicator.Unit), Unit(m.From, m.Indicator.Unit), segments.Name(all[m.Rank - 1].Name)].Value)],
            model is not null && score.Value is { } value ? Value(model, value, values) : null,
            WeightingOf(weighting, analysis),
            [.. score.Indicators.Select((_, j) => IndicatorOf(analysis, score, j, model))]);
    }

    private MemberWeightingView WeightingOf(NamedWeighting weighting, AnalysisView analysis)
    {
        var name = weightings.Name(weighting);
        return new MemberWeightingView(
            weighting.IsCurrent ? name : texts["Member.Weighting.NotCurrent", name],
            ValueModel.Create(weighting.Weighting, analysis.Analysis.Scaler) is { } model ? weightings.Weights(model) : weightings.Weights(weighting.Weighting),
            ValueAddress.Of(
                analysis.Analysis.IsCurrent ? null : analysis.Analysis.Id, weighting.IsCurrent ? null : weighting.Id,
                extractId: analysis.IsLatest ? null : analysis.Extract.Id),
            weightings.Missing(weighting, analysis.Analysis.Scaler));
    }

    private string Value(ValueModel model, MemberValueStanding value, List<double> values)
    {
        var sentence = texts["Member.ValueScore", format.StandardScore(value.Score), format.Count(value.Rank), format.Count(value.Members), format.Share(value.Percentile)].Value;
        var parts = model.Terms.Zip(values, (term, v) => (term.Scale.Indicator.Name, Part: term.Contribution(v))).OrderByDescending(p => p.Part).ToList();
        if (parts[0].Part > 0)
            sentence += " " + texts["Member.ValueLifts", IndicatorName(parts[0].Name), format.StandardScore(parts[0].Part)];
        if (parts[^1].Part < 0)
            sentence += " " + texts["Member.ValueLowers", IndicatorName(parts[^1].Name), format.StandardScore(parts[^1].Part)];
        return sentence;
    }

    // an indicator holds the member where its difference from the next centre is greater than from the own one
    private string Meaning(IReadOnlyList<CentreDistance> distances, List<StoredSegment> all, Scaler scaler)
    {
        var (own, next) = (distances[0], distances[1]);
        var pulls = scaler.Scales.Select((scale, j) => (scale.Indicator.Name, Pull: next.Parts[j] - own.Parts[j])).OrderByDescending(p => p.Pull).ToList();
        var sentence = texts[
            "Member.Distances", format.Significant(own.Distance), segments.Name(all[next.Rank - 1].Name), format.Significant(next.Distance)].Value;
        sentence += " " + texts["Member.Holds", segments.Name(all[own.Rank - 1].Name), Names(pulls.Where(p => p.Pull > 0))];
        return pulls[^1].Pull < 0
            ? $"{sentence} {texts["Member.Pulls", segments.Name(all[next.Rank - 1].Name), Names(pulls.Where(p => p.Pull < 0).Reverse())]}"
            : sentence;

        string Names(IEnumerable<(string Name, double Pull)> some) => string.Join(texts["Member.And"], some.Take(Named).Select(p => IndicatorName(p.Name)));
    }

    private MemberDistanceView DistanceOf(CentreDistance distance, StoredSegment segment, List<double> values, AnalysisView analysis, int rank)
    {
        var j = Enumerable.Range(0, distance.Parts.Count).MaxBy(i => distance.Parts[i]);
        var indicator = analysis.Analysis.Scaler.Scales[j].Indicator;
        return new MemberDistanceView(
            segment.Name, SegmentAddress.Page(analysis, segment.Key), format.Significant(distance.Distance),
            texts["Member.Apart", IndicatorName(indicator.Name), Unit(values[j], indicator.Unit), Unit(segment.Centre[j], indicator.Unit)], segment.Rank == rank);
    }

    private MemberIndicatorView IndicatorOf(AnalysisView analysis, MemberScoreDetail score, int j, ValueModel? model)
    {
        var scale = analysis.Analysis.Scaler.Scales[j];
        var (name, value, unit) = (score.Indicators[j].Name, score.Indicators[j].Value, scale.Indicator.Unit);
        var figures = analysis.Scoring.SegmentFigures.First(f => f.Rank == score.Group);
        var term = model?.Terms[j];
        return new MemberIndicatorView(
            texts["Field.Indicator", name, fields[$"Indicator.{name}"].Value], fields[$"Indicator.{name}.Explanation"],
            Unit(value, unit), format.Precise(value), format.Share(score.Percentiles[j]),
            format.InUnit(figures.Spreads[j].Mean, unit), format.InUnit(analysis.Scoring.Spreads[j].Mean, unit), format.StandardScore(scale.StandardScore(scale.Standardise(value))),
            term is null ? fields["Empty"] : format.Share(term.Weight), term is null ? fields["Empty"] : format.StandardScore(term.Contribution(value)));
    }

    private string IndicatorName(string name) => weightings.Indicator(name);

    // 27 flights are not 27.0 flights
    private string Unit(double value, ColumnUnit unit) =>
        double.IsInteger(value) && unit == ColumnUnit.Flights ? format.WithUnit(format.Count((long)value), unit) : format.InUnit(value, unit);
}
