using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Makes the page of one member.</summary>
public sealed class MemberPageViews(
    FieldFormat format, MemberFieldText fields, ConditionText conditions, SegmentTexts segments, RuleText rules,
    IStringLocalizer<FieldTexts> columns, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>The page.</summary>
    /// <param name="basis">What it rests on.</param>
    /// <param name="member">The member.</param>
    /// <param name="analysisId">The analysis that the address names; null for the current one.</param>
    public MemberPageView Of(MemberBasis basis, MemberDetail member, int? analysisId) => new(
        texts["Member.Title", member.Number],
        texts["Member.Lead", Cell(member, ExtractColumns.FfpDate), Cell(member, ExtractColumns.FlightCount), Cell(member, ExtractColumns.SegKmSum), Cell(member, ExtractColumns.LastFlightDate)],
        new MembersAddress { Extract = basis.Extract.Id, Analysis = analysisId }.ToString(),
        basis.Analysis is { } analysis && member.Score is { } score ? ScoreOf(analysis, score) : null,
        Problems(basis, member),
        [.. MemberCellGroups.All.Select(group => new MemberCellGroup(
            texts[$"Member.{group.Key}"], [.. group.Columns.Where(c => IsShown(c, member)).Select(c => CellOf(c, member))]))]);

    // columns that only some airlines have are not shown where they have nothing to say
    private static bool IsShown(ExtractColumn column, MemberDetail member) => column.IsStandard || !member.Cells[column].IsEmpty;

    private string Cell(MemberDetail member, ExtractColumn column) => fields.ValueInUnit(column, member.Cells[column]);

    private MemberCellView CellOf(ExtractColumn column, MemberDetail member) => new(
        fields.Name(column), fields.Hint(MemberField.Of(column)), Cell(member, column),
        fields.Precise(MemberField.Of(column), member.Cells[column]), member.Unreadable.Contains(column));

    private MemberScoreView ScoreOf(AnalysisView analysis, MemberScoreDetail score)
    {
        var names = analysis.Analysis.Segments.ToDictionary(s => s.Rank);
        if (score.DroppedBy is { } rule)
            return new MemberScoreView(null, null, texts["Member.Dropped", rules.Name(rule), rules.Explanation(rule)], []);
        var group = names[score.Group];
        var figures = analysis.Scoring.SegmentFigures.First(f => f.Rank == score.Group);
        return new MemberScoreView(
            group.Name, SegmentAddress.Page(analysis.Analysis, group.Key),
            texts["Member.Distances", format.Significant(score.Distance), segments.Name(names[score.SecondGroup].Name), format.Significant(score.SecondDistance)],
            [.. score.Indicators.Select((indicator, i) => IndicatorOf(indicator.Name, indicator.Value, figures.Spreads[i].Mean, analysis.Scoring.Spreads[i].Mean))]);
    }

    private MemberIndicatorView IndicatorOf(string name, double value, double groupMean, double allMean)
    {
        var unit = Indicator.Find(name)?.Unit ?? ColumnUnit.None;
        return new MemberIndicatorView(
            texts["Field.Indicator", name, columns[$"Indicator.{name}"].Value], columns[$"Indicator.{name}.Explanation"],
            format.InUnit(value, unit), format.Precise(value), format.InUnit(groupMean, unit), format.InUnit(allMean, unit));
    }

    private List<MemberProblem> Problems(MemberBasis basis, MemberDetail member) =>
    [
        .. member.Unreadable.Select(column => new MemberProblem(
            texts["Member.Problem.Unreadable", fields.Name(column)], MemberLinks.Of(basis.Extract.Id, new ColumnUnreadable(column)))),
        .. Enum.GetValues<ConsistencyRule>().Where(rule => (member.FailedRules >> (int)rule & 1) == 1).Select(rule => rule.Key())
            .Select(rule => new MemberProblem(texts["Member.Problem.Fails", conditions.RuleName(rule)], MemberLinks.Of(basis.Extract.Id, new FailsRule(rule)))),
    ];
}
