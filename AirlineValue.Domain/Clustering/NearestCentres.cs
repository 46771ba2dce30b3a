namespace AirlineValue.Domain.Clustering;

/// <summary>Where members lie between given centres: used for training and, unchanged, for scoring.</summary>
public static class NearestCentres
{
    /// <summary>Finds for each member the nearest and the second nearest centre.</summary>
    /// <param name="columns">Columns[j][i] is coordinate j of member i, standardised with the model's scaler.</param>
    /// <param name="centres">At least two; Centres[c][j], standardised.</param>
    /// <param name="cancellationToken">Looked at for every few thousand members.</param>
    public static Memberships Find(double[][] columns, double[][] centres, CancellationToken cancellationToken = default)
    {
        var count = columns[0].Length;
        var result = new Memberships(new byte[count], new byte[count], new double[count], new double[count]);
        var chunks = (count + PointSet.ChunkLength - 1) / PointSet.ChunkLength;
        var parallel = new ParallelOptions { CancellationToken = cancellationToken };
        Parallel.For(0, chunks, parallel, chunk =>
        {
            var end = Math.Min(count, (chunk + 1) * PointSet.ChunkLength);
            for (var i = chunk * PointSet.ChunkLength; i < end; i++)
                Place(columns, centres, i, result);
        });
        return result;
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.AggressiveOptimization)]
    private static void Place(double[][] columns, double[][] centres, int i, Memberships result)
    {
        var (nearest, second) = (0, 0);
        var (least, next) = (double.PositiveInfinity, double.PositiveInfinity);
        for (var c = 0; c < centres.Length; c++)
        {
            var distance = 0.0;
            var centre = centres[c];
            for (var j = 0; j < centre.Length; j++)
            {
                var difference = columns[j][i] - centre[j];
                distance = Math.FusedMultiplyAdd(difference, difference, distance);
            }
            if (distance < least)
            {
                (second, next) = (nearest, least);
                (nearest, least) = (c, distance);
            }
            else if (distance < next)
            {
                (second, next) = (c, distance);
            }
        }
        result.Nearest[i] = (byte)nearest;
        result.SecondNearest[i] = (byte)second;
        result.Distance[i] = Math.Sqrt(least);
        result.SecondDistance[i] = Math.Sqrt(next);
    }
}
