using System.Text.Json;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.CommandLine;

/// <summary><c>analyse --indicators</c> as a person or a script calls it.</summary>
public sealed class AnalyseIndicatorsTests : IAsyncLifetime
{
    private static readonly IndicatorSet Ours = new("Ours", [new("R"), new("F", IndicatorTransformation.Log1P), new("S", Scaling: IndicatorScaling.MedianAndInterquartileRange)]);

    private readonly TemporaryDatabase _temporary = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string File => Path.Combine(_temporary.Folder.Path, "members.csv");

    public async ValueTask InitializeAsync()
    {
        await System.IO.File.WriteAllBytesAsync(File, SmallExtract.Bytes(400), Ct);
        Assert.Null(new IndicatorSetStore(_temporary.Database, TimeProvider.System).Create(Ours, "somebody"));
    }

    public ValueTask DisposeAsync()
    {
        _temporary.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Analyse_WithASavedSet_ClustersByItAndKeepsACopy()
    {
        using var process = ProgramProcess.Start("analyse", File, "--indicators", "ours", "--k", "4", "--json", "--data", _temporary.Folder.Path);
        Assert.Equal(0, await process.EndAsync(Ct));
        var json = JsonDocument.Parse(await process.Output).RootElement;
        Assert.Equal("Ours", json.GetProperty("indicatorSet").GetString());
        Assert.Equal(
            [("R", "none", "standard"), ("F", "log1p", "standard"), ("S", "none", "robust")],
            json.GetProperty("indicators").EnumerateArray().Select(i => (
                i.GetProperty("name").GetString()!, i.GetProperty("transformation").GetString()!, i.GetProperty("scaling").GetString()!)));
        var segment = json.GetProperty("segments")[0];
        Assert.True(segment.GetProperty("mean").GetProperty("F").GetDouble() > segment.GetProperty("centre").GetProperty("F").GetDouble());
        new IndicatorSetStore(_temporary.Database, TimeProvider.System).Delete("Ours", "mei");
        var view = await new AnalysisQueries(_temporary.Database).FindAsync(null, Ct);
        Assert.Equal("Ours", view!.Analysis.IndicatorSet.Name);
        Assert.True(view.Analysis.IndicatorSet.IsSameAs(Ours));
        Assert.Equal(["R", "F", "S"], new ColumnStore(_temporary.Database).LoadScores(view.Scoring.Id, Ct).IndicatorNames);
    }

    [Fact]
    public async Task Analyse_APlainTable_FindsEightGroupsByRecencyFrequencyAndSpend()
    {
        var plain = Path.Combine(_temporary.Folder.Path, "customers.csv");
        await System.IO.File.WriteAllBytesAsync(plain, PlainCustomers.File(), Ct);
        using var process = ProgramProcess.Start(
            "analyse", plain, "--customer", "Kundennummer", "--last-purchase", "Letzter Kauf", "--frequency", "Käufe", "--spend", "Umsatz EUR",
            "--as-of", "2024-06-30", "--json", "--data", _temporary.Folder.Path);
        Assert.Equal(0, await process.EndAsync(Ct));
        var json = JsonDocument.Parse(await process.Output).RootElement;
        Assert.Equal((1005, 1000, "RFM"), (
            json.GetProperty("extract").GetProperty("rows").GetInt32(), json.GetProperty("extract").GetProperty("imported").GetInt32(), json.GetProperty("indicatorSet").GetString()));
        Assert.Equal(Enumerable.Repeat(125, 8), json.GetProperty("segments").EnumerateArray().Select(segment => segment.GetProperty("members").GetInt32()));
    }

    [Theory]
    [InlineData("--customer", "Kundennummer", "needs --customer")]
    [InlineData("--decimal-sign", "comma", "MEMBER_NO")]
    public async Task Analyse_APlainTableWithoutAllItsColumns_EndsWith2AndSaysWhatIsMissing(string option, string value, string said)
    {
        var plain = Path.Combine(_temporary.Folder.Path, "customers.csv");
        await System.IO.File.WriteAllBytesAsync(plain, PlainCustomers.File(), Ct);
        using var process = ProgramProcess.Start("analyse", plain, option, value, "--data", _temporary.Folder.Path);
        Assert.Equal(2, await process.EndAsync(Ct));
        Assert.Contains(said, process.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyse_WithAnUnknownSet_EndsWith2AndNamesThoseThatExist()
    {
        using var process = ProgramProcess.Start("analyse", File, "--indicators", "theirs", "--data", _temporary.Folder.Path);
        Assert.Equal(2, await process.EndAsync(Ct));
        Assert.Contains("theirs", process.Error, StringComparison.Ordinal);
        Assert.Contains("\"LRFMC\", \"RFM\", \"LRFMC-log\", \"LRFMC-robust\", \"Ours\"", process.Error, StringComparison.Ordinal);
    }
}
