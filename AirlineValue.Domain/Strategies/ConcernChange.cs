using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>Whether a strategy concerns a member now and concerned it in an earlier extract.</summary>
public enum ConcernChange
{
    /// <summary>Neither now nor then.</summary>
    None,

    /// <summary>Now and then.</summary>
    Stayed,

    /// <summary>Now, but not then; also members who were not in the earlier extract.</summary>
    New,

    /// <summary>Then, but not now, though the member is still in the extract.</summary>
    NoLonger,
}

/// <summary>A strategy concerns the member now and did not in an earlier extract, or the other way round. Both extracts are
/// looked at under the same version of the rules, and where the strategy needs groups under the same analysis; where that did not score
/// the earlier extract, nobody meets the condition.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="ExtractId">The earlier extract.</param>
/// <param name="Change">What changed.</param>
/// <param name="Version">The version of the rules; null for the one in force at the window's end of the list's extract.</param>
public sealed record ConcernChanged(Strategy Strategy, int ExtractId, ConcernChange Change, int? Version = null) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"concern {Strategy} {ExtractId}");

    /// <inheritdoc />
    public override bool NeedsScores => Strategy.NeedsGroups();

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="codes">The <see cref="ConcernChange"/> of each row.</param>
    public RowCodes RowsOf(byte[] codes) => new(codes, 1UL << (int)Change);
}
