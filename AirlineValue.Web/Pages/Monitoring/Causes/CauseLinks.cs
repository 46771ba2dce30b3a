using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Pages.Monitoring.Causes;

/// <summary>The lists behind causes between two models. Keys are those of segments, null for members whom cleaning
/// dropped.</summary>
/// <param name="Then">The earlier extract by the earlier model.</param>
/// <param name="Now">The later extract by the later model.</param>
public sealed record CauseLinks(PeriodKey Then, PeriodKey Now)
{
    /// <summary>The earlier extract by the later model.</summary>
    public PeriodKey Between => new(Now.AnalysisId, Then.ExtractId);

    /// <summary>All members of the later extract.</summary>
    public string All() => MemberLinks.OfPeriod(Now);

    /// <summary>Members for whom a cause holds, of one group now or of all.</summary>
    public string Of(MovementCause cause) => MemberLinks.OfPeriod(Now, Because(cause));

    /// <summary>Those of one group now.</summary>
    public string Of(MovementCause cause, string? key) => MemberLinks.OfPeriod(Now, Own(key), Because(cause));

    /// <summary>Members of a group in one of the three judgements.</summary>
    public static string Group(PeriodKey period, string? key) => MemberLinks.OfPeriod(period, Own(key));

    /// <summary>Members whom the later extract lacks, of a group then.</summary>
    public string Lost(string? key) => MemberLinks.OfPeriod(Then, Own(key), new NotInExtract(Now.ExtractId));

    private HasMovementCause Because(MovementCause cause) => new(cause, Then.ExtractId, Then.AnalysisId);

    private static MemberCondition Own(string? key) => key is null ? new Dropped() : new InGroup(key);
}
