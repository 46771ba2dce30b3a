using System.CommandLine;
using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Web.CommandLine;

/// <summary>Writes a synthetic extract to a file.</summary>
public static class DemoExtractCommand
{
    private const int BufferBytes = 1 << 17;

    /// <summary>The command.</summary>
    public static Command Create(TextWriter error)
    {
        var file = new Argument<string>("OUT.csv") { Description = "The file to write." };
        var members = new Option<int>("--members") { Description = "How many members.", DefaultValueFactory = _ => 20_000 };
        members.Validators.Add(found =>
        {
            if (found.GetValueOrDefault<int>() is < 1 or > DemonstrationExtract.MaxMembers)
                found.AddError(string.Create(CultureInfo.InvariantCulture, $"--members: found {found.GetValueOrDefault<int>()}; expected 1 to {DemonstrationExtract.MaxMembers}"));
        });
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same file.", DefaultValueFactory = _ => 1 };
        var command = new Command("demo-extract", "Writes a synthetic extract of realistic shape.") { file, members, seed };
        command.SetAction((parsed, ct) => WriteAsync(parsed.GetValue(file)!, parsed.GetValue(members), parsed.GetValue(seed), error, ct));
        return command;
    }

    private static async Task<int> WriteAsync(string path, int members, int seed, TextWriter error, CancellationToken ct)
    {
        try
        {
            await using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, BufferBytes);
            DemonstrationExtract.Write(stream, members, seed, cancellation: ct);
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await error.WriteLineAsync($"{path}: {e.Message}");
            return ProductCommand.Failure;
        }
    }
}
