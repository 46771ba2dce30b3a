namespace AirlineValue.Domain.Members;

/// <summary>The member belongs to a group of another analysis than the list's, also where that is of another extract, which
/// has the member too.</summary>
/// <param name="AnalysisId">The other analysis.</param>
/// <param name="Key">The segment's key there; null when cleaning dropped the member there.</param>
public sealed record InGroupOf(int AnalysisId, string? Key) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"group of analysis {AnalysisId}");
}

/// <summary>The groups that members have in another analysis.</summary>
/// <param name="Keys">Keys of the groups; the group of rank r stands at r − 1.</param>
/// <param name="Ranks">The rank of each row's group; 0 when cleaning dropped the member, <see cref="NotThere"/> when the
/// other analysis does not know it.</param>
public sealed record OtherGroups(IReadOnlyList<string> Keys, int[] Ranks)
{
    /// <summary>The rank of a member that the other analysis does not know.</summary>
    public const int NotThere = -1;

    /// <summary>The rank of a group; null when there is none of the key.</summary>
    internal int? RankOf(string? key)
    {
        if (key is null)
            return 0;
        for (var i = 0; i < Keys.Count; i++)
        {
            if (string.Equals(Keys[i], key, StringComparison.Ordinal))
                return i + 1;
        }
        return null;
    }
}
