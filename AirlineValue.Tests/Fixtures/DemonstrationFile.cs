using System.Globalization;
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

    /// <summary>A month of a series: other members of the same kind, whose length of relationship is what it was in March, times
    /// a factor.</summary>
    /// <param name="members">How many members.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="windowEnd">The end of the window.</param>
    /// <param name="drift">What lengths of relationship are multiplied by.</param>
    public static byte[] Month(int members, int seed, DateOnly windowEnd, double drift)
    {
        var lines = Encoding.UTF8.GetString(Of(members, seed, Day(windowEnd))).Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Split(',', 3) is not [var number, var joined, var rest])
                continue;
            var days = (DemonstrationExtract.WindowEnd.DayNumber - DateOnly.ParseExact(joined, "yyyy/M/d", CultureInfo.InvariantCulture).DayNumber) * drift;
            lines[i] = $"{number},{Day(windowEnd.AddDays(-(int)Math.Round(days)))},{rest}";
        }
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy/M/d", CultureInfo.InvariantCulture);
}
