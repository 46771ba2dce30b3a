using System.Runtime.InteropServices;

namespace AirlineValue.Benchmarks;

/// <summary>Members to be clustered: from the file that AIRLINEVALUE_POINTS names, or drawn.</summary>
internal static class StandardisedMembers
{
    /// <summary>Columns of standardised indicators.</summary>
    public static double[][] Draw(int members) => Environment.GetEnvironmentVariable("AIRLINEVALUE_POINTS") is { } path
        ? Read(path, members)
        : Mixture(members);

    private static double[][] Mixture(int members)
    {
        double[][] centres =
        [
            [-0.7, -0.4, -0.16, -0.16, -0.25], [1.16, -0.38, -0.09, -0.1, -0.16], [-0.31, 1.69, -0.57, -0.54, -0.17],
            [0.48, -0.8, 2.48, 2.42, 0.31], [0.06, 0, -0.23, -0.23, 2.2],
        ];
        double[] shares = [0.4, 0.65, 0.85, 0.93, 1];
        var random = new Random(1);
        var columns = Enumerable.Range(0, 5).Select(_ => new double[members]).ToArray();
        for (var i = 0; i < members; i++)
        {
            var share = random.NextDouble();
            var centre = centres[Array.FindIndex(shares, s => share < s)];
            for (var j = 0; j < columns.Length; j++)
                columns[j][i] = centre[j] + 0.6 * (random.NextDouble() + random.NextDouble() - random.NextDouble() * random.NextDouble() - 0.75);
        }
        return columns;
    }

    private static double[][] Read(string path, int members)
    {
        var values = MemoryMarshal.Cast<byte, double>(File.ReadAllBytes(path));
        var stride = values.Length / 5;
        var columns = new double[5][];
        for (var j = 0; j < columns.Length; j++)
            columns[j] = values.Slice(j * stride, Math.Min(stride, members)).ToArray();
        return columns;
    }
}
