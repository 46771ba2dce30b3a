using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Members;

/// <summary>A rule would drop the member under settings of cleaning that no analysis needs to have used.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Options">The settings.</param>
public sealed record DroppedUnder(CleaningRule Rule, CleaningOptions Options) : MemberCondition
{
    /// <inheritdoc />
    public override string Subject => "cleaning";
}
