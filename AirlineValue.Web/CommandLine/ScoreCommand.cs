using System.CommandLine;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Resources;

namespace AirlineValue.Web.CommandLine;

/// <summary>Imports an extract, scores it with a stored analysis, and says whether that still fits.</summary>
public sealed class ScoreCommand
{
    /// <summary>Exit code when the analysis should be trained again.</summary>
    public const int RetrainAdvised = 3;

    private readonly Argument<string> _file = new("FILE") { Description = "The extract: a CSV, or a .zip or .gz with one inside." };

    private readonly Option<int?> _analysis = new("--analysis") { Description = "The number of the analysis that scores; default: the current one." };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object on standard output, and nothing else." };

    private readonly ReadingSwitches _reading = new();

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var self = new ScoreCommand();
        var command = new Command("score", "Imports an extract, scores it with a stored analysis, and says whether that still fits; exit code 3: train again.")
        {
            self._file, self._analysis, self._json,
        };
        self._reading.AddTo(command);
        command.SetAction((parsed, ct) => self.RunAsync(parsed, output, error, ct));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, TextWriter output, TextWriter error, CancellationToken ct)
    {
        await using var services = CommandServices.Create(parsed);
        await using var scope = services.CreateAsyncScope();
        var words = scope.ServiceProvider.GetRequiredService<RefusalText>();
        try
        {
            var jobs = ActivatorUtilities.CreateInstance<FileJobs>(scope.ServiceProvider, error);
            var run = ActivatorUtilities.CreateInstance<ScoreRun>(scope.ServiceProvider, jobs);
            var outcome = await run.RunAsync(Path.GetFullPath(parsed.GetValue(_file)!), _reading.Of(parsed), parsed.GetValue(_analysis), ct);
            if (parsed.GetValue(_json))
                ScoringJson.Write(Console.OpenStandardOutput(), outcome);
            else
                ActivatorUtilities.CreateInstance<ScoringTable>(scope.ServiceProvider).Write(output, outcome);
            return outcome.Drift?.Verdict == DriftVerdict.Retrain ? RetrainAdvised : 0;
        }
        catch (ExtractRefusedException e)
        {
            await error.WriteLineAsync(words.Extract(e.Refusal).ToString());
            return ProductCommand.WrongUsage;
        }
        catch (JobFailedException e)
        {
            await error.WriteLineAsync(words.Job(e.Failure).ToString());
            return e.IsOfTheInput ? ProductCommand.WrongUsage : ProductCommand.Failure;
        }
        catch (OperationCanceledException)
        {
            return ProductCommand.Failure;
        }
    }
}
