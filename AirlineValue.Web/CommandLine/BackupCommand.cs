using System.CommandLine;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Makes a backup, also beside a running server.</summary>
public static class BackupCommand
{
    private static readonly Argument<string?> File = new("FILE")
    {
        Description = "Where to; default: a new file in the folder backups of the data folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("backup", "Makes a backup of everything, also beside a running server, and looks through it.") { File };
        command.SetAction((parsed, ct) => RunAsync(parsed, output, error, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var services = CommandServices.CreateUnprepared(parsed);
        await using var scope = services.CreateAsyncScope();
        try
        {
            var to = parsed.GetValue(File) is { } file ? Path.GetFullPath(file) : null;
            var made = services.GetRequiredService<BackupStore>().Make(BackupKind.Asked, to, null, ct);
            if (made.Check!.Contents.Schema == Schema.Version)
                services.GetRequiredService<BackupAudit>().Made(CurrentUser.CommandLine, made);
            var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<BackupTexts>>();
            var format = scope.ServiceProvider.GetRequiredService<FieldFormat>();
            await output.WriteLineAsync(texts["Command.Made", made.Path, format.Bytes(made.Bytes), made.Check.Sha256]);
            return 0;
        }
        catch (BackupRefusedException e)
        {
            await error.WriteLineAsync(scope.ServiceProvider.GetRequiredService<BackupText>().Refusal(e).ToString());
            return e.Refusal == BackupRefusal.AlreadyThere ? ProductCommand.WrongUsage : ProductCommand.Failure;
        }
    }
}
