using System.CommandLine;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>The command line: without a command it serves the web application.</summary>
public static class ProductCommand
{
    /// <summary>Exit code of a wrong command line, or of a file that is refused.</summary>
    public const int WrongUsage = 2;

    /// <summary>Exit code of any other failure.</summary>
    public const int Failure = 1;

    /// <summary>The folder that everything is written to.</summary>
    public static readonly Option<string?> Data = new("--data")
    {
        Description = "The folder that everything is written to; default: the setting DataFolder.",
        HelpName = "FOLDER",
        Recursive = true,
    };

    /// <summary>Runs what the arguments ask for, and gives the exit code.</summary>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Create(output, error).Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var mistake in parsed.Errors)
                await error.WriteLineAsync(mistake.Message);
            return WrongUsage;
        }
        try
        {
            return await parsed.InvokeAsync(new() { EnableDefaultExceptionHandler = false, Output = output, Error = error });
        }
        catch (StartRefusedException e)
        {
            await error.WriteLineAsync(e.Message);
            return e.IsWrongUsage ? WrongUsage : Failure;
        }
    }

    private static RootCommand Create(TextWriter output, TextWriter error)
    {
        var root = new RootCommand("AirlineValue: from an airline's member extract to the five customer groups.")
        {
            // What follows is settings for the host, such as --Currency=EUR: checked by ServeCommand.
            TreatUnmatchedTokensAsErrors = false,
        };
        root.Options.Add(Data);
        ServeCommand.AddTo(root, output);
        root.Subcommands.Add(AnalyseCommand.Create(output, error));
        root.Subcommands.Add(ScoreCommand.Create(output, error));
        root.Subcommands.Add(ResetPasswordCommand.Create(output, error));
        root.Subcommands.Add(DemoExtractCommand.Create(output, error));
        root.Subcommands.Add(BackupCommand.Create(output, error));
        root.Subcommands.Add(RestoreCommand.Create(output, error));
        root.Subcommands.Add(VerifyAuditCommand.Create(output));
        return root;
    }

    /// <summary>The command line's --data, as the setting that it stands for; relative to the working directory.</summary>
    public static IEnumerable<string> DataSetting(ParseResult parsed) =>
        parsed.GetValue(Data) is { } folder ? [$"--DataFolder={Path.GetFullPath(folder)}"] : [];
}
