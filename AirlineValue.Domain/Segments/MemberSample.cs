using AirlineValue.Domain.Clustering;

namespace AirlineValue.Domain.Segments;

/// <summary>Draws members to be shown one by one, where all of them would be too many to tell apart.</summary>
public static class MemberSample
{
    /// <summary>Most members that a picture shows.</summary>
    public const int Most = 5_000;

    private const int Stream = 0;

    /// <summary>A simple random sample without replacement of the members that have a group: each is drawn with the same
    /// probability, so that groups have about the share that they have among all. All of them when they are not more.</summary>
    /// <param name="ranks">The rank of each member's group; 0 when cleaning dropped the member.</param>
    /// <param name="most">How many are drawn.</param>
    /// <param name="seed">The same seed gives the same members.</param>
    /// <returns>Rows, ascending.</returns>
    public static int[] Of(int[] ranks, int most, int seed)
    {
        var grouped = ranks.Count(rank => rank > 0);
        if (grouped <= most)
            return [.. Enumerable.Range(0, ranks.Length).Where(row => ranks[row] > 0)];
        var random = new SeededRandom(seed, Stream);
        var drawn = new HashSet<int>(most);
        while (drawn.Count < most)
        {
            var row = random.NextInt(ranks.Length);
            if (ranks[row] > 0)
                drawn.Add(row);
        }
        return [.. drawn.Order()];
    }
}
