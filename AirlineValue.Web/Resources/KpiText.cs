using System.Globalization;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>KPIs, their values and changes, and goals, in words.</summary>
public sealed class KpiText(FieldFormat format, IStringLocalizer<KpiTexts> texts, IStringLocalizer<FieldTexts> fields)
{
    private const double PercentOfOne = 100;
    private const double SmallestShown = 0.0005;

    /// <summary>The name of a KPI.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="isPlain">Whether it is of a table of another business, which knows no fares.</param>
    public string Name(Kpi kpi, bool isPlain = false) => kpi switch
    {
        { Indicator: { } indicator } => texts["Name.Mean", fields[$"Indicator.{indicator.Name}"], indicator.Name],
        { Kind: KpiKind.Fares or KpiKind.FareShare or KpiKind.FaresPerMember } when isPlain => texts[$"Name.{kpi.Kind}.Plain"],
        _ => texts[$"Name.{kpi.Kind}"],
    };

    /// <summary>A value as it is read at a glance.</summary>
    public string Value(Kpi kpi, double value) => !double.IsFinite(value) ? texts["Unknown"] : kpi switch
    {
        { Unit: KpiUnit.Members } => format.Count((long)value),
        { Unit: KpiUnit.Share } => format.Share(value),
        { Kind: KpiKind.FaresPerMember } => format.Currency(Math.Round(value)),
        { Unit: KpiUnit.Currency } => format.CompactCurrency(value),
        { Unit: KpiUnit.Kilometres } => format.CompactKilometres(value),
        { Unit: KpiUnit.Points } => format.Compact(value),
        _ => format.InUnit(value, kpi.Indicator!.Unit),
    };

    /// <summary>A value with all its digits.</summary>
    public string Precise(Kpi kpi, double value) => !double.IsFinite(value) ? texts["Unknown"] : kpi.Unit switch
    {
        KpiUnit.Members => format.Count((long)value),
        KpiUnit.Share => $"{format.Precise(value * PercentOfOne)}%",
        KpiUnit.Currency => format.Currency(value),
        KpiUnit.Kilometres => format.Kilometres(value),
        KpiUnit.Points => format.WithUnit(format.Count((long)value), ColumnUnit.Points),
        _ => format.Precise(value),
    };

    /// <summary>A change with its sign: of shares in percentage points, of all else in percent where there is a whole.</summary>
    public string Change(Kpi kpi, KpiChange change) => kpi.Unit == KpiUnit.Share ? texts["Points", format.StandardScore(PercentOfOne * change.Difference)]
        : ShowsInPercent(kpi, change) ? format.Change(change.Relative)
        : double.IsFinite(change.Difference) ? (change.Difference > 0 ? "+" : "") + Value(kpi, change.Difference)
        : texts["Unknown"];

    /// <summary>The word that stands beside a change, so that its colour is not all there is.</summary>
    public string Word(KpiChange change) => change.Grade == KpiGrade.Changed
        ? texts[change.Difference > 0 ? "Grade.Rose" : "Grade.Fell"]
        : texts[$"Grade.{change.Grade}"];

    /// <summary>A change in a sentence.</summary>
    /// <param name="kpi">The KPI.</param>
    /// <param name="name">Its name.</param>
    /// <param name="change">The change.</param>
    /// <param name="since">The end of the other period's window.</param>
    public string Sentence(Kpi kpi, string name, KpiChange change, DateOnly? since) => change.Grade switch
    {
        KpiGrade.Unknown => texts["Sentence.Unknown", name, format.Date(since)],
        KpiGrade.Same => texts["Sentence.Same", name, format.Date(since)],
        _ => texts[$"Sentence.{(change.Difference > 0 ? "Rose" : "Fell")}.{change.Grade}", name, format.Date(since), Size(kpi, change)],
    };

    /// <summary>A month: March 2014.</summary>
    public static string Month(DateOnly month) => month.ToString(
        CultureInfo.CurrentCulture.TwoLetterISOLanguageName == "zh" ? "yyyy'年'M'月'" : "MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>What a goal asks for: at least 62,000.</summary>
    public string Goal(Kpi kpi, Goal goal) => texts[$"Goal.{goal.Side}", Target(kpi, goal.Target)];

    /// <summary>By how much a goal is attained or missed, in words.</summary>
    public string GoalOutcome(Kpi kpi, Goal goal, double value)
    {
        if (goal.IsAttainedBy(value) is null)
            return texts["Goal.Unknown"];
        var gap = value - goal.Target;
        return gap == 0
            ? texts["Goal.Exactly", Target(kpi, goal.Target)]
            : texts[gap > 0 ? "Goal.Above" : "Goal.Below", Gap(kpi, Math.Abs(gap)), Target(kpi, goal.Target)];
    }

    private string Target(Kpi kpi, double target) => kpi.Unit switch
    {
        KpiUnit.Share => $"{format.Precise(Math.Round(PercentOfOne * target, 6))}%",
        KpiUnit.Members => Members(target),
        _ => Value(kpi, target),
    };

    private string Gap(Kpi kpi, double gap) => kpi.Unit switch
    {
        KpiUnit.Share => texts["PointsWords", format.Significant(PercentOfOne * gap)],
        KpiUnit.Members => Members(gap),
        _ => Value(kpi, gap),
    };

    private string Size(Kpi kpi, KpiChange change) => kpi.Unit == KpiUnit.Share
        ? texts["PointsWords", format.Significant(PercentOfOne * Math.Abs(change.Difference))]
        : ShowsInPercent(kpi, change) ? format.Share(Math.Abs(change.Relative)) : Gap(kpi, Math.Abs(change.Difference));

    // one member more is a change, and 0.0% would deny it
    private static bool ShowsInPercent(Kpi kpi, KpiChange change) =>
        double.IsFinite(change.Relative) && (kpi.Unit != KpiUnit.Members || change.Difference == 0 || Math.Abs(change.Relative) >= SmallestShown);

    private string Members(double count) => texts[count == 1 ? "Members.One" : "Members", format.Count((long)count)];
}
