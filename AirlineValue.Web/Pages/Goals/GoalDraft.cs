using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.ProgrammeRules;

namespace AirlineValue.Web.Pages.Goals;

/// <summary>What is wrong at a field of a goal's form.</summary>
/// <param name="Field">The field: month or target.</param>
/// <param name="Key">Which text says so.</param>
/// <param name="Found">What was typed.</param>
public sealed record GoalProblem(string Field, string Key, string Found);

/// <summary>A goal while a person types it, as it was typed.</summary>
public sealed class GoalDraft
{
    /// <summary>The field of the month.</summary>
    public const string MonthField = "month";

    /// <summary>The field of the target.</summary>
    public const string TargetField = "target";

    /// <summary>The key of the group; empty for the airline.</summary>
    public string Segment { get; set; } = "";

    /// <summary>The key of the KPI.</summary>
    public string Kpi { get; set; } = Domain.Monitoring.Kpi.OfAirline[0].Key;

    /// <summary>The month, as a field of months has it.</summary>
    public string? Month { get; set; }

    /// <summary>On which side of the target it is attained.</summary>
    public GoalSide Side { get; set; }

    /// <summary>The target; of a share in percent.</summary>
    public string? Target { get; set; }

    /// <summary>The KPI that is chosen; the first of the airline or of groups where there is no such.</summary>
    public Kpi Chosen => Domain.Monitoring.Kpi.Find(Kpi, Segment.Length > 0) ?? Domain.Monitoring.Kpi.OfAirline[0];

    /// <summary>A draft that changes nothing yet.</summary>
    public static GoalDraft Of(Goal goal) => new()
    {
        Segment = goal.Subject.Segment ?? "",
        Kpi = goal.Subject.Kpi,
        Month = GoalsAddress.MonthText(goal.Subject.Month),
        Side = goal.Side,
        Target = TargetText(goal),
    };

    /// <summary>The goal, and what is wrong field by field; the goal is to be used only when nothing is.</summary>
    public (Goal Goal, IReadOnlyList<GoalProblem> Problems) Read()
    {
        var reader = new DraftReader();
        var target = Chosen.Unit == KpiUnit.Share ? reader.Share(TargetField, Target) : reader.Number(TargetField, Target);
        var month = GoalsAddress.MonthOf(Month);
        var goal = new Goal(new GoalSubject(Chosen.Key, Segment.Length > 0 ? Segment : null, month ?? DateOnly.MinValue), Side, target);
        List<GoalProblem> problems = [];
        if (month is null)
            problems.Add(new GoalProblem(MonthField, string.IsNullOrWhiteSpace(Month) ? "Month.Missing" : "Month.Unreadable", Month?.Trim() ?? ""));
        if (reader.Errors is [var error, ..])
            problems.Add(new GoalProblem(TargetField, error.Reason == ProgrammeErrorReason.Missing ? "Target.Missing" : "Target.Unreadable", Target?.Trim() ?? ""));
        else if (goal.Error is { } wrong)
            problems.Add(new GoalProblem(TargetField, $"Target.{wrong}", Target?.Trim() ?? ""));
        return (goal, problems);
    }

    private static string TargetText(Goal goal) => Domain.Monitoring.Kpi.Find(goal.Subject.Kpi, goal.Subject.Segment is not null)?.Unit == KpiUnit.Share
        ? DraftReader.Percent(Math.Round(goal.Target, 8))
        : DraftReader.Text(goal.Target);
}
