namespace AirlineValue.Domain.Members;

/// <summary>Where an increment has a member from. The numbers are stored and never change; 0 stands for none.</summary>
public enum MemberOrigin
{
    /// <summary>The file; the base does not know the member.</summary>
    New = 1,

    /// <summary>The file; the base knows the member.</summary>
    Updated = 2,

    /// <summary>The base: the file says nothing of the member.</summary>
    CarriedOver = 3,

    /// <summary>The base: the member's row in the file was rejected.</summary>
    CarriedForRejected = 4,
}

/// <summary>The member of an increment comes from there; a snapshot has nobody who meets it.</summary>
/// <param name="Origin">Where from. <see cref="MemberOrigin.CarriedOver"/> is met by all whom the base gave, whether or not a row
/// was rejected.</param>
public sealed record HasOrigin(MemberOrigin Origin) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => "origin";

    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="origins">The origin of each row.</param>
    public RowCodes RowsOf(byte[] origins) => new(
        origins, Origin == MemberOrigin.CarriedOver ? BitOf(MemberOrigin.CarriedOver) | BitOf(MemberOrigin.CarriedForRejected) : BitOf(Origin));

    private static ulong BitOf(MemberOrigin origin) => 1UL << (int)origin;
}
