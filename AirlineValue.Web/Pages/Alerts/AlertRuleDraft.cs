using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.ProgrammeRules;

namespace AirlineValue.Web.Pages.Alerts;

/// <summary>An alert rule while a person types it, as it was typed.</summary>
public sealed class AlertRuleDraft
{
    private const string LimitField = "limit";

    /// <summary>The key of the group.</summary>
    public string Segment { get; set; } = "";

    /// <summary>What is watched.</summary>
    public AlertMeasure Measure { get; set; }

    /// <summary>On which side of the limit it fires.</summary>
    public AlertSide Side { get; set; }

    /// <summary>The limit; of a share in percent.</summary>
    public string? Limit { get; set; }

    /// <summary>A draft that changes nothing yet.</summary>
    public static AlertRuleDraft Of(AlertRule rule) => new()
    {
        Segment = rule.Segment,
        Measure = rule.Measure,
        Side = rule.Side,
        Limit = rule.IsShare ? DraftReader.Percent(Math.Round(rule.Limit, 8)) : DraftReader.Text(rule.Limit),
    };

    /// <summary>The rule, and which text says what is wrong with its limit; null when nothing is.</summary>
    public (AlertRule Rule, string? Problem) Read()
    {
        var reader = new DraftReader();
        var rule = new AlertRule(Segment, Measure, Side, 0);
        rule = rule with { Limit = rule.IsShare ? reader.Share(LimitField, Limit) : reader.Number(LimitField, Limit) };
        return reader.Errors is [var error, ..]
            ? (rule, error.Reason == ProgrammeErrorReason.Missing ? "Missing" : "Unreadable")
            : (rule, rule.Error?.ToString());
    }
}
