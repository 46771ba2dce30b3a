namespace AirlineValue.Domain.Extracts;

/// <summary>What a bounded look at a file says of it beside an earlier extract.</summary>
/// <param name="Members">Rows of the file.</param>
/// <param name="IsWhole">Whether they were counted to the end; otherwise they are estimated from the size of the file.</param>
/// <param name="LookedUp">Membership numbers that were looked up in the earlier extract.</param>
/// <param name="Known">Those of them that it has.</param>
/// <param name="BaseMembers">Members of the earlier extract.</param>
public sealed record OverlapLook(long Members, bool IsWhole, int LookedUp, int Known, long BaseMembers)
{
    /// <summary>The share of the numbers that were looked up which the earlier extract has, 0 to 1; 0 when none was.</summary>
    public double KnownShare => LookedUp == 0 ? 0 : (double)Known / LookedUp;
}

/// <summary>Guesses whether a file is a full snapshot or an increment.</summary>
public static class IncrementGuess
{
    /// <summary>The largest share of the base's members that an increment has rows, above 0 and at most 1. A snapshot keeps nearly
    /// all members from month to month, so that a file that lacks a fifth of them is probably none.</summary>
    public const double LargestShareOfBase = 0.8;

    /// <summary>The smallest share of an increment's members that the base knows, 0 to 1. It is low, since an increment may hold
    /// many new members: to ask in vain costs an answer, to take an increment for a snapshot a month.</summary>
    public const double SmallestKnownShare = 0.1;

    /// <summary>What the file probably is: an increment when it is clearly smaller than the base, and shares members with it.</summary>
    public static ExtractKind Of(OverlapLook look) =>
        look.LookedUp > 0 && look.Members <= LargestShareOfBase * look.BaseMembers && look.KnownShare >= SmallestKnownShare
            ? ExtractKind.Increment
            : ExtractKind.Snapshot;
}
