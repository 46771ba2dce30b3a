using System.CommandLine;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.AspNetCore.Connections;

namespace AirlineValue.Web.CommandLine;

/// <summary>Serves the web application until it is stopped.</summary>
public static class ServeCommand
{
    private static readonly TimeSpan LongestWaitForCommand = TimeSpan.FromSeconds(30);

    private static readonly Option<string?> Urls = new("--urls")
    {
        Description = "The addresses to listen on; default: the setting Urls.",
        HelpName = "URLS",
    };

    /// <summary>Makes it what the program does without a command.</summary>
    public static void AddTo(RootCommand root, TextWriter output)
    {
        root.Options.Add(Urls);
        root.SetAction((parsed, ct) =>
        {
            foreach (var token in parsed.UnmatchedTokens.Where((t, i) => !IsSetting(t) && !(i > 0 && IsSettingName(parsed.UnmatchedTokens[i - 1]))))
                throw new StartRefusedException($"{token}: not a command; expected analyse, score, demo-extract, backup, restore, verify-audit, reset-password, or a setting as --Name=value") { IsWrongUsage = true };
            return RunAsync(parsed, output, ct);
        });
    }

    private static bool IsSetting(string token) => token.StartsWith("--", StringComparison.Ordinal);

    private static bool IsSettingName(string token) => IsSetting(token) && !token.Contains('=', StringComparison.Ordinal);

    // A restoration ends one application and begins the next at the same address: nothing of the old state outlives it.
    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, CancellationToken ct)
    {
        RestoreResult? restored = null;
        ExclusiveFile? only = null;
        var settings = SettingsOf(parsed);
        try
        {
            for (; ; )
            {
                await using var app = WebComposition.Build(settings);
                ProductServices.PrepareFolder(app.Services);
                var folder = app.Services.GetRequiredService<DataFolder>();
                only ??= ExclusiveFile.TryHold(folder.ServerLock)
                    ?? throw new StartRefusedException($"DataFolder: {folder.Path} is in use by another AirlineValue server; stop it, or name another folder with --data");
                ProductServices.Prepare(app.Services);
                var restores = app.Services.GetRequiredService<RestoreDesk>();
                restores.Last = restored;
                await ServeAsync(app, output, ct);
                if (restores.Request is not { } request)
                    return 0;
                settings = [.. SettingsOf(parsed), $"--Urls={string.Join(';', app.Urls)}"];
                await app.DisposeAsync();
                restored = await RestoreAsync(parsed, request, ct);
            }
        }
        finally
        {
            only?.Dispose();
        }
    }

    private static async Task ServeAsync(WebApplication app, TextWriter output, CancellationToken ct)
    {
        await CleanUpAsync(app.Services, ct);
        NoteStart(app.Services);
        await StartAsync(app, ct);
        var setup = app.Services.GetRequiredService<SetupCode>();
        var address = await setup.IsDoneAsync(ct) ? "" : setup.Address;
        foreach (var url in app.Urls)
            await output.WriteLineAsync(address.Length == 0 ? $"AirlineValue is ready at {url}" : $"AirlineValue is ready: create the administrator at {url}{address}");
        await output.FlushAsync(ct);
        await app.WaitForShutdownAsync(ct);
    }

    private static async Task<RestoreResult> RestoreAsync(ParseResult parsed, RestoreRequest request, CancellationToken ct)
    {
        await using var services = CommandServices.CreateUnprepared(parsed);
        var log = services.GetRequiredService<ILogger<RestoreRun>>();
        try
        {
            var outcome = await services.GetRequiredService<RestoreRun>().RunAsync(request.File.Path, request.By, LongestWaitForCommand, ct);
            return new RestoreResult(request, outcome, null);
        }
        catch (BackupRefusedException e)
        {
            log.LogError(e, "A backup was not restored");
            return new RestoreResult(request, null, e);
        }
    }

    // settings are made outside of the product: an entry at each start says which held from then on
    private static void NoteStart(IServiceProvider services)
    {
        var settings = services.GetRequiredService<ProductSettings>();
        services.GetRequiredService<AuditLog>().Add(new AuditFact(
            CurrentUser.CommandLine, AuditAct.Started, "server", ("version", ProgramVersion.Current), ("sessionHours", AuditText.Of(settings.Accounts.SessionHours)),
            ("uploadMaximumBytes", AuditText.Of(settings.Upload.MaximumBytes)), ("extractMonths", AuditText.Of(settings.Retention.ExtractMonths)),
            ("watchesFolder", settings.Watch.Folder.Length > 0 ? "yes" : "no")));
    }

    private static async Task CleanUpAsync(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<BackupStore>().DeleteHalfMade();
        services.GetRequiredService<Restoration>().DeleteWorkplace();
        services.GetRequiredService<UploadedFiles>().DeleteOrphans();
        services.GetRequiredService<ContactExportStore>().DeleteHalfWritten();
        await JobRecovery.ResumeDeletionsAsync(
            services.GetRequiredService<ExtractStore>(), services.GetRequiredService<JobQueue>(), CurrentUser.CommandLine, ct);
        await JobRecovery.ProfileMissingAsync(
            services.GetRequiredService<ExtractProfileStore>(), services.GetRequiredService<JobQueue>(), CurrentUser.CommandLine, ct);
    }

    private static string[] SettingsOf(ParseResult parsed) =>
    [
        .. parsed.UnmatchedTokens,
        .. parsed.GetValue(Urls) is { } urls ? new[] { $"--Urls={urls}" } : [],
        .. ProductCommand.DataSetting(parsed),
    ];

    private static async Task StartAsync(WebApplication app, CancellationToken ct)
    {
        try
        {
            await app.StartAsync(ct);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException)
        {
            throw new StartRefusedException($"Urls: {app.Configuration["Urls"]} is in use by another program; name another address with --urls", e);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or System.Net.Sockets.SocketException)
        {
            throw new StartRefusedException($"Urls: can't listen on {app.Configuration["Urls"]}: {e.Message}", e);
        }
    }
}
