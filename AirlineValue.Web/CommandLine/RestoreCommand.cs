using System.CommandLine;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Puts a backup in the place of the database, while no server runs.</summary>
public static class RestoreCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "The backup." };

    private static readonly Option<bool> Yes = new("--yes") { Description = "Restore it; without this it is only said what would be lost." };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("restore", "Puts a backup in the place of the database, after a backup of what there is; no server may run.") { File, Yes };
        command.SetAction((parsed, ct) => RunAsync(parsed, output, error, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var services = CommandServices.CreateUnprepared(parsed);
        await using var scope = services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<BackupText>();
        var texts = scope.ServiceProvider.GetRequiredService<IStringLocalizer<BackupTexts>>();
        var folder = services.GetRequiredService<DataFolder>();
        var path = Path.GetFullPath(parsed.GetValue(File)!);
        try
        {
            using var only = ExclusiveFile.TryHold(folder.ServerLock) ?? throw new BackupRefusedException(BackupRefusal.InUse, folder.Path);
            await output.WriteLineAsync(texts["Command.Losses", path, folder.Path]);
            foreach (var loss in LossOf(services, words, path))
                await output.WriteLineAsync($"- {loss}");
            if (!parsed.GetValue(Yes))
            {
                await error.WriteLineAsync(texts["Command.Yes"]);
                return ProductCommand.WrongUsage;
            }
            var outcome = await services.GetRequiredService<RestoreRun>().RunAsync(path, CurrentUser.CommandLine, TimeSpan.Zero, ct);
            await output.WriteLineAsync(texts[outcome.Before is null ? "Restored" : "Restored.Before", outcome.File, CurrentUser.CommandLine, outcome.Before ?? ""]);
            return 0;
        }
        catch (BackupRefusedException e)
        {
            await error.WriteLineAsync(words.Refusal(e).ToString());
            return e.Refusal is BackupRefusal.InUse or BackupRefusal.DiskFull or BackupRefusal.NotWritable ? ProductCommand.Failure : ProductCommand.WrongUsage;
        }
    }

    // where there is no database, or one that can't be read any more, nothing can be compared, and the backup is what matters
    private static IReadOnlyList<string> LossOf(ServiceProvider services, BackupText words, string path)
    {
        _ = BackupInspection.ContentsOf(path);
        try
        {
            return System.IO.File.Exists(services.GetRequiredService<DataFolder>().DatabaseFile)
                ? words.Loss(RestoreLoss.Of(services.GetRequiredService<Database>(), path))
                : [];
        }
        catch (Exception e) when (e is DataFolderUnavailableException or Microsoft.Data.Sqlite.SqliteException)
        {
            return [];
        }
    }
}
