using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Links from a number to the members behind it, relative to the application's address.</summary>
public static class MemberLinks
{
    /// <summary>Members of an extract that meet conditions: any of those on one subject, all subjects.</summary>
    public static string Of(int extractId, params IEnumerable<MemberCondition> conditions) =>
        new MembersAddress { Extract = extractId, Conditions = [.. conditions] }.ToString();

    /// <summary>Members of a period, with the groups and indicators of its analysis. Whatever counts members of a period links
    /// so: its count stays true when a later period comes.</summary>
    public static string OfPeriod(PeriodKey period, params IEnumerable<MemberCondition> conditions) =>
        new MembersAddress { Extract = period.ExtractId, Analysis = period.AnalysisId, Conditions = [.. conditions] }.ToString();

    /// <summary>The page of one member.</summary>
    /// <param name="extractId">The extract.</param>
    /// <param name="number">The membership number.</param>
    /// <param name="analysisId">The analysis whose group and indicators are shown; null for the current one.</param>
    /// <param name="weightingId">The weighting of the value score; null for the current one.</param>
    public static string Member(int extractId, string number, int? analysisId = null, int? weightingId = null) =>
        FormattableString.Invariant($"extracts/{extractId}/members/{Uri.EscapeDataString(number)}")
        + new MembersAddress { Analysis = analysisId, Weighting = weightingId }.ToQuery();
}
