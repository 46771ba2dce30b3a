using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>Something stands against contacting the member, or nothing does.</summary>
/// <param name="Mark">What; <see cref="ContactMarks.None"/> for nothing at all.</param>
public sealed record HasContactMark(ContactMarks Mark) : CodedCondition
{
    private const int Codes = 8;

    /// <inheritdoc />
    public override string Subject => "contact";

    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="marks">What stands against each row.</param>
    public RowCodes RowsOf(byte[] marks)
    {
        var wanted = 0UL;
        for (var code = 0; code < Codes; code++)
        {
            if (Mark == ContactMarks.None ? code == 0 : (code & (int)Mark) != 0)
                wanted |= 1UL << code;
        }
        return new RowCodes(marks, wanted);
    }
}

/// <summary>The member's priority action is that of a strategy.</summary>
/// <param name="Strategy">The strategy; null for members whom none concerns.</param>
public sealed record HasAction(Strategy? Strategy) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => "action";

    // which action comes first depends on strategies that look at groups
    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="actions">The code of each row's action.</param>
    public RowCodes RowsOf(byte[] actions) => new(actions, 1UL << (Strategy is { } strategy ? PriorityAction.CodeOf(strategy) : PriorityAction.None));
}

/// <summary>Which members of an export are meant.</summary>
public enum ExportPart
{
    /// <summary>All of them.</summary>
    All,

    /// <summary>Those who were to be contacted.</summary>
    Contacted,

    /// <summary>Those held out as control.</summary>
    Control,

    /// <summary>Those who were to be contacted, and responded.</summary>
    ContactedResponded,

    /// <summary>Those held out, who responded all the same.</summary>
    ControlResponded,
}

/// <summary>The member is in an export.</summary>
/// <param name="ExportId">The export.</param>
/// <param name="Part">Which of its members.</param>
public sealed record InExport(int ExportId, ExportPart Part = ExportPart.All) : CodedCondition
{
    /// <summary>Set for a row whose member is in the export.</summary>
    public const int InIt = 1;

    /// <summary>Set for a row whose member is held out.</summary>
    public const int HeldOut = 2;

    /// <summary>Set for a row whose member responded.</summary>
    public const int Responded = 4;

    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"export {ExportId}");

    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="codes">How each row stands in the export.</param>
    public RowCodes RowsOf(byte[] codes) => new(codes, Part switch
    {
        ExportPart.Contacted => Bits(InIt, InIt | Responded),
        ExportPart.Control => Bits(InIt | HeldOut, InIt | HeldOut | Responded),
        ExportPart.ContactedResponded => Bits(InIt | Responded),
        ExportPart.ControlResponded => Bits(InIt | HeldOut | Responded),
        _ => Bits(InIt, InIt | HeldOut, InIt | Responded, InIt | HeldOut | Responded),
    });

    private static ulong Bits(params ReadOnlySpan<int> codes)
    {
        var bits = 0UL;
        foreach (var code in codes)
            bits |= 1UL << code;
        return bits;
    }
}
