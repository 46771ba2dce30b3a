using System.Text.Json;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.CommandLine;

namespace AirlineValue.Tests.CommandLine;

/// <summary>Increments as a scheduler brings them.</summary>
public sealed class IncrementCommandTests : IAsyncLifetime
{
    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        using var process = Start("analyse", await FileAsync("march.csv", DemonstrationFile.Of(2_000)));
        Assert.True(await process.EndAsync(Ct) == 0, process.Error);
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Score_ProbableIncrementWithoutASwitch_EndsWithTwoAndNamesTheSwitches()
    {
        using var process = Start("score", await AprilAsync());
        Assert.Equal(ProductCommand.WrongUsage, await process.EndAsync(Ct));
        Assert.Contains("--increment", process.Error);
        Assert.Contains("--snapshot", process.Error);
        Assert.Contains("march.csv", process.Error);
        Assert.Null(new ExtractStore(_temporary.Database).Find(2));
    }

    [Fact]
    public async Task Score_Increment_ScoresAllMembersAndSaysHowManyWereTakenOver()
    {
        var april = await AprilAsync();
        using (var process = Start("score", april, "--increment", "--json"))
        {
            var code = await process.EndAsync(Ct);
            Assert.True(code is 0 or ScoreCommand.RetrainAdvised, process.Error);
            var json = JsonDocument.Parse(await process.Output).RootElement;
            var extract = json.GetProperty("extract");
            Assert.Equal((100, 2_000), (extract.GetProperty("imported").GetInt32(), extract.GetProperty("members").GetInt32()));
            var increment = extract.GetProperty("increment");
            Assert.Equal((1, 0, 100, 1_900, 1), (increment.GetProperty("base").GetInt32(), increment.GetProperty("new").GetInt32(), increment.GetProperty("updated").GetInt32(), increment.GetProperty("carriedOver").GetInt32(), increment.GetProperty("chain").GetInt32()));
            Assert.Contains("probably an increment", process.Error);
            Assert.Contains("1,900 members as of", process.Error);
        }
        // the same file as something else is not done in silence
        using var snapshot = Start("score", april, "--snapshot");
        Assert.Equal(ProductCommand.WrongUsage, await snapshot.EndAsync(Ct));
        Assert.Contains("imported already as an increment", snapshot.Error);
    }

    [Fact]
    public async Task Analyse_SmallFileAsASnapshot_HasItsOwnMembersOnly()
    {
        using var process = Start("analyse", await AprilAsync(), "--snapshot", "--json");
        Assert.True(await process.EndAsync(Ct) == 0, process.Error);
        var extract = JsonDocument.Parse(await process.Output).RootElement.GetProperty("extract");
        Assert.Equal((100, JsonValueKind.Null), (extract.GetProperty("members").GetInt32(), extract.GetProperty("increment").ValueKind));
    }

    [Fact]
    public async Task Score_IncrementWithOtherColumns_EndsWithTwoAndNamesThem()
    {
        var lines = ExtractLines.Of(DemonstrationFile.Of(100)).Without("AGE");
        using var process = Start("score", await FileAsync("april.csv", lines.File), "--increment");
        Assert.Equal(ProductCommand.WrongUsage, await process.EndAsync(Ct));
        Assert.Contains("AGE", process.Error);
    }

    [Theory]
    [InlineData("--increment", "--snapshot")]
    [InlineData("--base", "1")]
    public async Task Score_SwitchesThatContradict_EndWithTwo(params string[] switches)
    {
        using var process = Start(["score", await AprilAsync(), .. switches]);
        Assert.Equal(ProductCommand.WrongUsage, await process.EndAsync(Ct));
    }

    private Task<string> AprilAsync() => FileAsync(
        "april.csv", ExtractLines.Of(DemonstrationFile.Of(100)).With("LOAD_TIME", (_, _) => "2014/4/30").With("FLIGHT_COUNT", (_, cell) => cell + "0").File);

    private ProgramProcess Start(params string[] arguments) => ProgramProcess.Start([.. arguments, "--data", _temporary.Folder.Path]);

    private async Task<string> FileAsync(string name, byte[] content)
    {
        var path = Path.Combine(_temporary.Folder.Path, name);
        await File.WriteAllBytesAsync(path, content, Ct);
        return path;
    }
}
