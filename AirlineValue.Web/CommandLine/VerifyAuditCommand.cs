using System.CommandLine;
using System.Text.Json;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Looks whether the audit still says what was written: walks its chain from the first entry to the last.</summary>
public sealed class VerifyAuditCommand
{
    /// <summary>Exit code when an entry was changed, removed or inserted.</summary>
    public const int Broken = 4;

    private readonly Option<string?> _expect = new("--expect")
    {
        Description = "The last hash of an earlier look, kept elsewhere: also says whether entries up to it were cut off or written anew.",
        HelpName = "HASH",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object on standard output, and nothing else." };

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output)
    {
        var self = new VerifyAuditCommand();
        var command = new Command("verify-audit", "Looks whether the audit's chain holds; exit code 4: an entry was changed, removed or inserted.")
        {
            self._expect, self._json,
        };
        command.SetAction((parsed, ct) => self.RunAsync(parsed, output, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, CancellationToken ct)
    {
        await using var services = CommandServices.Create(parsed, mustBeThere: true);
        await using var scope = services.CreateAsyncScope();
        var found = services.GetRequiredService<AuditLog>().Verify(parsed.GetValue(_expect), ct);
        await output.WriteLineAsync(parsed.GetValue(_json) ? Json(found) : Text(found, scope.ServiceProvider.GetRequiredService<IStringLocalizer<CommandLineTexts>>()));
        return found.Holds ? 0 : Broken;
    }

    private static string Text(AuditVerification found, IStringLocalizer<CommandLineTexts> texts) => found.Break is { } broken
        ? $"{texts[$"Audit.{broken.Fault}", broken.Id]}{Environment.NewLine}{texts["Audit.UpTo", found.Entries, found.LastHash]}"
        : $"{texts["Audit.Holds", found.Entries]}{Environment.NewLine}{texts["Audit.LastHash", found.LastHash]}";

    private static string Json(AuditVerification found) => JsonSerializer.Serialize(new
    {
        holds = found.Holds,
        entries = found.Entries,
        lastHash = found.LastHash,
        fault = found.Break?.Fault.ToString(),
        entry = found.Break?.Id,
    });
}
