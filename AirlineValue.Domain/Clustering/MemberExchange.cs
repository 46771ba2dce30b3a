namespace AirlineValue.Domain.Clustering;

/// <summary>
/// Moves single members while that lowers the inertia, the shift of both means included (Hartigan and Wong 1979).
/// <para>
/// Lloyd's iteration stops at many places of a flat valley, since it compares distances to centres as they stand: a
/// member that would pull its centre along stays. With tens of thousands of members such places differ from each
/// other by a few members; moving single ones leads from all of them to the bottom.
/// </para>
/// </summary>
internal sealed class MemberExchange(PointSet points, byte[] labels, double[] centres, double[] sums)
{
    // Below this an exchange is rounding.
    private const double SmallestGain = 1e-12;

    private readonly int _clusters = centres.Length / points.Dimensions;
    private readonly int _width = points.Dimensions + 1;

    /// <summary>Goes through the members once, changing labels, centres and sums.</summary>
    /// <returns>By how much the inertia fell.</returns>
    public double Improve(ReadOnlySpan<int> members)
    {
        var gain = 0.0;
        foreach (var member in members)
            gain += TryMove(member);
        return gain;
    }

    private double TryMove(int member)
    {
        var own = labels[member];
        var size = Size(own);
        if (size < 1.5)
            return 0;
        var loss = points.SquaredDistance(member, centres, own) * size / (size - 1);
        var (best, least) = (own, loss * (1 - SmallestGain));
        for (var c = 0; c < _clusters; c++)
        {
            if (c == own)
                continue;
            var cost = points.SquaredDistance(member, centres, c) * Size(c) / (Size(c) + 1);
            if (cost < least)
                (best, least) = ((byte)c, cost);
        }
        if (best == own)
            return 0;
        Shift(own, member, -1);
        Shift(best, member, 1);
        labels[member] = best;
        return loss - least;
    }

    private double Size(int c) => sums[c * _width + _width - 1];

    private void Shift(int c, int member, double sign)
    {
        var row = sums.AsSpan(c * _width, _width);
        row[^1] += sign;
        for (var j = 0; j < row.Length - 1; j++)
        {
            row[j] += sign * points.Values[j * points.Stride + member];
            centres[c * points.Dimensions + j] = row[j] / row[^1];
        }
    }
}
