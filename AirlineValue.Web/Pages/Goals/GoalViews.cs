using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Pages.Kpis;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Goals;

/// <summary>A goal that holds.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">The KPI.</param>
/// <param name="Of">The group, or the airline.</param>
/// <param name="Month">The month.</param>
/// <param name="Asks">What it asks for.</param>
/// <param name="Found">What was found; empty where no period ends in the month.</param>
/// <param name="FoundHref">The members whom it counts, or the page of the period; null likewise.</param>
/// <param name="Word">Attained, missed, or empty.</param>
/// <param name="Style">The badge's style.</param>
/// <param name="Outcome">The outcome in words.</param>
public sealed record GoalRow(
    GoalEntry Entry, string Name, string Of, string Month, string Asks, string Found, string? FoundHref, string Word, string Style, string Outcome);

/// <summary>What somebody did to a goal.</summary>
/// <param name="Id">The entry.</param>
/// <param name="When">When.</param>
/// <param name="Who">Who.</param>
/// <param name="What">What.</param>
public sealed record GoalEvent(int Id, string When, string Who, string What);

/// <summary>Puts goals into words.</summary>
public sealed class GoalViews(
    FieldFormat format, KpiText words, SegmentTexts segments, ActorText actors, TimeProvider clock, IStringLocalizer<GoalsTexts> texts,
    IStringLocalizer<KpiTexts> kpis)
{
    /// <summary>A goal beside what was found in its month.</summary>
    /// <param name="entry">The goal.</param>
    /// <param name="analysis">The analysis that is looked at; null for none.</param>
    /// <param name="periods">Its periods.</param>
    public GoalRow Row(GoalEntry entry, StoredAnalysis? analysis, IReadOnlyList<PeriodFigures> periods)
    {
        var goal = entry.Goal!;
        var (name, of) = (NameOf(entry.Subject), Of(entry.Subject.Segment));
        var (month, asks) = (KpiText.Month(goal.Subject.Month), Find(entry.Subject) is { } found ? words.Goal(found, goal) : "");
        if (Find(entry.Subject) is not { } kpi
            || periods.LastOrDefault(p => p.WindowEnd is { } end && GoalSubject.MonthOf(end) == goal.Subject.Month) is not { } period)
            return new GoalRow(entry, name, of, month, asks, "", null, "", "", texts["NoPeriod"]);
        var rank = analysis?.Segments.FirstOrDefault(segment => segment.Key == goal.Subject.Segment)?.Rank;
        var value = goal.Subject.Segment is not null && rank is null ? double.NaN : kpi.ValueIn(period, rank);
        var (word, style) = goal.IsAttainedBy(value) switch
        {
            true => (kpis["Goal.Attained"].Value, "good"),
            false => (kpis["Goal.Missed"].Value, "bad"),
            null => ("", ""),
        };
        return new GoalRow(
            entry, name, of, month, asks, words.Value(kpi, value),
            KpiMembers.Href(kpi, goal.Subject.Segment, new PeriodKey(analysis!.Id, period.ExtractId), value) ?? PageOf(goal.Subject, analysis, period), word, style, words.GoalOutcome(kpi, goal, value));
    }

    /// <summary>What somebody did to a goal.</summary>
    public GoalEvent Event(GoalEntry entry)
    {
        var subject = texts["Subject", NameOf(entry.Subject), Of(entry.Subject.Segment), KpiText.Month(entry.Subject.Month)].Value;
        var what = entry.Goal is { } goal && Find(entry.Subject) is { } kpi
            ? texts["History.Set", subject, words.Goal(kpi, goal)]
            : texts["History.Removed", subject];
        return new GoalEvent(entry.Id, format.Moment(entry.CreatedAt, clock.LocalTimeZone), actors.Name(entry.CreatedBy), what);
    }

    /// <summary>What is wrong at a field.</summary>
    public string Problem(GoalProblem problem) => texts[$"Problem.{problem.Key}", problem.Found];

    /// <summary>What a target is typed in.</summary>
    public string UnitHint(Kpi kpi) => kpi.Unit switch
    {
        KpiUnit.Indicator => texts["Unit.Indicator", format.UnitName(kpi.Indicator!.Unit)],
        KpiUnit.Currency => texts["Unit.Indicator", format.UnitName(ColumnUnit.Currency)],
        var unit => texts[$"Unit.{unit}"],
    };

    /// <summary>Which way a KPI is good, for who sets a goal.</summary>
    public string DirectionHint(GoodDirection direction) => texts[$"Direction.{direction}"];

    /// <summary>The group of a key, or the airline.</summary>
    public string Of(string? segment) => segment is null ? texts["Airline"] : segments.Name(segment);

    private string NameOf(GoalSubject subject) => Find(subject) is { } kpi ? words.Name(kpi) : subject.Kpi;

    private static Kpi? Find(GoalSubject subject) => Kpi.Find(subject.Kpi, subject.Segment is not null);

    private static string PageOf(GoalSubject subject, StoredAnalysis analysis, PeriodFigures period) =>
        (subject.Segment is null ? "./" : $"segments/{subject.Segment}")
        + new MembersAddress { Extract = period.ExtractId, Analysis = analysis.IsCurrent ? null : analysis.Id, Kpi = subject.Kpi }.ToQuery();
}
