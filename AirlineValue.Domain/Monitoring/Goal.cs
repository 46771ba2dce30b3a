namespace AirlineValue.Domain.Monitoring;

/// <summary>On which side of its target a goal is attained. The target itself attains it.</summary>
public enum GoalSide
{
    /// <summary>At the target or above it.</summary>
    AtLeast,

    /// <summary>At the target or below it.</summary>
    AtMost,
}

/// <summary>What a goal is set for.</summary>
/// <param name="Kpi">The key of the KPI.</param>
/// <param name="Segment">The key of the group; null for the airline.</param>
/// <param name="Month">The first day of the month: the goal is for periods whose windows end in it.</param>
public sealed record GoalSubject(string Kpi, string? Segment, DateOnly Month)
{
    /// <summary>The month of a day.</summary>
    public static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>A goal that people set.</summary>
/// <param name="Subject">What it is for.</param>
/// <param name="Side">On which side of the target it is attained.</param>
/// <param name="Target">The target, in the KPI's unit; of a share 0–1.</param>
public sealed record Goal(GoalSubject Subject, GoalSide Side, double Target)
{
    /// <summary>What is wrong with the target; null when it can be used.</summary>
    public GoalError? Error => Kpi.Find(Subject.Kpi, Subject.Segment is not null) switch
    {
        null => GoalError.KpiUnknown,
        _ when !double.IsFinite(Target) || Target < 0 => GoalError.TargetNegative,
        { Unit: KpiUnit.Share } when Target > 1 => GoalError.ShareAboveOne,
        { Unit: KpiUnit.Members } when Target != Math.Floor(Target) => GoalError.MembersNotWhole,
        _ => null,
    };

    /// <summary>Whether a value attains it; null where the value is not known.</summary>
    public bool? IsAttainedBy(double value) => !double.IsFinite(value) ? null
        : Side == GoalSide.AtLeast ? value >= Target : value <= Target;
}

/// <summary>What is wrong with a goal.</summary>
public enum GoalError
{
    /// <summary>There is no such KPI of the airline, or of a group.</summary>
    KpiUnknown,

    /// <summary>The target is below 0, or no number.</summary>
    TargetNegative,

    /// <summary>A share is above 100 %.</summary>
    ShareAboveOne,

    /// <summary>A number of members is not whole.</summary>
    MembersNotWhole,
}
