using AirlineValue.Domain.Members;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Monitoring;

/// <summary>Why a member's group differs between an earlier period by one model and a later one by another. It is told by judging
/// the earlier extract by the later model, too: groups of two models are the same when their keys are.</summary>
public enum MovementCause
{
    /// <summary>It does not differ: all three judgements are the same.</summary>
    None,

    /// <summary>The member changed: the later model judges the two extracts differently, and the earlier extract as the earlier
    /// model did.</summary>
    Member,

    /// <summary>The model changed: both models judge the earlier extract differently, and the later model both extracts
    /// alike.</summary>
    Model,

    /// <summary>Both changed, and the group differs.</summary>
    Both,

    /// <summary>Both changed, and offset each other: the group is the same.</summary>
    Offset,

    /// <summary>The member is not in the earlier extract.</summary>
    New,
}

/// <summary>A cause explains the member's group, compared with that in an earlier period by another analysis.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="ExtractId">The extract of the earlier period.</param>
/// <param name="AnalysisId">The analysis of the earlier period.</param>
public sealed record HasMovementCause(MovementCause Cause, int ExtractId, int AnalysisId) : CodedCondition
{
    /// <inheritdoc />
    public override string Subject => FormattableString.Invariant($"cause {ExtractId} {AnalysisId}");

    /// <inheritdoc />
    public override bool NeedsScores => true;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="codes">The <see cref="MovementCause"/> of each row.</param>
    public RowCodes RowsOf(byte[] codes) => new(codes, 1UL << (int)Cause);
}

/// <summary>How members were and are judged; element i of every array belongs to row i of its extract, 0 is dropped by
/// cleaning.</summary>
/// <param name="ThenKeys">The keys of the earlier model's groups, by rank − 1.</param>
/// <param name="NowKeys">Those of the later model.</param>
/// <param name="Then">The earlier extract by the earlier model: ranks.</param>
/// <param name="Between">The earlier extract by the later model.</param>
/// <param name="Now">The later extract by the later model.</param>
/// <param name="Match">For each row of the later extract the same member's row in the earlier one.</param>
public sealed record ThreeJudgements(
    IReadOnlyList<string> ThenKeys, IReadOnlyList<string> NowKeys, int[] Then, int[] Between, int[] Now, MemberMatch Match)
{
    private const int NoCounterpart = -1;

    /// <summary>The <see cref="MovementCause"/> of each row of the later extract.</summary>
    public byte[] Codes()
    {
        int[] counterparts = [0, .. ThenKeys.Select(key => NowKeys.ToList().IndexOf(key) is >= 0 and var i ? i + 1 : NoCounterpart)];
        var rows = Match.Rows;
        var codes = new byte[Now.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            codes[row] = (byte)(rows[row] is MemberMatch.NoRow
                ? MovementCause.New
                : CauseOf(counterparts[Then[rows[row]]], Between[rows[row]], Now[row]));
        }
        return codes;
    }

    private static MovementCause CauseOf(int then, int between, int now) => (then == between, between == now) switch
    {
        (true, true) => MovementCause.None,
        (true, false) => MovementCause.Member,
        (false, true) => MovementCause.Model,
        _ => then == now ? MovementCause.Offset : MovementCause.Both,
    };
}

/// <summary>Why groups differ between two periods of two models, by group; element 0 are the members that cleaning dropped,
/// element r those of the group of rank r.</summary>
/// <param name="Then">Members of the earlier extract by the earlier model.</param>
/// <param name="Between">Members of the earlier extract by the later model.</param>
/// <param name="Now">Now[r][c]: members of the later extract in group r by the later model for whom
/// <see cref="MovementCause"/> c holds.</param>
/// <param name="Lost">Members of the earlier extract that the later one lacks, in their group by the earlier model.</param>
public sealed record MovementCauses(
    IReadOnlyList<int> Then, IReadOnlyList<int> Between, IReadOnlyList<IReadOnlyList<int>> Now, IReadOnlyList<int> Lost)
{
    /// <summary>How many members a cause explains.</summary>
    public int Of(MovementCause cause) => Now.Sum(group => group[(int)cause]);

    /// <summary>Counts.</summary>
    public static MovementCauses Of(ThreeJudgements judgements)
    {
        var codes = judgements.Codes();
        var now = Enumerable.Range(0, judgements.NowKeys.Count + 1).Select(_ => new int[Enum.GetValues<MovementCause>().Length]).ToArray();
        var isThere = new bool[judgements.Then.Length];
        var rows = judgements.Match.Rows;
        for (var row = 0; row < codes.Length; row++)
        {
            now[judgements.Now[row]][codes[row]]++;
            if (rows[row] != MemberMatch.NoRow)
                isThere[rows[row]] = true;
        }
        var lost = new int[judgements.ThenKeys.Count + 1];
        for (var row = 0; row < isThere.Length; row++)
            lost[judgements.Then[row]] += isThere[row] ? 0 : 1;
        return new MovementCauses(Counts(judgements.ThenKeys.Count, judgements.Then), Counts(judgements.NowKeys.Count, judgements.Between), now, lost);
    }

    private static int[] Counts(int groups, int[] ranks)
    {
        var counts = new int[groups + 1];
        foreach (var rank in ranks)
            counts[rank]++;
        return counts;
    }
}
