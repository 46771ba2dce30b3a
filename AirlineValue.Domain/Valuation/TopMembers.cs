namespace AirlineValue.Domain.Valuation;

/// <summary>The members at the top of an order: all that reach the figure of the ⌈share × n⌉-th highest, so that members
/// with the same figure are in it together, and it can have more than were asked for.</summary>
/// <param name="Asked">The share of members that was asked for, 0–1.</param>
/// <param name="Threshold">The least figure that belongs to it.</param>
/// <param name="Members">How many reach it.</param>
/// <param name="ShareOfTotal">Their share of the sum over all members, 0–1; NaN where a sum says nothing.</param>
public sealed record TopMembers(double Asked, double Threshold, int Members, double ShareOfTotal)
{
    /// <summary>The shares that pages speak of.</summary>
    public static readonly IReadOnlyList<double> UsualShares = [0.01, 0.05, 0.10, 0.20];

    /// <summary>The top of figures in ascending order.</summary>
    /// <param name="ascending">The figures; at least one.</param>
    /// <param name="share">The share that is asked for, above 0.</param>
    /// <param name="sum">The sum of the figures, for the share of it; NaN where it says nothing.</param>
    public static TopMembers Of(ReadOnlySpan<double> ascending, double share, double sum)
    {
        var first = ascending.Length - CountOf(share, ascending.Length);
        var threshold = ascending[first];
        while (first > 0 && ascending[first - 1] == threshold)
            first--;
        var top = 0.0;
        foreach (var figure in ascending[first..])
            top += figure;
        return new TopMembers(share, threshold, ascending.Length - first, top / sum);
    }

    /// <summary>How many members a share of them is, rounded up.</summary>
    internal static int CountOf(double share, int members) =>
        // rounding must not ask for one more: a hundredth of 100 is one
        Math.Clamp((int)Math.Ceiling(share * members - 1e-9), 1, members);
}
