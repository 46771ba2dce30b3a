using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>Members at the top, in a line.</summary>
/// <param name="Asked">The share of members that is asked for.</param>
/// <param name="Members">Who they are.</param>
/// <param name="From">The least figure that belongs to them.</param>
/// <param name="Share">Their share of the sum.</param>
public sealed record TopRow(string Asked, MemberCount Members, string From, string Share);

/// <summary>How much of a measure lies with few members.</summary>
/// <param name="Meaning">What the curve says.</param>
/// <param name="Curve">The Lorenz curve.</param>
/// <param name="Rows">The members at the top.</param>
public sealed record ConcentrationView(string Meaning, PlotlyFigure Curve, IReadOnlyList<TopRow> Rows);

/// <summary>Makes the concentration of a measure.</summary>
public sealed class ConcentrationViews(FieldFormat format, IStringLocalizer<ValueTexts> texts)
{
    // the share that the sentence speaks of
    private const int Told = 2;

    /// <summary>The concentration.</summary>
    /// <param name="view">The analysis whose members these are.</param>
    /// <param name="measure">What is added up.</param>
    /// <param name="found">How it is distributed.</param>
    public ConcentrationView Of(AnalysisView view, ConcentrationMeasure measure, Concentration found)
    {
        var told = found.Top[Told];
        var name = texts[$"Measure.{measure}"].Value;
        return new ConcentrationView(
            texts[$"Concentration.{measure}", format.WholeShare(told.Asked), format.Share(told.ShareOfTotal), format.WholeShare(found.Top[0].Asked),
                format.Share(found.Top[0].ShareOfTotal), format.Significant(found.Gini)],
            LorenzFigure.Create(
                [.. found.Curve.Select(p => new LorenzStep(p.Members, format.Share(p.Members), new FigureNumber(p.Total, format.Share(p.Total))))],
                [.. found.Top.Select(top => MarkOf(top, found, name))],
                [texts["Lorenz.Members"], texts["Lorenz.Total", name]], texts["Lorenz.Equal"]),
            [.. found.Top.Select(top => new TopRow(
                texts["Top", format.WholeShare(top.Asked)],
                new MemberCount(format.Count(top.Members), ListOf(view, measure, top)), InUnit(top.Threshold, measure), format.Share(top.ShareOfTotal)))]);
    }

    private LorenzMark MarkOf(TopMembers top, Concentration found, string name) => new(
        1 - top.Members / (double)found.Members, 1 - top.ShareOfTotal,
        texts["Lorenz.Mark", format.WholeShare(top.Asked), format.Share(top.ShareOfTotal), name]);

    // an empty cell counts as 0 in the sum, and meets no range
    private static string? ListOf(AnalysisView view, ConcentrationMeasure measure, TopMembers top) => top.Threshold <= 0 ? null : new MembersAddress
    {
        Extract = view.Extract.Id,
        Analysis = view.Analysis.Id,
        Conditions = [new InAnyGroup(), ConditionOf(measure, new ValueRange(top.Threshold, null))],
        Order = new MemberOrder(FieldOf(measure), IsDescending: true),
    }.ToString();

    private static MemberCondition ConditionOf(ConcentrationMeasure measure, ValueRange range) => FieldOf(measure) is { Column: { } column }
        ? new ColumnRange(column, range)
        : new MeasureRange(MemberMeasure.Fares, range);

    private static MemberField FieldOf(ConcentrationMeasure measure) => measure switch
    {
        ConcentrationMeasure.Kilometres => MemberField.Of(ExtractColumns.SegKmSum),
        ConcentrationMeasure.Points => MemberField.Of(ExtractColumns.PointsSum),
        _ => MemberField.Of(MemberMeasure.Fares),
    };

    private string InUnit(double value, ConcentrationMeasure measure) => measure switch
    {
        ConcentrationMeasure.Kilometres => format.Kilometres(value),
        ConcentrationMeasure.Points => format.InUnit(value, ColumnUnit.Points),
        _ => format.Currency(value),
    };
}
