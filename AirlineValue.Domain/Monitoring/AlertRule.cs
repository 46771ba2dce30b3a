namespace AirlineValue.Domain.Monitoring;

/// <summary>What an alert watches of a group.</summary>
public enum AlertMeasure
{
    /// <summary>Its share of the members that have a group, 0–1.</summary>
    MemberShare,

    /// <summary>Its members.</summary>
    Members,

    /// <summary>Its share of the fares of all members that have a group, 0–1.</summary>
    FareShare,

    /// <summary>Members that were in it in the period before and are not now: in another group, dropped by cleaning, or not in
    /// the extract any more.</summary>
    Leaving,

    /// <summary>The same as a share of its members in the period before, 0–1.</summary>
    LeavingShare,

    /// <summary>Members that are in it and were not in the period before, new ones included.</summary>
    Joining,

    /// <summary>The same as a share of its members in the period before; may exceed 1.</summary>
    JoiningShare,
}

/// <summary>On which side of its limit an alert fires. The limit itself does not fire it.</summary>
public enum AlertSide
{
    /// <summary>Above the limit.</summary>
    Above,

    /// <summary>Below the limit.</summary>
    Below,
}

/// <summary>What is wrong with an alert rule.</summary>
public enum AlertRuleError
{
    /// <summary>The limit is below 0, or no number.</summary>
    LimitNegative,

    /// <summary>A share of a whole is above 100 %.</summary>
    ShareAboveOne,

    /// <summary>A number of members is not whole.</summary>
    MembersNotWhole,

    /// <summary>Nothing is below 0.</summary>
    BelowZero,
}

/// <summary>A rule that people set: when a group is to be looked at.</summary>
/// <param name="Segment">The key of the group.</param>
/// <param name="Measure">What is watched.</param>
/// <param name="Side">On which side of the limit it fires.</param>
/// <param name="Limit">The limit, in members or as a share.</param>
public sealed record AlertRule(string Segment, AlertMeasure Measure, AlertSide Side, double Limit)
{
    /// <summary>Whether it needs to know who moved since the period before.</summary>
    public bool NeedsMovement => Measure is AlertMeasure.Leaving or AlertMeasure.LeavingShare or AlertMeasure.Joining or AlertMeasure.JoiningShare;

    /// <summary>Whether its limit is a share.</summary>
    public bool IsShare => Measure is not (AlertMeasure.Members or AlertMeasure.Leaving or AlertMeasure.Joining);

    /// <summary>What is wrong with it; null when it can be used.</summary>
    public AlertRuleError? Error => this switch
    {
        _ when !double.IsFinite(Limit) || Limit < 0 => AlertRuleError.LimitNegative,
        { IsShare: true, Measure: not AlertMeasure.JoiningShare } when Limit > 1 => AlertRuleError.ShareAboveOne,
        { IsShare: false } when Limit != Math.Floor(Limit) => AlertRuleError.MembersNotWhole,
        { Side: AlertSide.Below, Limit: 0 } => AlertRuleError.BelowZero,
        _ => null,
    };
}
