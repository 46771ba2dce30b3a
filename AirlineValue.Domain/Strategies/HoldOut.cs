namespace AirlineValue.Domain.Strategies;

/// <summary>
/// Who is held out of a contact as control, to measure its effect against. Each member has a number that follows from the
/// membership number and the seed alone (FNV-1a over its characters, mixed by the finaliser of SplitMix64); those with the
/// lowest are held out. So the same seed and members give the same choice in whatever order they come, and a larger share
/// holds all of a smaller one.
/// </summary>
public static class HoldOut
{
    /// <summary>The largest share that is held out.</summary>
    public const double MostShare = 0.5;

    private const ulong FnvOffset = 14695981039346656037;
    private const ulong FnvPrime = 1099511628211;

    /// <summary>How many of some members are held out: the nearest whole number, halves up.</summary>
    public static int CountOf(int members, double share) => (int)Math.Round(members * share, MidpointRounding.AwayFromZero);

    /// <summary>A member's number in the draw.</summary>
    /// <param name="memberNumber">The membership number, as UTF-8.</param>
    /// <param name="seed">The seed.</param>
    public static ulong DrawOf(ReadOnlySpan<byte> memberNumber, int seed)
    {
        var hash = FnvOffset;
        foreach (var letter in memberNumber)
            hash = (hash ^ letter) * FnvPrime;
        return Mixed(hash ^ Mixed((uint)seed));
    }

    /// <summary>Who is held out.</summary>
    /// <param name="draws">A number a member, in any order.</param>
    /// <param name="share">The share, 0 to <see cref="MostShare"/>.</param>
    /// <returns>Whether each is held out.</returns>
    public static bool[] Choose(ReadOnlySpan<ulong> draws, double share)
    {
        if (share is not (>= 0 and <= MostShare))
            throw new ArgumentOutOfRangeException(nameof(share), share, "Not between 0 and the largest share.");
        var isHeldOut = new bool[draws.Length];
        var count = CountOf(draws.Length, share);
        if (count == 0)
            return isHeldOut;
        var sorted = draws.ToArray();
        Array.Sort(sorted);
        var last = sorted[count - 1];
        for (var i = 0; i < draws.Length; i++)
            isHeldOut[i] = draws[i] <= last;
        return isHeldOut;
    }

    // Steele, Lea and Flood 2014
    private static ulong Mixed(ulong z)
    {
        z += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
