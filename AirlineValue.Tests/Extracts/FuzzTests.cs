using System.Collections.Concurrent;
using AirlineValue.Benchmarks.Fuzzing;

namespace AirlineValue.Tests.Extracts;

/// <summary>The short form of the long run: <c>dotnet run -c Release --project AirlineValue.Benchmarks -- fuzz</c>.</summary>
public sealed class FuzzTests
{
    private const int Files = 400;

    [Fact]
    public async Task Import_OfSpoiltExtracts_EndsInRowsOrARefusal()
    {
        var run = new FuzzRun(keep: null);
        await run.RunAsync(new ConcurrentQueue<int>(Enumerable.Range(1_000_000, Files)), TimeSpan.FromSeconds(8), told: null);
        var totals = run.Totals;
        Assert.Empty(totals.Failures);
        Assert.True(totals is { Refused: > 0, Imported: > 0, Analysed: > 0, Counted: > 0 }, totals.ToString());
    }

    [Fact]
    public void MutatedExtract_OfTheSameSeed_IsTheSameFile() => Assert.Equal(MutatedExtract.Of(7).Bytes, MutatedExtract.Of(7).Bytes);

    [Theory]
    [InlineData("a,b\n1,2\n\n3,4", 2)]
    [InlineData("a,b\r\n1,2\r  \r3,4\n", 2)]
    [InlineData("\uFEFFa\n1", 1)]
    [InlineData("a\n\"1", null)]
    public void RowCount_CountsLinesThatAreNotBlank(string file, int? rows) => Assert.Equal((long?)rows, RowCount.Of(System.Text.Encoding.UTF8.GetBytes(file)));
}
