using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>Makes what the form for weights shows.</summary>
public sealed class WeightsViews(
    FieldFormat format, WeightingText words, TimeProvider clock, IStringLocalizer<ValueTexts> texts)
{
    /// <summary>What a draft comes to.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="view">The analysis whose groups the preview shows; null for none.</param>
    /// <param name="current">The weighting that everybody sees.</param>
    public WeightsView Of(WeightsDraft draft, AnalysisView? view, NamedWeighting current)
    {
        var result = PairwiseComparison.Evaluate(draft.Matrix);
        var weighting = WeightingOf(draft, result);
        return new WeightsView(
            [.. JudgementMatrix.Pairs(draft.Indicators.Count).Select((pair, i) => PairOf(draft, pair, i, result))],
            [.. weighting is null ? [] : draft.Indicators.Select(name => BarOf(name, weighting))],
            draft.IsPairwise ? ConsistencyOf(draft, result) : null,
            weighting is null || view is null ? [] : Preview(view, current.Weighting, weighting));
    }

    /// <summary>The weights of a draft; null when they can't be used.</summary>
    public static Weighting? WeightingOf(WeightsDraft draft) =>
        draft.IsPairwise ? WeightingOf(draft, PairwiseComparison.Evaluate(draft.Matrix)) : draft.Given;

    /// <summary>The stored weightings.</summary>
    public IReadOnlyList<WeightingRow> List(IReadOnlyList<NamedWeighting> all) =>
    [
        .. all.Select(w => new WeightingRow(
            w.Id, words.Name(w), words.Weights(w.Weighting),
            w.IsBuiltIn ? texts["Origin.BuiltIn"]
                : w.Judgements is { } judgements ? texts["Origin.Pairs", format.Significant(PairwiseComparison.Evaluate(judgements).ConsistencyRatio)]
                : texts["Origin.Direct"],
            w.CreatedAt is { } at ? texts["Saved", format.Moment(at, clock.LocalTimeZone), w.CreatedBy ?? ""] : texts["Always"],
            w.IsCurrent, w.IsBuiltIn)),
    ];

    private static Weighting? WeightingOf(WeightsDraft draft, PairwiseResult result) => draft.IsPairwise
        ? new Weighting([.. draft.Indicators.Zip(result.Weights, (name, weight) => new IndicatorWeight(name, weight))])
        : draft.Given;

    /// <summary>A judgement in words.</summary>
    /// <param name="first">The first indicator.</param>
    /// <param name="second">The second.</param>
    /// <param name="position">As <see cref="WeightsDraft.Positions"/> has it.</param>
    public string Verdict(string first, string second, int position) => position == 0
        ? texts["Verdict.Equal"]
        : texts["Verdict", words.Indicator(position < 0 ? first : second), texts[$"Scale.{Math.Abs(position) + 1}"].Value, Math.Abs(position) + 1];

    private PairRow PairOf(WeightsDraft draft, (int First, int Second) pair, int index, PairwiseResult result)
    {
        var (first, second) = (draft.Indicators[pair.First], draft.Indicators[pair.Second]);
        return new PairRow(
            words.Indicator(first), words.Indicator(second), Verdict(first, second, draft.Positions[index]), !result.IsAccepted && result.Advice?.Pair == index);
    }

    private WeightBar BarOf(string name, Weighting weighting)
    {
        var share = weighting.Weights.Where(w => w.Indicator == name).Sum(w => w.Weight);
        return new WeightBar(words.Indicator(name), format.Share(share), share);
    }

    private ConsistencyView ConsistencyOf(WeightsDraft draft, PairwiseResult result)
    {
        var ratio = format.Significant(Math.Round(result.ConsistencyRatio, 4));
        var text = texts[result.ConsistencyRatio < 1e-9 ? "Consistency.Full" : result.IsAccepted ? "Consistency.Accepted" : "Consistency.Refused", ratio];
        if (result.Advice is not { } advice)
            return new ConsistencyView(text, result.IsAccepted, null, 0, 0);
        var (first, second) = JudgementMatrix.Pairs(draft.Indicators.Count).ElementAt(advice.Pair);
        var position = WeightsDraft.PositionOf(advice.Consistent);
        return new ConsistencyView(
            text, result.IsAccepted,
            texts[
                "Advice", words.Indicator(draft.Indicators[first]), words.Indicator(draft.Indicators[second]),
                Verdict(draft.Indicators[first], draft.Indicators[second], draft.Positions[advice.Pair]),
                Verdict(draft.Indicators[first], draft.Indicators[second], position), format.Significant(Math.Round(advice.ConsistencyRatio, 4))],
            advice.Pair, position);
    }

    // the mean of the standardised members of a group is its centre, so no member is looked at
    private List<PreviewRow> Preview(AnalysisView view, Weighting before, Weighting after)
    {
        var segments = view.Analysis.Segments.OrderBy(s => s.Rank).ToList();
        var (old, drafted) = (Scores(before), Scores(after));
        if (drafted is null)
            return [];
        return [.. segments.Select((s, i) =>
        {
            var (from, to) = (old is null ? 0 : PlaceOf(old, i), PlaceOf(drafted, i));
            return new PreviewRow(
                s.Name.Group, s.Name.Repetition, old is null ? texts["None"] : texts["Place", from, format.StandardScore(old[i])],
                texts["Place", to, format.StandardScore(drafted[i])], Moved(from, to));
        })];

        double[]? Scores(Weighting weighting) => ValueModel.Create(weighting, view.Analysis.Scaler) is { } model
            ? [.. segments.Select(s => model.ScoreOf(view.Analysis.Scaler.StandardScores(s.CentreStandardised)))]
            : null;
    }

    private static int PlaceOf(double[] scores, int index) => 1 + scores.Count(score => score > scores[index]);

    private string Moved(int from, int to) => from == 0 || from == to ? texts["Moved.Not"] : texts[to < from ? "Moved.Up" : "Moved.Down", Math.Abs(to - from)];
}
