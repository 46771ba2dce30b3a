using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Clustering;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class ClusterCountJobTests : IDisposable
{
    private static readonly ClusterCountOptions Options = new() { SmallestK = 3, LargestK = 5, Restarts = 3, Resamples = 2, Seed = 4 };

    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public ClusterCountJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private ClusterCountStore Store => _services.GetRequiredService<ClusterCountStore>();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task ClusterCount_OfAnExtract_IsStoredWithWhatWasAskedFor()
    {
        var extract = await ImportAsync();
        var cleaning = new CleaningProfile("strict", new CleaningOptions());
        var job = await RunAsync(extract, cleaning);
        Assert.Equal(JobStatus.Done, job.Status);
        var made = Assert.Single(Store.List(extract));
        Assert.Equal(
            (extract, "LRFMC", "strict", Options, "test"),
            (made.ExtractId, made.IndicatorSet.Name, made.CleaningProfile, made.Choice.Options, made.CreatedBy));
        Assert.Equal([3, 4, 5], made.Choice.Candidates.Select(c => c.K));
        Assert.All(made.Choice.Candidates, c => Assert.Equal((c.K, 2), (c.Sizes.Count, c.Stability!.Resamples)));
        Assert.Equal(job.Id, (await Queue.LatestAsync(extract, JobKind.ClusterCount, Cancelled))!.Id);
    }

    [Fact]
    public async Task ClusterCount_AskedForTwice_KeepsBothTheNewestFirst()
    {
        var extract = await ImportAsync();
        await RunAsync(extract, CleaningProfile.Default);
        await RunAsync(extract, CleaningProfile.Default);
        var made = Store.List(extract);
        Assert.True(made[0].Id > made[1].Id);
        Assert.Equal(made[0].Choice.Candidates.Select(c => (c.Inertia, c.Validity, c.Stability)), made[1].Choice.Candidates.Select(c => (c.Inertia, c.Validity, c.Stability)));
    }

    [Fact]
    public async Task ClusterCount_CancelledWhileItWaits_StoresNothing()
    {
        var extract = await ImportAsync();
        await Queue.CancelAsync(await Queue.EnqueueClusterCountAsync(extract, CleaningProfile.Default, IndicatorSet.Lrfmc, Options, "test", Cancelled), "test", Cancelled);
        Assert.False(await _services.GetRequiredService<JobRunner>().RunNextAsync(Cancelled));
        Assert.Empty(Store.List(extract));
    }

    [Fact]
    public async Task ClusterCount_CleaningThatLeavesNobody_FailsAndSaysSo()
    {
        var extract = await ImportAsync();
        var nobody = new CleaningProfile("nobody", new CleaningOptions { Rules = [CleaningRule.EnoughFlights], MinimumFlights = 1000 });
        var job = await RunAsync(extract, nobody);
        Assert.Equal((JobStatus.Failed, "NoMemberLeft"), (job.Status, job.Failure!.Code));
    }

    [Fact]
    public async Task ClusterCount_OfAnExtractThatIsDeleted_GoesWithIt()
    {
        var extract = await ImportAsync();
        await RunAsync(extract, CleaningProfile.Default);
        await _services.GetRequiredService<StagedRows>().RemoveExtractAsync(extract, Cancelled);
        Assert.Empty(Store.List(extract));
    }

    private async Task<int> ImportAsync()
    {
        using var file = new MemoryStream();
        DemonstrationExtract.Write(file, 400, 1);
        return await StoredExtract.ImportAsync(_temporary.Database, file.ToArray());
    }

    private async Task<Job> RunAsync(int extract, CleaningProfile cleaning)
    {
        var id = await Queue.EnqueueClusterCountAsync(extract, cleaning, IndicatorSet.Lrfmc, Options, "test", Cancelled);
        Assert.True(await _services.GetRequiredService<JobRunner>().RunNextAsync(Cancelled));
        return (await Queue.FindAsync(id, Cancelled))!;
    }
}
