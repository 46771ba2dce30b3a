using AirlineValue.Domain.Extracts;
using AirlineValue.Web.CommandLine;

namespace AirlineValue.Tests.CommandLine;

public sealed class DemoExtractCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("airlinevalue-demo-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Series_OfMonths_IsAFileAMonthNamedByItsWindowsEnd()
    {
        var (code, output, _) = await RunAsync("--members", "100", "--months", "3", "--until", "2014-02-28");
        string[] expected = ["out-2013-12.csv", "out-2014-01.csv", "out-2014-02.csv"];
        Assert.Equal(0, code);
        Assert.Equal(expected, _folder.GetFiles().Select(file => file.Name).Order());
        Assert.Equal(expected.Select(name => Path.Combine(_folder.FullName, name)), output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
        var january = await File.ReadAllLinesAsync(Path.Combine(_folder.FullName, "out-2014-01.csv"), Ct);
        Assert.All(january.Skip(1), line => Assert.Contains(",2014/1/31,", line));
    }

    [Fact]
    public async Task Series_WithADrift_DriftsFromItsMonthOnOrFromTheMiddle()
    {
        Assert.Equal(0, (await RunAsync("--members", "100", "--months", "4", "--drift", "l=0.2")).Code);
        var drifted = new DemonstrationSeries(100, 4, 1, drift: new DemonstrationDrift(DemonstrationIndicator.L, 0.2, 3));
        for (var month = 1; month <= 4; month++)
        {
            using var expected = new MemoryStream();
            drifted.Write(expected, month, cancellation: Ct);
            Assert.Equal(expected.ToArray(), await File.ReadAllBytesAsync(DemoExtractCommand.FileOf(Path.Combine(_folder.FullName, "out.csv"), drifted.WindowEnds[month - 1]), Ct));
        }
    }

    [Theory]
    [InlineData("--drift: needs --months", "--drift", "L=0.2")]
    [InlineData("--until: needs --months", "--until", "2014-03-31")]
    [InlineData("--drift-month: needs --drift", "--months", "3", "--drift-month", "2")]
    [InlineData("--drift-month: found 4; expected 1 to 3", "--months", "3", "--drift", "L=0.2", "--drift-month", "4")]
    [InlineData("--months: found 1; expected 2 to 120", "--months", "1")]
    [InlineData("--drift: found X=0.2; expected L, R, F, M or C with a share of -0.5 to 1, such as L=0.2", "--months", "3", "--drift", "X=0.2")]
    [InlineData("--drift: found L=3; expected L, R, F, M or C with a share of -0.5 to 1, such as L=0.2", "--months", "3", "--drift", "L=3")]
    [InlineData("--members: found 0; expected 1 to 10000000", "--months", "3", "--members", "0")]
    public async Task Options_Wrong_EndWithTwoAndSayWhatIsExpected(string expected, params string[] options)
    {
        var (code, _, error) = await RunAsync(options);
        Assert.Equal((ProductCommand.WrongUsage, expected), (code, error.Trim()));
        Assert.Empty(_folder.GetFiles());
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProductCommand.RunAsync(["demo-extract", Path.Combine(_folder.FullName, "out.csv"), .. options], output, error);
        return (code, output.ToString(), error.ToString());
    }
}
