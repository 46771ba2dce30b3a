using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class ComparisonJobTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public ComparisonJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private ComparisonStore Comparisons => _services.GetRequiredService<ComparisonStore>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Comparison_OfTwoExtracts_IsStored()
    {
        var (left, right) = await ImportTwoAsync();
        var job = await RunAsync(left, right);
        Assert.Equal(JobStatus.Done, job.Status);
        Assert.Equal((80, 40, 0), (Comparisons.Find(left, right)!.Members.Common, Comparisons.Find(left, right)!.Members.New, Comparisons.Find(left, right)!.Members.Lost));
    }

    [Fact]
    public async Task Comparison_AskedForTwice_IsMadeOnce()
    {
        var (left, right) = await ImportTwoAsync();
        var first = await Queue.EnqueueComparisonAsync(left, right, "test", Cancelled);
        Assert.Equal(first, await Queue.EnqueueComparisonAsync(left, right, "test", Cancelled));
        Assert.NotEqual(first, await Queue.EnqueueComparisonAsync(right, left, "test", Cancelled));
        Assert.Equal(first, (await Queue.LatestComparisonAsync(left, right, Cancelled))!.Id);
    }

    [Fact]
    public async Task Comparison_CancelledWhileItWaits_StoresNothing()
    {
        var (left, right) = await ImportTwoAsync();
        await Queue.CancelAsync(await Queue.EnqueueComparisonAsync(left, right, "test", Cancelled), "test", Cancelled);
        Assert.False(await _services.GetRequiredService<JobRunner>().RunNextAsync(Cancelled));
        Assert.Null(Comparisons.Find(left, right));
    }

    [Fact]
    public async Task Comparison_WithAnExtractThatWasDeletedMeanwhile_FailsAndSaysWhich()
    {
        var (left, right) = await ImportTwoAsync();
        await _services.GetRequiredService<StagedRows>().RemoveExtractAsync(left, Cancelled);
        var job = await RunAsync(left, right);
        Assert.Equal((JobStatus.Failed, "ExtractNotAvailable", $"{left}"), (job.Status, job.Failure!.Code, job.Failure.Found));
    }

    private async Task<Job> RunAsync(int left, int right)
    {
        var job = await Queue.FindAsync(await Queue.EnqueueComparisonAsync(left, right, "test", Cancelled), Cancelled);
        return await _services.GetRequiredService<JobRunner>().RunAsync(job!, new JobProgress(), Cancelled);
    }

    private async Task<(int Base, int Other)> ImportTwoAsync() =>
        (await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(80)), await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(120)));
}
