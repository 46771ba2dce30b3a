using System.Text.Json;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.CommandLine;

namespace AirlineValue.Tests.CommandLine;

/// <summary><c>score</c> as a scheduler calls it every month.</summary>
public sealed class ScoreCommandTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private ScoringQueries Scorings => new(_temporary.Database);

    public async ValueTask InitializeAsync()
    {
        using var process = Start("analyse", await FileAsync("march.csv", DemonstrationFile.Of(3_000)));
        Assert.True(await process.EndAsync(Ct) == 0, process.Error);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Score_NextMonthWithoutDrift_KeepsTheModelAndDoesNothingTheSecondTime()
    {
        var april = await FileAsync("april.csv", DemonstrationFile.Of(3_000, seed: 2, "2014/4/30"));
        new AlertRuleStore(_temporary.Database, TimeProvider.System).Set(new AlertRule("general", AlertMeasure.Members, AlertSide.Above, 1), null, "test");
        new AlertRuleStore(_temporary.Database, TimeProvider.System).Set(new AlertRule("general", AlertMeasure.Members, AlertSide.Below, 1), null, "test");
        using (var process = Start("score", april, "--json"))
        {
            Assert.True(await process.EndAsync(Ct) == 0, process.Error);
            var json = JsonDocument.Parse(await process.Output).RootElement;
            Assert.Equal((1, false, 3_000), (json.GetProperty("analysis").GetInt32(), json.GetProperty("scoredBefore").GetBoolean(), json.GetProperty("extract").GetProperty("imported").GetInt32()));
            Assert.Equal(("keep", 1), (json.GetProperty("drift").GetProperty("verdict").GetString(), json.GetProperty("drift").GetProperty("months").GetInt32()));
            var alert = Assert.Single(json.GetProperty("alerts").EnumerateArray());
            Assert.Equal(("general", "members", "above", 1), (alert.GetProperty("group").GetString(), alert.GetProperty("measure").GetString(), alert.GetProperty("side").GetString(), alert.GetProperty("limit").GetInt32()));
            Assert.Equal(json.GetProperty("segments")[3].GetProperty("members").GetInt32(), alert.GetProperty("value").GetInt32());
            Assert.Equal(json.GetProperty("clustered").GetInt32(), json.GetProperty("segments").EnumerateArray().Sum(s => s.GetProperty("members").GetInt32()));
        }
        using (var process = Start("score", april))
        {
            Assert.Equal(0, await process.EndAsync(Ct));
            Assert.Contains("has scored april.csv before", await process.Output);
            Assert.Contains("Alert: General: members at ", await process.Output);
        }
        Assert.Equal(2, Scorings.PeriodsOf(1).Count);
    }

    [Fact]
    public async Task Score_SixMonthsAfterTraining_EndsWithThree()
    {
        var file = await FileAsync("september.csv", DemonstrationFile.Of(3_000, seed: 2, "2014/9/30"));
        using var process = Start("score", file);
        Assert.Equal(ScoreCommand.RetrainAdvised, await process.EndAsync(Ct));
        Assert.Contains("Advice: Retrain", await process.Output);
    }

    [Fact]
    public async Task Score_ByAnAnalysisThatIsNotThere_EndsWithTwoAndImportsNothing()
    {
        var file = await FileAsync("april.csv", DemonstrationFile.Of(500, seed: 2, "2014/4/30"));
        using var process = Start("score", file, "--analysis", "7");
        Assert.Equal(ProductCommand.WrongUsage, await process.EndAsync(Ct));
        Assert.Contains("7", process.Error);
        Assert.Single(Scorings.PeriodsOf(1));
        Assert.Null(new ExtractStore(_temporary.Database).Find(2));
    }

    [Fact]
    public async Task Score_ExtractWithoutAColumnOfTheModel_EndsWithTwoAndNamesIt()
    {
        using var process = Start("score", await FileAsync("small.csv", SmallExtract.Bytes(300)));
        Assert.Equal(ProductCommand.WrongUsage, await process.EndAsync(Ct));
        Assert.Contains("AGE", process.Error);
    }

    private ProgramProcess Start(params string[] arguments) => ProgramProcess.Start([.. arguments, "--data", _temporary.Folder.Path]);

    private async Task<string> FileAsync(string name, byte[] content)
    {
        var path = Path.Combine(_temporary.Folder.Path, name);
        await File.WriteAllBytesAsync(path, content, Ct);
        return path;
    }
}
