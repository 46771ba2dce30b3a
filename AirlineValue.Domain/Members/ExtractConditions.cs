using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Members;

/// <summary>A condition on what another extract says of the member, who is found there by the membership number.</summary>
/// <param name="ExtractId">The other extract.</param>
public abstract record ExtractCondition(int ExtractId) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"extract {ExtractId}");
}

/// <summary>The other extract has the member too.</summary>
/// <param name="ExtractId">The other extract.</param>
public sealed record InExtract(int ExtractId) : ExtractCondition(ExtractId);

/// <summary>The other extract lacks the member.</summary>
/// <param name="ExtractId">The other extract.</param>
public sealed record NotInExtract(int ExtractId) : ExtractCondition(ExtractId);

/// <summary>The other extract has the member too, with another value in a cell, or with an empty one on either side.</summary>
/// <param name="ExtractId">The other extract.</param>
/// <param name="Column">The column, MEMBER_NO excepted.</param>
public sealed record ChangedSince(int ExtractId, ExtractColumn Column) : ExtractCondition(ExtractId)
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"extract {ExtractId} {Column.Name}");
}
