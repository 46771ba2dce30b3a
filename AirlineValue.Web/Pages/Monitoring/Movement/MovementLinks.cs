using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>The lists behind a movement: those of lost members are lists of the earlier extract, all others of the later
/// one.</summary>
/// <param name="Then">The earlier period.</param>
/// <param name="Now">The later period, of the same analysis.</param>
/// <param name="Keys">The keys of the groups, by rank − 1.</param>
public sealed record MovementLinks(PeriodKey Then, PeriodKey Now, IReadOnlyList<string> Keys)
{
    /// <summary>Members who went from one state to another; null from absent to absent.</summary>
    public string? Between(int then, int now) => (then, now) switch
    {
        (GroupMovement.Absent, GroupMovement.Absent) => null,
        (_, GroupMovement.Absent) => MemberLinks.OfPeriod(Then, Own(then), new NotInExtract(Now.ExtractId)),
        (GroupMovement.Absent, _) => MemberLinks.OfPeriod(Now, Own(now), new NotInExtract(Then.ExtractId)),
        _ => MemberLinks.OfPeriod(Now, Own(now), new InGroupIn(Then.ExtractId, KeyOf(then))),
    };

    /// <summary>Members who were in a state.</summary>
    public string OfThen(int state) => state == GroupMovement.Absent
        ? MemberLinks.OfPeriod(Now, new NotInExtract(Then.ExtractId))
        : MemberLinks.OfPeriod(Then, Own(state));

    /// <summary>Members who are in a state.</summary>
    public string OfNow(int state) => state == GroupMovement.Absent
        ? MemberLinks.OfPeriod(Then, new NotInExtract(Now.ExtractId))
        : MemberLinks.OfPeriod(Now, Own(state));

    /// <summary>Members who are in a state and were not.</summary>
    public string Joined(int state) => MemberLinks.OfPeriod(Now, Own(state), new NotInGroupIn(Then.ExtractId, KeyOf(state)));

    /// <summary>Members who were in a state and are not.</summary>
    public string Left(int state) => MemberLinks.OfPeriod(Then, Own(state), new NotInGroupIn(Now.ExtractId, KeyOf(state)));

    /// <summary>Members of both extracts whose state changed.</summary>
    public string Changed() => MemberLinks.OfPeriod(Now, new HasMovementCause(MovementCause.Member, Then.ExtractId, Then.AnalysisId));

    private MemberCondition Own(int state) => KeyOf(state) is { } key ? new InGroup(key) : new Dropped();

    private string? KeyOf(int state) => state == GroupMovement.Dropped ? null : Keys[state - 1];
}
