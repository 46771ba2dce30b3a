using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Members;

/// <summary>Finds the members that meet conditions: any of those on one subject, all subjects.</summary>
public static class MemberSelector
{
    private static readonly ExtractColumn[] PlaceColumns =
        [ExtractColumns.WorkCity, ExtractColumns.WorkProvince, ExtractColumns.WorkCountry];

    /// <summary>The members that meet the conditions; all when there is none.</summary>
    /// <param name="source">The members.</param>
    /// <param name="conditions">The conditions.</param>
    /// <param name="cancellation">Ends it between two conditions.</param>
    public static MemberSelection Select(
        MemberSource source, IEnumerable<MemberCondition> conditions, CancellationToken cancellation = default)
    {
        RowBits? selected = null;
        foreach (var alternatives in conditions.GroupBy(c => c.Subject, StringComparer.Ordinal))
        {
            var any = new RowBits(source.Count);
            foreach (var condition in alternatives)
            {
                cancellation.ThrowIfCancellationRequested();
                Add(any, source, condition);
            }
            if (selected is null)
                selected = any;
            else
                selected.And(any);
        }
        return selected is null ? MemberSelection.All(source.Count) : new MemberSelection(source.Count, selected.Words);
    }

    /// <summary>Whether only an analysis tells who meets the condition.</summary>
    public static bool NeedsScores(MemberCondition condition) =>
        condition is ScoreCondition or CodedCondition { NeedsScores: true } or GroupInPeriod { AnalysisId: null }
            || (condition is MeasureRange range && MemberField.Of(range.Measure).NeedsScores);

    /// <summary>Whether who meets the condition depends on how indicators are weighted.</summary>
    public static bool NeedsWeighting(MemberCondition condition) =>
        condition is MeasureRange range && MemberField.Of(range.Measure).NeedsWeighting;

    private static void Add(RowBits rows, MemberSource source, MemberCondition condition)
    {
        switch (condition)
        {
            case ColumnCondition column:
                AddColumn(rows, source, column);
                break;
            case RuleCondition rule:
                AddRule(rows, source, rule);
                break;
            case InGroupOf(var analysis, var key):
                if (source.GroupsOf(analysis) is { } groups && groups.RankOf(key) is { } rank)
                    rows.Add(new IsGroup(groups.Ranks, rank));
                break;
            case GroupInPeriod inPeriod:
                GroupInPeriodTest.Add(rows, source.GroupsIn(inPeriod.ExtractId, inPeriod.AnalysisId), inPeriod);
                break;
            case DroppedUnder(var rule, var options):
                if (source.DroppedUnder(options) is { } droppedBy)
                    rows.Add(new IsDroppedBy(droppedBy, rule));
                break;
            case ExtractCondition other:
                OtherExtractConditions.Add(rows, source, other);
                break;
            case CodedCondition coded:
                if (source.CodesOf(coded) is var (codes, wanted))
                    rows.Add(new HasWantedCode(codes, wanted));
                break;
            case ScoreCondition score when source.Scores() is { } scores:
                AddScore(rows, scores, score);
                break;
            case ScoreCondition:
                break;
            case MeasureRange(var measure, var range):
                if (MemberValues.Of(source, measure) is { } values)
                    rows.AddRange(values, range.Least, range.Greatest);
                break;
            case NumberStartsWith(var prefix):
                foreach (var range in source.NumbersStartingWith(prefix))
                    rows.Add(new IsRankWithin(source.NumberRanks(), range.First, range.Count));
                break;
            case PlaceContains(var text):
                foreach (var cells in PlaceColumns.Select(source.Column).OfType<ColumnCells>())
                    rows.Add(new IsAmongTexts(cells.Texts, Wanted(cells, t => t.Contains(text, StringComparison.OrdinalIgnoreCase))));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition that can be looked at.");
        }
    }

    private static void AddColumn(RowBits rows, MemberSource source, ColumnCondition condition)
    {
        if (condition is ColumnUnreadable)
        {
            if (source.Unreadable() is { } marks)
                rows.Add(new HasMark(marks, 1L << condition.Column.Ordinal));
            return;
        }
        var cells = source.Column(condition.Column);
        switch (condition)
        {
            case ColumnEmpty when cells is null:
                rows.SetAll();
                break;
            case var _ when cells is null:
                break;
            case ColumnRange(_, var range):
                rows.AddRange(cells.Numbers, range.Least, range.Greatest);
                break;
            case ColumnEmpty when cells.Column.Kind != ColumnKind.Text:
                rows.Add(new IsEmptyNumber(cells.Numbers));
                break;
            case ColumnPresent when cells.Column.Kind != ColumnKind.Text:
                rows.AddRange(cells.Numbers, double.NegativeInfinity, double.PositiveInfinity);
                break;
            default:
                rows.Add(new IsAmongTexts(cells.Texts, WantedBy(condition, cells)));
                break;
        }
    }

    private static bool[] WantedBy(ColumnCondition condition, ColumnCells cells) => condition switch
    {
        ColumnIs(_, var text) => Wanted(cells, t => string.Equals(t, text, StringComparison.Ordinal)),
        ColumnIsNot(_, var text) => Wanted(cells, t => !string.Equals(t, text, StringComparison.Ordinal)),
        ColumnPresent => Wanted(cells, _ => true),
        ColumnEmpty => Wanted(cells, _ => false, isEmptyWanted: true),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on texts."),
    };

    private static bool[] Wanted(ColumnCells cells, Func<string, bool> isWanted, bool isEmptyWanted = false) =>
        [isEmptyWanted, .. cells.DistinctTexts.Select(isWanted)];

    private static void AddRule(RowBits rows, MemberSource source, RuleCondition condition)
    {
        if (source.FailedRules() is not { } failed || source.UnknownRules() is not { } unknown)
            return;
        // a rule of which nobody knows is met by nobody
        if (ConsistencyRuleKey.Find(condition.Rule) is not { } rule)
            return;
        var bit = 1L << (int)rule;
        switch (condition)
        {
            case FailsRule:
                rows.Add(new HasMark(failed, bit));
                break;
            case RuleUnknown:
                rows.Add(new HasMark(unknown, bit));
                break;
            case PassesRule:
                rows.Add(new HasNoMark(failed, unknown, bit));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on a rule.");
        }
    }

    private static void AddScore(RowBits rows, MemberScores scores, ScoreCondition condition)
    {
        switch (condition)
        {
            case InGroup(var key):
                // a group that the analysis does not have has nobody; rank 0 would be the dropped ones
                if (RankOf(scores, key) is > 0 and var rank)
                    rows.Add(new IsGroup(scores.Group, rank));
                break;
            case InAnyGroup:
                rows.Add(new IsAnyGroup(scores.Group));
                break;
            case Dropped:
                rows.Add(new IsGroup(scores.Group, 0));
                break;
            case DroppedBy(var rule):
                rows.Add(new IsDroppedBy(scores.DroppedBy, rule));
                break;
            case LeansTo(var key):
                if (RankOf(scores, key) is > 0 and var second)
                    rows.Add(new IsGroup(scores.SecondGroup, second));
                break;
            case ComponentRange(var component, var range):
                if (scores.Component(component) is { } places)
                    rows.AddRange(places, range.Least, range.Greatest);
                break;
            case IndicatorRange(var name, var range):
                if (scores.Indicator(name) is { } values)
                    rows.AddRange(values, range.Least, range.Greatest);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition on scores.");
        }
    }

    private static int RankOf(MemberScores scores, string key)
    {
        for (var i = 0; i < scores.GroupKeys.Count; i++)
        {
            if (string.Equals(scores.GroupKeys[i], key, StringComparison.Ordinal))
                return i + 1;
        }
        return 0;
    }
}
