using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Members;

/// <summary>A condition on what an analysis says of the member; without an analysis nobody meets it.</summary>
public abstract record ScoreCondition : MemberCondition;

/// <summary>The member belongs to a group.</summary>
/// <param name="Key">The segment's key, such as <c>important-keep</c>.</param>
public sealed record InGroup(string Key) : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => Fate;

    // a member has one group or was dropped by one rule: all together could never be met
    internal const string Fate = "group";
}

/// <summary>Cleaning left the member: it has a group, whichever.</summary>
public sealed record InAnyGroup : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => InGroup.Fate;
}

/// <summary>A rule of cleaning dropped the member.</summary>
/// <param name="Rule">The rule.</param>
public sealed record DroppedBy(CleaningRule Rule) : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => InGroup.Fate;
}

/// <summary>Cleaning dropped the member, by whichever rule.</summary>
public sealed record Dropped : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => InGroup.Fate;
}

/// <summary>A group's centre is the second nearest to the member: the group that it leans to.</summary>
/// <param name="Key">The segment's key.</param>
public sealed record LeansTo(string Key) : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => "second group";
}

/// <summary>The member's place on a principal component of the analysis's standardised indicators lies in a range.</summary>
/// <param name="Component">Which component, from 1.</param>
/// <param name="Range">The range of the component's scores.</param>
public sealed record ComponentRange(int Component, ValueRange Range) : ScoreCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"component {Component}");
}

/// <summary>An indicator lies in a range; that of a member that cleaning dropped never does.</summary>
/// <param name="Indicator">The indicator's name: L, R, F, M, C.</param>
/// <param name="Range">The range, in the indicator's unit.</param>
public sealed record IndicatorRange(string Indicator, ValueRange Range) : ScoreCondition
{
    /// <summary>Both bounds within.</summary>
    public IndicatorRange(string indicator, double? from, double? to)
        : this(indicator, new ValueRange(from, to))
    {
    }

    /// <inheritdoc />
    public override string Subject => Indicator;
}

/// <summary>A figure that is neither a cell nor an indicator lies in a range.</summary>
/// <param name="Measure">The figure.</param>
/// <param name="Range">The range, in the figure's unit.</param>
public sealed record MeasureRange(MemberMeasure Measure, ValueRange Range) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => $"measure {Measure}";
}

/// <summary>Figures of a member that are neither cells nor indicators.</summary>
public enum MemberMeasure
{
    /// <summary>Fares paid in both years; an empty year counts as 0.</summary>
    Fares,

    /// <summary>Distance to the centre of the own group, in standard deviations.</summary>
    Distance,

    /// <summary>Distance to the second nearest centre, in standard deviations.</summary>
    SecondDistance,

    /// <summary>The value score under the weighting of the list, in standard deviations.</summary>
    Value,

    /// <summary>Place by the value score, 1 for the highest; equal scores share the better place.</summary>
    ValueRank,

    /// <summary>Share of members whose value score is lower, and half of those with the same one, 0–1.</summary>
    ValuePercentile,

    /// <summary>How surely the member belongs to its group: (<see cref="SecondDistance"/> − <see cref="Distance"/>) /
    /// <see cref="SecondDistance"/>; 0 half-way between two centres, 1 at the own one.</summary>
    Margin,

    /// <summary>How much of what leads to the next tier a member has, 0–1.</summary>
    UpgradeCloseness,

    /// <summary>How much of what keeps the tier a member has, 0–1.</summary>
    RenewalCloseness,

    /// <summary>How much of the points for a first award a member who never redeemed has, 0–1.</summary>
    AwardCloseness,

    /// <summary>How likely the member gets to the next tier at its own pace, 0–1; 1 where it is reached.</summary>
    UpgradeLikelihood,

    /// <summary>How much a nudge can do for the next tier: 4 p (1 − p) of <see cref="UpgradeLikelihood"/>, 0–1.</summary>
    UpgradeNudge,

    /// <summary>Flights that the member lacks for the next tier, the easiest way.</summary>
    UpgradeFlights,

    /// <summary>How likely the member keeps its tier at its own pace, 0–1; 1 where that is reached.</summary>
    RenewalLikelihood,

    /// <summary>Flights that the member lacks to keep its tier, the easiest way.</summary>
    RenewalFlights,

    /// <summary>What is at risk with a tier: <see cref="ValuePercentile"/> × (1 − <see cref="RenewalLikelihood"/>), 0–1.</summary>
    AtRisk,

    /// <summary>Days from the window's end to the assessment of the member's tier.</summary>
    DaysToAssessment,

    /// <summary>Points that the member is about to lose, to expiry or halving.</summary>
    PointsAtRisk,

    /// <summary>How likely the member accrues many points with partners, going by those who are alike, 0–1; for members of
    /// the important groups.</summary>
    PartnerLikelihood,

    /// <summary>How likely it is that the member has left, 0–1; an estimate.</summary>
    LeavingLikelihood,

    /// <summary><see cref="ValuePercentile"/> × <see cref="LeavingLikelihood"/>, 0–1: whom to win back first.</summary>
    WinBackPriority,

    /// <summary>In how many ways the member's behaviour changed.</summary>
    BehaviourChanges,
}
