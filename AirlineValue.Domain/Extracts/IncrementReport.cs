using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Extracts;

/// <summary>How many members an increment took over as of the end of one window.</summary>
/// <param name="AsOf">The end of the window that their cells describe.</param>
/// <param name="Members">How many.</param>
public sealed record MembersAsOf(DateOnly AsOf, long Members);

/// <summary>How an increment was completed by its base. It names the base by what it was, so that it still says so when the base
/// is deleted: New + Updated = imported rows, and these and <see cref="CarriedOver"/> are all members.</summary>
/// <param name="BaseExtractId">The base.</param>
/// <param name="BaseFileName">Its file.</param>
/// <param name="BaseWindowEnd">The end of its window.</param>
/// <param name="BaseMembers">How many members it has.</param>
/// <param name="New">Imported members that the base does not know.</param>
/// <param name="Updated">Imported members that it knows: all their cells are those of the file.</param>
/// <param name="CarriedForRejected">Members of the base whose row in the file was rejected, so that they were taken over.</param>
/// <param name="AsOf">The members that were taken over, by the end of the window that their cells describe, the latest first. A
/// base that is an increment itself has several.</param>
/// <param name="Chain">How many increments there are since the last snapshot, this one included: 1 when the base is one.</param>
public sealed record IncrementReport(
    int BaseExtractId,
    string BaseFileName,
    DateOnly BaseWindowEnd,
    long BaseMembers,
    long New,
    long Updated,
    long CarriedForRejected,
    IReadOnlyList<MembersAsOf> AsOf,
    int Chain)
{
    /// <summary>Members that were taken over from the base with all their cells.</summary>
    [JsonIgnore]
    public long CarriedOver => AsOf.Sum(some => some.Members);
}
