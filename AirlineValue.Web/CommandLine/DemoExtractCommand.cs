using System.CommandLine;
using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.CommandLine;

/// <summary>Writes a synthetic extract to a file, or a series of them, a file a month.</summary>
public sealed class DemoExtractCommand
{
    private const int BufferBytes = 1 << 17;

    private readonly Argument<string> _file = new("OUT.csv") { Description = "The file to write; of a series OUT-2013-03.csv and so on." };

    private readonly Option<int> _members = new("--members") { Description = "How many members; of a series those of its first month.", DefaultValueFactory = _ => DemonstrationExtract.DefaultMembers };

    private readonly Option<int> _seed = new("--seed") { Description = "The same seed gives the same file.", DefaultValueFactory = _ => DemonstrationExtract.DefaultSeed };

    private readonly Option<int?> _months = new("--months") { Description = "Makes a series of so many months: the same members, with new, lost and changing ones." };

    private readonly Option<DateOnly?> _until = new("--until") { Description = "Series: the last window's end, as 2014-03-31, which is also the default." };

    private readonly Option<string?> _drift = new("--drift") { Description = "Series: an indicator that drifts, and by which share, as L=0.2; L, R, F, M or C." };

    private readonly Option<int?> _driftMonth = new("--drift-month") { Description = "Series: the first month that has drifted, 1 for the first of the series; default: the middle one." };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var self = new DemoExtractCommand();
        var command = new Command("demo-extract", "Writes a synthetic extract of realistic shape, or a series of months of one programme.")
        {
            self._file, self._members, self._seed, self._months, self._until, self._drift, self._driftMonth,
        };
        command.Validators.Add(found => new DemoExtractValidation(found).Check(self._members, self._months, self._until, self._drift, self._driftMonth));
        command.SetAction((parsed, ct) => self.RunAsync(parsed, output, error, ct));
        return command;
    }

    /// <summary>The file of a month: its window's end goes before the extension.</summary>
    /// <param name="path">The file that was named.</param>
    /// <param name="windowEnd">The window's end.</param>
    public static string FileOf(string path, DateOnly windowEnd) => Path.Combine(
        Path.GetDirectoryName(path) ?? "",
        $"{Path.GetFileNameWithoutExtension(path)}-{windowEnd.ToString("yyyy-MM", CultureInfo.InvariantCulture)}{Path.GetExtension(path)}");

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken ct)
    {
        var path = parsed.GetValue(_file)!;
        var (members, seed) = (parsed.GetValue(_members), parsed.GetValue(_seed));
        if (parsed.GetValue(_months) is not { } months)
            return await WriteAsync(path, file => DemonstrationExtract.Write(file, members, seed, cancellation: ct), error);
        var drift = parsed.GetValue(_drift) is { } text ? DemoExtractValidation.Drift(text, parsed.GetValue(_driftMonth) ?? ((months / 2) + 1)) : null;
        var series = new DemonstrationSeries(members, months, seed, parsed.GetValue(_until), drift);
        for (var month = 1; month <= months; month++)
        {
            var (at, name) = (month, FileOf(path, series.WindowEnds[month - 1]));
            if (await WriteAsync(name, file => series.Write(file, at, cancellation: ct), error) is not 0 and var code)
                return code;
            await output.WriteLineAsync(name);
        }
        return 0;
    }

    private static async Task<int> WriteAsync(string path, Action<Stream> write, TextWriter error)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
            write(stream);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{path}: {e.Message}");
            return ProductCommand.Failure;
        }
    }
}
