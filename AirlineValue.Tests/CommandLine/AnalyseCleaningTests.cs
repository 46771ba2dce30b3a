using System.Text.Json;
using AirlineValue.Domain;
using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.CommandLine;

/// <summary><c>analyse --cleaning</c> as a person or a script calls it.</summary>
public sealed class AnalyseCleaningTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_temporary.Folder.Path, "members.csv");

    public async ValueTask InitializeAsync()
    {
        await System.IO.File.WriteAllBytesAsync(File, SmallExtract.Bytes(400), Ct);
        var options = new CleaningOptions { Rules = [.. CleaningOptions.DefaultRules, CleaningRule.EnoughFlights], MinimumFlights = 30 };
        await new CleaningProfileStore(_temporary.Database, TimeProvider.System)
            .CreateAsync(new CleaningProfile("Thirty flights", options), "somebody", Ct);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Analyse_WithAProfile_AppliesItsRulesBehindTheOthersAndKeepsItsName()
    {
        using var process = ProgramProcess.Start("analyse", File, "--cleaning", "thirty flights", "--json", "--data", _temporary.Folder.Path);
        Assert.Equal(0, await process.EndAsync(Ct));
        var cleaning = JsonDocument.Parse(await process.Output).RootElement.GetProperty("cleaning").EnumerateArray().ToList();
        Assert.Equal(
            ["indicatorsComputable", "faresPresent", "paidAndFlown", "plausibleAge", "enoughFlights"],
            cleaning.Select(step => step.GetProperty("rule").GetString()));
        // SmallExtract's member i has 2 + 7 i mod 90 flights.
        Assert.Equal(Enumerable.Range(0, 400).Count(i => 2 + i * 7 % 90 < 30), cleaning[^1].GetProperty("dropped").GetInt32());
        var view = await new AnalysisQueries(_temporary.Database).FindAsync(null, Ct);
        Assert.Equal(("Thirty flights", 30), (view!.Analysis.CleaningProfile, view.Analysis.CleaningOptions.MinimumFlights));
        var classic = new ClassicRun(_temporary.Database, BatchPacing.Default, TimeProvider.System).FindOrMake(view, Ct);
        Assert.Equal(view.Scoring.ClusteredMembers, classic.OfAnalysis.Bins.Sum(bin => bin.Members));
        Assert.Empty(new ExtractProfileStore(_temporary.Database, TimeProvider.System).Missing());
    }

    [Fact]
    public async Task Analyse_WithAnUnknownProfile_EndsWith2AndNamesThoseThatExist()
    {
        using var process = ProgramProcess.Start("analyse", File, "--cleaning", "sixty", "--data", _temporary.Folder.Path);
        Assert.Equal(2, await process.EndAsync(Ct));
        Assert.Contains("sixty", process.Error, StringComparison.Ordinal);
        Assert.Contains("\"default\", \"Thirty flights\"", process.Error, StringComparison.Ordinal);
    }
}
