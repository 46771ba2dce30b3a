using AirlineValue.Domain.Quality;

namespace AirlineValue.Domain.Strategies;

/// <summary>How the members of one extract stand in a strategy, with their groups.</summary>
/// <param name="Standings">The standing of each row, a <see cref="StrategyStanding"/>.</param>
/// <param name="Groups">The rank of each row's group, 0 for none; null without an analysis.</param>
public sealed record StrategySide(byte[] Standings, int[]? Groups)
{
    internal int GroupOf(int row) => Groups is null ? 0 : Groups[row];
}

/// <summary>Whom a strategy concerns now and concerned in an earlier extract, each element i the members of the group of rank
/// i, 0 for those without a group. Members are counted in the group that they have now; those who are in the earlier
/// extract only, and all who were concerned then, in the group that they had then. In all: now = then + new − no longer − gone.</summary>
/// <param name="Strategy">The strategy.</param>
/// <param name="Now">Members whom it concerns now.</param>
/// <param name="Then">Members whom it concerned then.</param>
/// <param name="New">Members whom it concerns now and did not then.</param>
/// <param name="NoLonger">Members whom it concerned then and does not now, who are still in the extract.</param>
/// <param name="Gone">Members whom it concerned then who are not in the extract any more.</param>
/// <param name="NoLongerBy">Those whom it does not concern any more by how they stand now: element i is the <see cref="StrategyStanding"/> i.</param>
public sealed record StrategyMovement(
    Strategy Strategy,
    IReadOnlyList<int> Now,
    IReadOnlyList<int> Then,
    IReadOnlyList<int> New,
    IReadOnlyList<int> NoLonger,
    IReadOnlyList<int> Gone,
    IReadOnlyList<int> NoLongerBy)
{
    /// <summary>Compares two extracts.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="now">The extract.</param>
    /// <param name="then">The earlier one.</param>
    /// <param name="match">For each row of <paramref name="now"/> the same member's row in <paramref name="then"/>.</param>
    /// <param name="groups">How many groups there are.</param>
    public static StrategyMovement Between(Strategy strategy, StrategySide now, StrategySide then, MemberMatch match, int groups)
    {
        var codes = CodesOf(strategy, now.Standings, then.Standings, match);
        var counts = new int[Enum.GetValues<ConcernChange>().Length, groups + 1];
        var by = new int[Enum.GetValues<StrategyStanding>().Length];
        var stillThere = new bool[then.Standings.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            counts[codes[row], now.GroupOf(row)]++;
            by[now.Standings[row]] += codes[row] == (byte)ConcernChange.NoLonger ? 1 : 0;
            if (match.Rows[row] is not MemberMatch.NoRow and var other)
                stillThere[other] = true;
        }
        var (thenBy, gone) = CountThen(strategy, then, stillThere, groups);
        return new StrategyMovement(
            strategy, [.. Ranks(groups).Select(rank => counts[(int)ConcernChange.Stayed, rank] + counts[(int)ConcernChange.New, rank])], thenBy,
            [.. Ranks(groups).Select(rank => counts[(int)ConcernChange.New, rank])],
            [.. Ranks(groups).Select(rank => counts[(int)ConcernChange.NoLonger, rank])], gone, by);
    }

    /// <summary>The <see cref="ConcernChange"/> of each row.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="now">How the members stand.</param>
    /// <param name="then">How those of the earlier extract stood.</param>
    /// <param name="match">For each row now the same member's row then.</param>
    public static byte[] CodesOf(Strategy strategy, byte[] now, byte[] then, MemberMatch match)
    {
        var isConcerned = ConcernedBy(strategy);
        var rows = match.Rows;
        var codes = new byte[now.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            var was = rows[row] != MemberMatch.NoRow && isConcerned[then[rows[row]]];
            codes[row] = (byte)((isConcerned[now[row]], was) switch
            {
                (true, true) => ConcernChange.Stayed,
                (true, false) => ConcernChange.New,
                (false, true) => ConcernChange.NoLonger,
                _ => ConcernChange.None,
            });
        }
        return codes;
    }

    private static (int[] Then, int[] Gone) CountThen(Strategy strategy, StrategySide then, bool[] stillThere, int groups)
    {
        var isConcerned = ConcernedBy(strategy);
        var (all, gone) = (new int[groups + 1], new int[groups + 1]);
        for (var row = 0; row < stillThere.Length; row++)
        {
            if (!isConcerned[then.Standings[row]])
                continue;
            all[then.GroupOf(row)]++;
            gone[then.GroupOf(row)] += stillThere[row] ? 0 : 1;
        }
        return (all, gone);
    }

    private static IEnumerable<int> Ranks(int groups) => Enumerable.Range(0, groups + 1);

    private static bool[] ConcernedBy(Strategy strategy) =>
        [.. Enum.GetValues<StrategyStanding>().Select(standing => strategy.Concerned().Contains(standing))];
}
