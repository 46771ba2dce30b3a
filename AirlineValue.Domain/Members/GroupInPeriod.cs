namespace AirlineValue.Domain.Members;

/// <summary>A condition on the group that the member has in another period, an earlier or a later one; the member is found there
/// by the membership number. Where there is no such period, nobody meets it.</summary>
/// <param name="ExtractId">The extract of the other period.</param>
/// <param name="Key">The segment's key there; null when cleaning dropped the member there.</param>
/// <param name="AnalysisId">The analysis of the other period; null for that of the list.</param>
public abstract record GroupInPeriod(int ExtractId, string? Key, int? AnalysisId) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"group in extract {ExtractId} by {AnalysisId}");
}

/// <summary>The member belongs to a group in another period, or was dropped there.</summary>
/// <param name="ExtractId">The extract of the other period.</param>
/// <param name="Key">The segment's key there; null when cleaning dropped the member there.</param>
/// <param name="AnalysisId">The analysis of the other period; null for that of the list.</param>
public sealed record InGroupIn(int ExtractId, string? Key, int? AnalysisId = null) : GroupInPeriod(ExtractId, Key, AnalysisId);

/// <summary>The member does not belong to a group in another period: it has another one there, was dropped there, or is not in
/// that extract.</summary>
/// <param name="ExtractId">The extract of the other period.</param>
/// <param name="Key">The segment's key there; null for members whom cleaning did not drop there.</param>
/// <param name="AnalysisId">The analysis of the other period; null for that of the list.</param>
public sealed record NotInGroupIn(int ExtractId, string? Key, int? AnalysisId = null) : GroupInPeriod(ExtractId, Key, AnalysisId)
{
    // two groups that a member is not in must both hold: whoever is in neither
    /// <inheritdoc />
    public override string Subject => $"{base.Subject} not {Key}";
}

internal readonly struct IsNotGroup(int[] groups, int rank) : IRowTest
{
    public bool Meets(int row) => groups[row] != rank;
}

/// <summary>Looks at conditions on the group in another period.</summary>
internal static class GroupInPeriodTest
{
    /// <summary>Adds the rows that meet a condition; none when the other period is not there.</summary>
    public static void Add(RowBits rows, OtherGroups? groups, GroupInPeriod condition)
    {
        if (groups is null)
            return;
        switch (condition, groups.RankOf(condition.Key))
        {
            case (InGroupIn, { } rank):
                rows.Add(new IsGroup(groups.Ranks, rank));
                break;
            case (NotInGroupIn, { } rank):
                rows.Add(new IsNotGroup(groups.Ranks, rank));
                break;
            case (NotInGroupIn, null):
                rows.SetAll();
                break;
        }
    }
}
