using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How likely one member gets to the next tier, or keeps its own, at its own pace.</summary>
/// <param name="Upgrade">The likelihood of the next tier, 0–1; NaN where there is none or it can't be told.</param>
/// <param name="Renewal">The likelihood to keep the tier; NaN likewise.</param>
/// <param name="DaysToAssessment">Days to the assessment of the member's tier; NaN where there is no date.</param>
/// <param name="IsRolling">Whether tiers are assessed all the time.</param>
public sealed record MemberPace(double Upgrade, double Renewal, double DaysToAssessment, bool IsRolling)
{
    /// <summary>The estimates of a member.</summary>
    /// <param name="source">The members.</param>
    /// <param name="row">Which of them.</param>
    /// <param name="programme">The rules.</param>
    public static MemberPace Of(MemberSource source, int row, Programme programme)
    {
        var one = new MeasureColumns(OneMember.Of(source, row));
        var days = AssessmentDays.Of(one, programme.Assessment);
        return new MemberPace(
            TierPace.Upgrade(one, programme).Likelihood?[0] ?? double.NaN, TierPace.Renewal(one, programme).Likelihood?[0] ?? double.NaN,
            days.Of(0), days.IsRolling);
    }
}
