using AirlineValue.Domain.Storage;
using AirlineValue.Web.Layout;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Goals;

/// <summary>Takes goals back, and puts the last one back as it was.</summary>
public sealed class GoalTakeBack(GoalStore goals, GoalViews views, IStringLocalizer<GoalsTexts> texts)
{
    private GoalEntry? _taken;

    /// <summary>What became of the last act; null before the first.</summary>
    public ActOutcome? Outcome { get; private set; }

    /// <summary>Takes a goal back, unless somebody else has changed it.</summary>
    /// <param name="entry">The goal as it was seen.</param>
    /// <param name="by">Who takes it back.</param>
    public void TakeBack(GoalEntry entry, string by)
    {
        // the second of two clicks
        if (entry.Id == _taken?.Id)
            return;
        var isDone = goals.Remove(entry, by).IsStored;
        _taken = isDone ? entry : null;
        Outcome = isDone
            ? new ActOutcome(texts["TakenBack", views.Event(entry).What], PutBack: texts["PutBack"])
            : new ActOutcome(texts["Changed"], IsRefused: true);
    }

    /// <summary>Sets the goal again that was taken back, unless somebody else has set another one for the same.</summary>
    /// <param name="by">Who puts it back.</param>
    public void PutBack(string by)
    {
        if (_taken is not { Goal: { } goal } entry)
            return;
        _taken = null;
        Outcome = goals.Set(goal, null, by) switch
        {
            { Other: { } other } => new ActOutcome(texts["PutBack.Other", views.Event(other).Who, views.Event(other).What], IsRefused: true),
            { Error: { } error } => new ActOutcome(views.Problem(new GoalProblem(GoalDraft.TargetField, $"Target.{error}", "")), IsRefused: true),
            _ => new ActOutcome(texts["PutBack.Done", views.Event(entry).What]),
        };
    }
}
