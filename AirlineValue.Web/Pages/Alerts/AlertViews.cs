using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Alerts;

/// <summary>An alert that fired.</summary>
/// <param name="Id">The entry of the log.</param>
/// <param name="Sentence">What fired, with its numbers.</param>
/// <param name="GroupName">The group.</param>
/// <param name="GroupHref">Its page for the period.</param>
/// <param name="MembersText">How many members are behind it; null where no list shows them.</param>
/// <param name="MembersHref">Their list.</param>
public sealed record FiredAlert(int Id, string Sentence, string GroupName, string GroupHref, string? MembersText, string? MembersHref);

/// <summary>What a rule would find in the latest period.</summary>
/// <param name="Label">Which period that is.</param>
/// <param name="Value">What is found.</param>
/// <param name="Href">The members whom it counts; null where it counts none.</param>
public sealed record FoundNow(string Label, string Value, string? Href);

/// <summary>A rule that holds.</summary>
/// <param name="Id">The rule.</param>
/// <param name="Group">Its group.</param>
/// <param name="Rule">What it says.</param>
/// <param name="Set">When and by whom it was set.</param>
public sealed record AlertRuleRow(int Id, string Group, string Rule, string Set);

/// <summary>A line of the log.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Period">The period.</param>
/// <param name="PeriodHref">Its overview; null when it was deleted.</param>
/// <param name="Analysis">The analysis.</param>
/// <param name="Group">The group.</param>
/// <param name="Rule">The rule as it was.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Style">The badge's style.</param>
/// <param name="Value">What was found.</param>
/// <param name="ValueHref">The members behind it; null for none.</param>
/// <param name="Why">Why it can't be told, or since when members moved.</param>
/// <param name="When">When it was checked.</param>
public sealed record AlertLogRow(
    int Id, string Period, string? PeriodHref, string Analysis, string Group, string Rule, string Result, string Style, string Value, string? ValueHref,
    string Why, string When);

/// <summary>Puts alerts into words and links.</summary>
public sealed class AlertViews(
    FieldFormat format, AlertText words, SegmentTexts segments, ActorText actors, TimeProvider clock, IStringLocalizer<AlertsTexts> texts)
{
    /// <summary>An alert that fired in the period that is shown.</summary>
    public FiredAlert Fired(AlertLogEntry entry)
    {
        var (rule, count) = (entry.Rule.Rule, entry.Outcome.Value);
        var href = MembersOf(entry);
        return new FiredAlert(
            entry.Id, words.Fired(entry), segments.Name(rule.Segment), GroupHref(entry),
            href is null ? null : rule.IsShare ? texts["See"].Value : texts["See.Count", format.Count((long)count)].Value, href);
    }

    /// <summary>A rule that holds.</summary>
    public AlertRuleRow Row(StoredAlertRule rule) => new(
        rule.Id, segments.Name(rule.Rule.Segment), words.Rule(rule.Rule),
        texts[rule.ReplacesId is null ? "Set" : "Changed", Moment(rule.CreatedAt), actors.Name(rule.CreatedBy)]);

    /// <summary>A line of the log.</summary>
    public AlertLogRow Row(AlertLogEntry entry)
    {
        var rule = entry.Rule.Rule;
        return new AlertLogRow(
            entry.Id, format.Date(entry.WindowEnd), entry.IsThere ? "./" + PeriodQuery(entry) : null, texts["Log.Analysis", entry.AnalysisId],
            segments.Name(rule.Segment), words.Rule(rule), words.Result(entry.Outcome.Result), AlertText.Style(entry.Outcome.Result),
            words.Value(rule, entry.Outcome.Value), rule.IsShare ? null : MembersOf(entry),
            entry.Outcome.Obstacle is null && rule.NeedsMovement ? texts["Log.Since", format.Date(entry.ThenWindowEnd)] : words.Obstacle(entry.Outcome),
            Moment(entry.EvaluatedAt));
    }

    /// <summary>What a rule would find in the latest period; null where that can't be told without counting moves.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="analysis">The current analysis.</param>
    /// <param name="period">Its latest period.</param>
    public FoundNow? Now(AlertRule rule, StoredAnalysis analysis, PeriodFigures period)
    {
        var rank = analysis.Segments.FirstOrDefault(segment => segment.Key == rule.Segment)?.Rank;
        if (AlertCheck.Of(rule, period, rank, hasPrevious: false, null) is not { Obstacle: null } outcome)
            return null;
        var href = rule.Measure == AlertMeasure.Members && outcome.Value > 0
            ? MemberLinks.OfPeriod(new PeriodKey(analysis.Id, period.ExtractId), new InGroup(rule.Segment))
            : null;
        return new FoundNow(texts["Now", format.Date(period.WindowEnd)], words.Value(rule, outcome.Value), href);
    }

    private static string GroupHref(AlertLogEntry entry) => $"segments/{entry.Rule.Rule.Segment}{PeriodQuery(entry)}";

    private static string PeriodQuery(AlertLogEntry entry) => new MembersAddress { Extract = entry.ExtractId, Analysis = entry.AnalysisId }.ToQuery();

    // whoever follows a count finds as many
    private static string? MembersOf(AlertLogEntry entry)
    {
        if (!entry.IsThere || entry.Outcome.Obstacle is not null || entry.Outcome.Value == 0)
            return null;
        var (key, now) = (entry.Rule.Rule.Segment, new PeriodKey(entry.AnalysisId, entry.ExtractId));
        return (entry.Rule.Rule.Measure, entry.ThenExtractId) switch
        {
            (AlertMeasure.Members or AlertMeasure.MemberShare, _) => MemberLinks.OfPeriod(now, new InGroup(key)),
            (AlertMeasure.Joining or AlertMeasure.JoiningShare, { } then) => MemberLinks.OfPeriod(now, new InGroup(key), new NotInGroupIn(then, key)),
            // those who left the extract, too, are members of the period before
            (AlertMeasure.Leaving or AlertMeasure.LeavingShare, { } then) =>
                MemberLinks.OfPeriod(now with { ExtractId = then }, new InGroup(key), new NotInGroupIn(now.ExtractId, key)),
            _ => null,
        };
    }

    private string Moment(DateTimeOffset at) => format.Moment(at, clock.LocalTimeZone);
}
