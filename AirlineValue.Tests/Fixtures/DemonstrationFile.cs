using System.Text;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Synthetic extracts of any size and month.</summary>
public static class DemonstrationFile
{
    private const string WindowEnd = "2014/3/31";

    /// <summary>The extract.</summary>
    /// <param name="members">How many members.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="windowEnd">LOAD_TIME of all rows; all other dates stay.</param>
    public static byte[] Of(int members, int seed = 1, string windowEnd = WindowEnd)
    {
        using var stream = new MemoryStream();
        DemonstrationExtract.Write(stream, members, seed, cancellation: TestContext.Current.CancellationToken);
        return WithWindowEnd(stream.ToArray(), windowEnd);
    }

    /// <summary>An extract of 31 March 2014 as one of another month.</summary>
    public static byte[] WithWindowEnd(byte[] file, string windowEnd) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace($",{WindowEnd},", $",{windowEnd},", StringComparison.Ordinal));
}
