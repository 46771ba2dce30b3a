using AirlineValue.Domain.Storage;
using AirlineValue.Web.Layout;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Alerts;

/// <summary>Takes alert rules back, and sets the last one again. What it found stays in the log, which it does not own; what is
/// lost is the check of periods that were scored between the two.</summary>
public sealed class AlertRuleTakeBack(AlertRuleStore rules, AlertText words, IStringLocalizer<AlertsTexts> texts)
{
    private StoredAlertRule? _taken;

    /// <summary>What became of the last act; null before the first.</summary>
    public ActOutcome? Outcome { get; private set; }

    /// <summary>Takes a rule back, unless somebody else has changed it or taken it back.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="by">Who takes it back.</param>
    public void TakeBack(StoredAlertRule rule, string by)
    {
        // the second of two clicks
        if (rule.Id == _taken?.Id)
            return;
        var isDone = rules.Remove(rule.Id, by) == AlertRuleSaved.Stored;
        _taken = isDone ? rule : null;
        Outcome = isDone
            ? new ActOutcome(texts["TakenBack", words.Full(rule.Rule)], PutBack: texts["PutBack"])
            : new ActOutcome(texts["TakenBack.Gone"], IsRefused: true);
    }

    /// <summary>Sets the rule again that was taken back, unless the same one is there by now.</summary>
    /// <param name="by">Who puts it back.</param>
    public void PutBack(string by)
    {
        if (_taken is not { } rule)
            return;
        _taken = null;
        var saved = rules.Set(rule.Rule, null, by);
        Outcome = saved == AlertRuleSaved.Stored
            ? new ActOutcome(texts["PutBack.Done", words.Full(rule.Rule)])
            : new ActOutcome(texts[$"Refused.{saved}"], IsRefused: true);
    }
}
