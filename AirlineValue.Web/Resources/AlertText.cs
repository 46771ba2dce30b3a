using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Alert rules and what came of them, in words.</summary>
public sealed class AlertText(FieldFormat format, SegmentTexts segments, IStringLocalizer<AlertsTexts> texts)
{
    private const double PercentOfOne = 100;

    /// <summary>What a rule watches.</summary>
    public string Measure(AlertMeasure measure) => texts[$"Measure.{measure}"];

    /// <summary>A rule without its group: share of members above 25%.</summary>
    public string Rule(AlertRule rule) => texts[$"Rule.{rule.Side}", Measure(rule.Measure), Limit(rule)];

    /// <summary>A rule with its group.</summary>
    public string Full(AlertRule rule) => texts["Rule.Of", segments.Name(rule.Segment), Rule(rule)];

    /// <summary>What a rule found; a dash where it can't be told.</summary>
    public string Value(AlertRule rule, double value) => !double.IsFinite(value) ? texts["Nothing"]
        : rule.IsShare ? format.Share(value) : format.Count((long)value);

    /// <summary>The limit with all its digits.</summary>
    public string Limit(AlertRule rule) => rule.IsShare
        ? $"{format.Precise(Math.Round(PercentOfOne * rule.Limit, 6))}%"
        : format.Count((long)rule.Limit);

    /// <summary>Whether it fired, in a word.</summary>
    public string Result(AlertResult result) => texts[$"Result.{result}"];

    /// <summary>Why it can't be told; empty where it can.</summary>
    public string Obstacle(AlertOutcome outcome) => outcome.Obstacle is { } obstacle ? texts[$"Obstacle.{obstacle}"] : "";

    /// <summary>What fired, in a sentence.</summary>
    public string Fired(AlertLogEntry entry)
    {
        var rule = entry.Rule.Rule;
        var (group, measure, value) = (segments.Name(rule.Segment), Measure(rule.Measure), Value(rule, entry.Outcome.Value));
        return rule.NeedsMovement
            ? texts[$"Fired.{rule.Side}.Since", group, measure, value, Limit(rule), format.Date(entry.ThenWindowEnd)]
            : texts[$"Fired.{rule.Side}", group, measure, value, Limit(rule)];
    }

    /// <summary>The style of a result's badge.</summary>
    public static string Style(AlertResult result) => result switch
    {
        AlertResult.Fired => "bad",
        AlertResult.NotFired => "good",
        _ => "warn",
    };
}
