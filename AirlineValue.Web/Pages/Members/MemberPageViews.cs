using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Members;

/// <summary>What the page of one member rests on.</summary>
/// <param name="Basis">Whose member, with which groups and weights.</param>
/// <param name="Member">The member.</param>
/// <param name="Programme">How it stands in the programme; null where nobody knows.</param>
/// <param name="History">The same number in all extracts and periods.</param>
public sealed record MemberPageData(MemberBasis Basis, MemberDetail Member, MemberInProgramme? Programme, MemberOverTime History)
{
    /// <summary>Reads it; null when the extract has no such member.</summary>
    public static async Task<MemberPageData?> ReadAsync(
        MemberReadGrant grant, MemberQueries members, StrategyQueries strategies, MemberBasis basis, string number) =>
        await members.FindAsync(grant, basis, number) is { } member
            ? new MemberPageData(
                basis, member, await strategies.FindAsync(grant, basis, member.Row), await members.HistoryAsync(grant, basis, number, MemberHistoryViews.Columns))
            : null;
}

/// <summary>Makes the page of one member.</summary>
public sealed class MemberPageViews(
    MemberFieldText fields, ConditionText conditions, MemberStandingViews standings, MemberProgrammeViews programmes, MemberHistoryViews histories,
    FieldFormat format, IStringLocalizer<MembersTexts> texts)
{
    /// <summary>The page.</summary>
    /// <param name="data">What it rests on.</param>
    /// <param name="analysisId">The analysis that the address names; null for the current one.</param>
    /// <param name="weightingId">The weighting that the address names; null for the current one.</param>
    public MemberPageView Of(MemberPageData data, int? analysisId, int? weightingId)
    {
        var (basis, member, programme, history) = data;
        return new MemberPageView(
            texts["Member.Title", VisibleText.Of(member.Number)],
            texts["Member.Lead", Cell(member, ExtractColumns.FfpDate), Cell(member, ExtractColumns.FlightCount), Cell(member, ExtractColumns.SegKmSum), Cell(member, ExtractColumns.LastFlightDate)],
            new MembersAddress { Extract = basis.Extract.Id, Analysis = analysisId, Weighting = weightingId }.ToString(),
            basis.Analysis is { } analysis && member.Score is { } score ? standings.Of(analysis, score, basis.Weighting) : null,
            programme is null ? null : programmes.Of(basis, member, programme),
            histories.Of(basis, member.Number, history),
            Problems(basis, member),
            [.. MemberCellGroups.All.Select(group => new MemberCellGroup(
                texts[$"Member.{group.Key}"], [.. group.Columns.Where(c => IsShown(c, member)).Select(c => CellOf(c, member))]))])
        {
            CarriedOver = member.CarriedAsOf is { } day ? texts["Member.CarriedOver", basis.Extract.FileName, format.Date(day)].Value : null,
        };
    }

    // columns that only some airlines have are not shown where they have nothing to say
    private static bool IsShown(ExtractColumn column, MemberDetail member) => column.IsStandard || !member.Cells[column].IsEmpty;

    private string Cell(MemberDetail member, ExtractColumn column) => fields.ValueInUnit(column, member.Cells[column]);

    private MemberCellView CellOf(ExtractColumn column, MemberDetail member) => new(
        fields.Name(column), fields.Hint(MemberField.Of(column)), Cell(member, column),
        fields.Precise(MemberField.Of(column), member.Cells[column]), member.Unreadable.Contains(column));

    private List<MemberProblem> Problems(MemberBasis basis, MemberDetail member) =>
    [
        .. member.Unreadable.Select(column => new MemberProblem(
            texts["Member.Problem.Unreadable", fields.Name(column)], MemberLinks.Of(basis.Extract.Id, new ColumnUnreadable(column)))),
        .. Enum.GetValues<ConsistencyRule>().Where(rule => (member.FailedRules >> (int)rule & 1) == 1).Select(rule => rule.Key())
            .Select(rule => new MemberProblem(texts["Member.Problem.Fails", conditions.RuleName(rule)], MemberLinks.Of(basis.Extract.Id, new FailsRule(rule)))),
    ];
}
