using System.CommandLine;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Analyses;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.CommandLine;

/// <summary>Imports and analyses an extract, and prints the groups.</summary>
public sealed class AnalyseCommand
{
    private static readonly KMeansOptions Defaults = new();

    private readonly Argument<string> _file = new("FILE") { Description = "The extract: a CSV, or a .zip or .gz with one inside." };

    private readonly Option<int?> _k = new("--k") { Description = "How many clusters; default: 5, of a plain table 8." };

    private readonly Option<int> _seed = new("--seed") { Description = "Seed of the starts.", DefaultValueFactory = _ => Defaults.Seed };

    private readonly Option<int> _restarts = new("--restarts") { Description = "How many starts are tried.", DefaultValueFactory = _ => Defaults.Restarts };

    private readonly Option<string> _cleaning = new("--cleaning")
    {
        Description = "The cleaning profile, as it is named on the page about cleaning; \"default\" is the built-in one.",
        DefaultValueFactory = _ => CleaningProfile.DefaultName,
    };

    private readonly Option<string?> _indicators = new("--indicators")
    {
        Description = "The indicator set, as it is named on the page about indicator sets: LRFMC, RFM, LRFMC-log, LRFMC-robust, or one that was saved; default: LRFMC, of a plain table RFM.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object on standard output, and nothing else." };

    private readonly ReadingSwitches _reading = new();

    /// <summary>The command.</summary>
    public static Command Create(TextWriter output, TextWriter error)
    {
        var self = new AnalyseCommand();
        var command = new Command("analyse", "Imports an extract, analyses it, and prints the five customer groups.")
        {
            self._file, self._k, self._seed, self._restarts, self._cleaning, self._indicators, self._json,
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
            var run = ActivatorUtilities.CreateInstance<AnalyseRun>(scope.ServiceProvider, jobs);
            if (await FindCleaningAsync(scope.ServiceProvider, parsed.GetValue(_cleaning)!, error, ct) is not { } cleaning)
                return ProductCommand.WrongUsage;
            var reading = _reading.Of(parsed);
            var usual = reading.PlainTable is null ? IndicatorSet.Lrfmc : IndicatorSet.Rfm;
            if (await FindIndicatorsAsync(scope.ServiceProvider, parsed.GetValue(_indicators) ?? usual.Name, error) is not { } set)
                return ProductCommand.WrongUsage;
            var request = new JobRequest(cleaning.Options, Clustering(parsed, reading), cleaning.Name, Indicators: set);
            var (view, seconds) = await run.RunAsync(Path.GetFullPath(parsed.GetValue(_file)!), reading, request, ct);
            if (parsed.GetValue(_json))
                AnalysisJson.Write(Console.OpenStandardOutput(), view, seconds);
            else
                ActivatorUtilities.CreateInstance<AnalysisTable>(scope.ServiceProvider).Write(output, view);
            return 0;
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

    private KMeansOptions Clustering(ParseResult parsed, ReadingOptions reading) => new()
    {
        K = parsed.GetValue(_k) ?? (reading.PlainTable is null ? Defaults.K : NewAnalysis.PlainTableK),
        Seed = parsed.GetValue(_seed),
        Restarts = parsed.GetValue(_restarts),
    };

    private static async Task<IndicatorSet?> FindIndicatorsAsync(IServiceProvider services, string name, TextWriter error)
    {
        var sets = services.GetRequiredService<IndicatorSetStore>();
        if (sets.Find(name) is { } found)
            return found;
        var texts = services.GetRequiredService<IStringLocalizer<CommandLineTexts>>();
        await error.WriteLineAsync(texts["UnknownIndicators", name, string.Join(", ", sets.List().Select(set => $"\"{set.Name}\""))]);
        return null;
    }

    private static async Task<CleaningProfile?> FindCleaningAsync(IServiceProvider services, string name, TextWriter error, CancellationToken ct)
    {
        var profiles = services.GetRequiredService<CleaningProfileStore>();
        if (await profiles.FindAsync(name, ct) is { } found)
            return found;
        var texts = services.GetRequiredService<IStringLocalizer<CommandLineTexts>>();
        var names = (await profiles.ListAsync(ct)).Select(profile => $"\"{profile.Name}\"");
        await error.WriteLineAsync(texts["UnknownCleaning", name, string.Join(", ", names)]);
        return null;
    }
}
