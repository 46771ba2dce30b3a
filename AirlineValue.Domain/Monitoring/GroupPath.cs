namespace AirlineValue.Domain.Monitoring;

/// <summary>Periods in a row in which a member is in one state.</summary>
/// <param name="State">The rank of the group from 1; 0 when cleaning dropped the member, null when the extract does not have
/// it.</param>
/// <param name="First">The first of the periods, by its place from 0.</param>
/// <param name="Last">The last of them.</param>
public sealed record GroupSpell(int? State, int First, int Last)
{
    /// <summary>How many periods it has.</summary>
    public int Periods => Last - First + 1;
}

/// <summary>The way of a member through the groups, period by period.</summary>
public static class GroupPath
{
    /// <summary>The spells, the earliest first; each differs from the one before.</summary>
    /// <param name="states">The state in each period, in order: rank, 0 or null as in <see cref="GroupSpell"/>.</param>
    public static IReadOnlyList<GroupSpell> SpellsOf(IReadOnlyList<int?> states)
    {
        List<GroupSpell> spells = [];
        for (var i = 0; i < states.Count; i++)
        {
            if (spells is [.., var current] && current.State == states[i])
                spells[^1] = current with { Last = i };
            else
                spells.Add(new GroupSpell(states[i], i, i));
        }
        return spells;
    }
}
