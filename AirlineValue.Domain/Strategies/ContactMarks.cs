namespace AirlineValue.Domain.Strategies;

/// <summary>What stands against contacting a member.</summary>
[Flags]
public enum ContactMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The member is on the suppression list.</summary>
    Suppressed = 1,

    /// <summary>The extract says that the member wants no contact.</summary>
    OptedOut = 2,

    /// <summary>The member was exported for contact not long ago.</summary>
    CoolingDown = 4,
}

/// <summary>What a file of members is for.</summary>
public enum ContactPurpose
{
    /// <summary>To look at: who must not be contacted is left out all the same, since files get around.</summary>
    Reading,

    /// <summary>To contact the members: who was exported for that not long ago is left out, too.</summary>
    Contact,
}

/// <summary>How many members of a list are not in a file, each under its first reason.</summary>
/// <param name="Suppressed">On the suppression list.</param>
/// <param name="OptedOut">Want no contact, as the extract says.</param>
/// <param name="CoolingDown">Exported for contact not long ago.</param>
/// <param name="OtherAction">Another strategy comes first for them.</param>
public sealed record LeftOutCounts(int Suppressed, int OptedOut, int CoolingDown = 0, int OtherAction = 0)
{
    /// <summary>Nobody.</summary>
    public static LeftOutCounts None { get; } = new(0, 0);

    /// <summary>All of them.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Total => Suppressed + OptedOut + CoolingDown + OtherAction;
}

/// <summary>Which members of a list may be in a file.</summary>
/// <param name="marks">What stands against each row, <see cref="ContactMarks"/>; null where nothing does.</param>
/// <param name="purpose">What the file is for.</param>
/// <param name="actions">The priority action of each row, <see cref="PriorityAction"/>; null when it does not matter.</param>
/// <param name="action">The code of the action that a member has to have; none need be had with 0.</param>
public sealed class ContactEligibility(byte[]? marks, ContactPurpose purpose, byte[]? actions = null, byte action = PriorityAction.None)
{
    private const int OtherActionBit = 8;
    private const int Reasons = 16;

    private readonly int _looked = purpose == ContactPurpose.Contact
        ? (int)(ContactMarks.Suppressed | ContactMarks.OptedOut | ContactMarks.CoolingDown)
        : (int)(ContactMarks.Suppressed | ContactMarks.OptedOut);

    /// <summary>Whether nobody can be left out.</summary>
    public bool IsEverybody => marks is null && (actions is null || action == PriorityAction.None);

    /// <summary>Whether a row may be in the file.</summary>
    public bool IsIn(int row) => ReasonsOf(row) == 0;

    /// <summary>Counts who of a list is left out.</summary>
    /// <param name="rows">The rows of the list.</param>
    public LeftOutCounts Count(IEnumerable<int> rows)
    {
        if (IsEverybody)
            return LeftOutCounts.None;
        var counts = new int[Reasons];
        foreach (var row in rows)
            counts[ReasonsOf(row)]++;
        return new LeftOutCounts(
            First(counts, (int)ContactMarks.Suppressed), First(counts, (int)ContactMarks.OptedOut),
            First(counts, (int)ContactMarks.CoolingDown), First(counts, OtherActionBit));
    }

    private int ReasonsOf(int row)
    {
        var reasons = marks is null ? 0 : marks[row] & _looked;
        return actions is not null && action != PriorityAction.None && actions[row] != action ? reasons | OtherActionBit : reasons;
    }

    // those whose lowest bit it is
    private static int First(int[] counts, int bit) => Enumerable.Range(1, Reasons - 1).Where(code => (code & -code) == bit).Sum(code => counts[code]);
}
