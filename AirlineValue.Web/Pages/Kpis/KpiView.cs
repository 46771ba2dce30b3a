using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>A change as it is shown: an arrow and a word beside the colour, and a sentence for those who see neither.</summary>
/// <param name="Arrow">Up, down or level.</param>
/// <param name="Text">The change with its sign.</param>
/// <param name="Word">What it means, in a word.</param>
/// <param name="Style">good, bad or nothing.</param>
/// <param name="Sentence">All of it in a sentence.</param>
/// <param name="Then">The value in the other period.</param>
/// <param name="ThenHref">The members whom that value counts; null where it counts none.</param>
/// <param name="Since">The end of the other period's window.</param>
public sealed record KpiMark(string Arrow, string Text, string Word, string Style, string Sentence, string Then, string? ThenHref, string Since);

/// <summary>A goal beside its KPI.</summary>
/// <param name="Word">Attained, missed, or nothing where it can't be told.</param>
/// <param name="Style">The badge's style.</param>
/// <param name="Text">The outcome and the gap in words.</param>
public sealed record GoalMark(string Word, string Style, string Text);

/// <summary>What stands below a figure.</summary>
/// <param name="Marks">Its changes, since the period before and since last year, where there are these periods.</param>
/// <param name="Goal">Its goal; null where there is none.</param>
public sealed record KpiNotes(IReadOnlyList<KpiMark> Marks, GoalMark? Goal);

/// <summary>A KPI of the table.</summary>
/// <param name="Kpi">The KPI.</param>
/// <param name="Name">Its name.</param>
/// <param name="LineHref">The same page with its line.</param>
/// <param name="IsShown">Whether its line is shown.</param>
/// <param name="Value">The value.</param>
/// <param name="Precise">All its digits.</param>
/// <param name="ValueHref">The members whom it counts; null where it counts none.</param>
/// <param name="Previous">The change since the period before; null where there is none.</param>
/// <param name="LastYear">The change since the same month of last year; null where there is none.</param>
/// <param name="Goal">The goal; null where there is none.</param>
/// <param name="GoalHref">Where one is set.</param>
/// <param name="GoalAsk">What that link says to those who don't see the row.</param>
public sealed record KpiRow(
    Kpi Kpi, string Name, string LineHref, bool IsShown, string Value, string Precise, string? ValueHref, KpiMark? Previous, KpiMark? LastYear, GoalMark? Goal,
    string GoalHref, string GoalAsk);

/// <summary>The head of a column, with the period that it is about.</summary>
/// <param name="Text">The head.</param>
/// <param name="Href">The same page for that period; null where there is none.</param>
public sealed record KpiHead(string Text, string? Href);

/// <summary>KPIs over time.</summary>
/// <param name="Meaning">What has changed, in a sentence.</param>
/// <param name="Now">The head of the values.</param>
/// <param name="Previous">The head of the changes since the period before.</param>
/// <param name="LastYear">The head of the changes since last year.</param>
/// <param name="Goal">The head of the goals.</param>
/// <param name="Rows">The KPIs.</param>
/// <param name="SameModel">Which periods are compared.</param>
/// <param name="LineHeading">The heading of the line.</param>
/// <param name="LineMeaning">What the line says.</param>
/// <param name="Line">The line; null below two known values.</param>
public sealed record KpiView(
    string Meaning, string Now, KpiHead Previous, KpiHead LastYear, string Goal, IReadOnlyList<KpiRow> Rows, string SameModel, string LineHeading,
    string LineMeaning, PlotlyFigure? Line);
