namespace AirlineValue.Domain.Monitoring;

/// <summary>What came of an alert rule in a period.</summary>
public enum AlertResult
{
    /// <summary>What it watches lies beyond its limit.</summary>
    Fired,

    /// <summary>What it watches does not.</summary>
    NotFired,

    /// <summary>It can't be told.</summary>
    Unknown,
}

/// <summary>Why it can't be told whether an alert fires.</summary>
public enum AlertObstacle
{
    /// <summary>The model has no such group.</summary>
    GroupMissing,

    /// <summary>There is no period before.</summary>
    FirstPeriod,

    /// <summary>Nobody counted who moved since the period before.</summary>
    MovementMissing,

    /// <summary>The share is one of nothing.</summary>
    NothingToShare,
}

/// <summary>How the members of a group moved since the period before.</summary>
/// <param name="Before">Its members then.</param>
/// <param name="Leaving">Those of them that are not in it now.</param>
/// <param name="Joining">Members now that were not in it then.</param>
public sealed record GroupFlow(long Before, long Leaving, long Joining);

/// <summary>What came of an alert rule in a period.</summary>
/// <param name="Result">Whether it fired.</param>
/// <param name="Obstacle">Why it can't be told; null where it can.</param>
/// <param name="Value">What was found; NaN where it can't be told.</param>
public sealed record AlertOutcome(AlertResult Result, AlertObstacle? Obstacle, double Value);

/// <summary>Checks alert rules against a period.</summary>
public static class AlertCheck
{
    /// <summary>Checks a rule.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="period">The period.</param>
    /// <param name="rank">The rank of the rule's group; null where the model has no such group.</param>
    /// <param name="hasPrevious">Whether there is a period before.</param>
    /// <param name="flow">How the group's members moved since; null where nobody counted.</param>
    public static AlertOutcome Of(AlertRule rule, PeriodFigures period, int? rank, bool hasPrevious, GroupFlow? flow)
    {
        if (rank is not { } of || period.GroupOf(of) is null)
            return Unknown(AlertObstacle.GroupMissing);
        if (rule.NeedsMovement && flow is null)
            return Unknown(hasPrevious ? AlertObstacle.MovementMissing : AlertObstacle.FirstPeriod);
        var value = ValueOf(rule.Measure, period, of, flow);
        if (!double.IsFinite(value))
            return Unknown(AlertObstacle.NothingToShare);
        var isBeyond = rule.Side == AlertSide.Above ? value > rule.Limit : value < rule.Limit;
        return new AlertOutcome(isBeyond ? AlertResult.Fired : AlertResult.NotFired, null, value);
    }

    private static double ValueOf(AlertMeasure measure, PeriodFigures period, int rank, GroupFlow? flow) => measure switch
    {
        AlertMeasure.MemberShare => Kpi.Find("share", isOfGroup: true)!.ValueIn(period, rank),
        AlertMeasure.Members => Kpi.Find("members", isOfGroup: true)!.ValueIn(period, rank),
        AlertMeasure.FareShare => Kpi.Find("fare-share", isOfGroup: true)!.ValueIn(period, rank),
        AlertMeasure.Leaving => flow!.Leaving,
        AlertMeasure.LeavingShare => OfBefore(flow!.Leaving, flow),
        AlertMeasure.Joining => flow!.Joining,
        AlertMeasure.JoiningShare => OfBefore(flow!.Joining, flow),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure of alerts."),
    };

    private static double OfBefore(long moved, GroupFlow flow) => flow.Before == 0 ? double.NaN : (double)moved / flow.Before;

    private static AlertOutcome Unknown(AlertObstacle obstacle) => new(AlertResult.Unknown, obstacle, double.NaN);
}
