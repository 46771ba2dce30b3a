using System.CommandLine;

namespace AirlineValue.Web.CommandLine;

/// <summary>Imports and analyses an extract.</summary>
public static class AnalyseCommand
{
    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var file = new Argument<string>("FILE") { Description = "The extract: .csv, or a .zip or .gz with one CSV." };
        var command = new Command("analyse", "Imports an extract, analyses it, and prints the five customer groups.") { file };
        command.SetAction(async (parsed, ct) =>
        {
            await error.WriteLineAsync(parsed.GetValue(file));
            return 0;
        });
        return command;
    }
}
