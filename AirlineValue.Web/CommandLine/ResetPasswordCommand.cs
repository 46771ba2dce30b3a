using System.CommandLine;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Lets in again who has lost the administrator's password.</summary>
public static class ResetPasswordCommand
{
    private static readonly Argument<string> Name = new("NAME") { Description = "The name that the account signs in with." };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var command = new Command("reset-password", "Takes an account's password away, ends its sessions, and prints a link that sets a new one, once.") { Name };
        command.SetAction((parsed, ct) => RunAsync(parsed, output, error, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var services = CommandServices.Create(parsed, mustBeThere: true, AddAccounts);
        var texts = services.GetRequiredService<IStringLocalizer<CommandLineTexts>>();
        var reset = services.GetRequiredService<PasswordReset>();
        var name = parsed.GetValue(Name)!;
        if (await reset.ResetAsync(name, CurrentUser.CommandLine) is not { } account)
        {
            var administrators = await reset.AdministratorsAsync(ct);
            await error.WriteLineAsync(administrators.Count == 0
                ? texts["Reset.NoAccounts"]
                : texts["Reset.NotThere", name, string.Join(", ", administrators.Select(a => $"\"{a}\""))]);
            return ProductCommand.WrongUsage;
        }
        await error.WriteLineAsync(texts["Reset.Done", account.Name]);
        if (account.WasDisabled)
            await error.WriteLineAsync(texts["Reset.WasDisabled"]);
        if (account.WasLocked)
            await error.WriteLineAsync(texts["Reset.WasLocked"]);
        if (account.Role != Role.Administrator)
            await error.WriteLineAsync(texts["Reset.OtherRole", account.Role]);
        await error.WriteLineAsync(texts["Reset.Link"]);
        await output.WriteLineAsync($"{AddressOf(services)}/{account.Link}");
        return 0;
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddAccountStore();
        services.AddSingleton<PasswordReset>();
        ProtectionKeys.AddTo(services);
    }

    // where the server listens by its settings; behind a proxy people reach it by another name
    private static string AddressOf(IServiceProvider services) =>
        (services.GetRequiredService<IConfiguration>()["Urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault("").TrimEnd('/');
}
