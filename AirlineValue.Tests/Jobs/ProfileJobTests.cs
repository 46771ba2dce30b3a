using System.Text;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class ProfileJobTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public ProfileJobTests()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = _temporary.Folder.Path }).Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").BuildServiceProvider();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private ExtractProfileStore Profiles => _services.GetRequiredService<ExtractProfileStore>();

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Import_OfAnExtract_StoresTheProfileOfEveryColumn()
    {
        var id = await ImportAsync(SmallExtract.Bytes(200));
        var view = await ProfileOf(id);
        string[] columns =
            ["MEMBER_NO", "FFP_DATE", "LOAD_TIME", "FLIGHT_COUNT", "SUM_YR_1", "SUM_YR_2", "SEG_KM_SUM", "LAST_FLIGHT_DATE", "LAST_TO_END", "avg_discount"];
        Assert.Equal(columns, view.Part!.Select(c => c.Column));
        Assert.All(view.Part!, c => Assert.Equal((200, 200), (c.Rows, c.Present)));
        // 2 + i * 7 % 90 for i of 0 to 199
        var flights = view.Part!.Single(c => c.Column == "FLIGHT_COUNT");
        Assert.Equal((2, 91, 90), (flights.Numbers!.Minimum, flights.Numbers.Maximum, flights.Distinct.Value));
        Assert.Empty(Profiles.Missing());
    }

    [Fact]
    public async Task Import_WithCellsThatCannotBeRead_CountsThemPerColumn()
    {
        var lines = Encoding.UTF8.GetString(SmallExtract.Bytes(20)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] ages = ["17", "", "old", "old", "?", .. Enumerable.Repeat("40", 15)];
        var text = $"{lines[0]},AGE\n" + string.Concat(lines.Skip(1).Select((line, i) => $"{line},{ages[i]}\n"));
        var age = (await ProfileOf(await ImportAsync(Encoding.UTF8.GetBytes(text)))).Part!.Single(c => c.Column == "AGE");
        Assert.Equal((16, 4, 3), (age.Present, age.Empty, age.Unreadable));
        Assert.Equal(["old", "?"], age.UnreadableExamples);
    }

    [Fact]
    public async Task Start_WithAnExtractThatHasNoProfile_MakesIt()
    {
        var id = await ImportAsync(SmallExtract.Bytes(50));
        var before = (await ProfileOf(id)).Part!;
        await ForgetAsync();
        Assert.Equal([id], Profiles.Missing());
        Assert.Null((await ProfileOf(id)).Part);
        await JobRecovery.ProfileMissingAsync(Profiles, Queue, "test", Token);
        await JobRecovery.ProfileMissingAsync(Profiles, Queue, "test", Token);
        var job = Assert.Single(await Queue.ActiveAsync(id, Token));
        Assert.Equal(JobKind.Profile, job.Kind);
        Assert.True(await _services.GetRequiredService<JobRunner>().RunNextAsync(Token));
        Assert.Equal(JobStatus.Done, (await Queue.FindAsync(job.Id, Token))!.Status);
        Assert.Equivalent(before, (await ProfileOf(id)).Part, strict: true);
    }

    [Fact]
    public async Task Profile_ThatIsCancelled_SavesNothing()
    {
        var id = await ImportAsync(SmallExtract.Bytes(50));
        await ForgetAsync();
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var extract = _services.GetRequiredService<ExtractStore>().Find(id)!;
        Assert.ThrowsAny<OperationCanceledException>(() =>
            _services.GetRequiredService<Domain.ProfileRun>().Run(id, extract.Report!, null, cancelled.Token));
        Assert.Equal([id], Profiles.Missing());
    }

    [Fact]
    public async Task Deletion_OfAProfiledExtract_RemovesTheProfile()
    {
        var id = await ImportAsync(SmallExtract.Bytes(50));
        await Queue.EnqueueDeletionAsync(id, "test", Token);
        Assert.True(await _services.GetRequiredService<JobRunner>().RunNextAsync(Token));
        await using var context = _temporary.Database.CreateDbContext();
        Assert.False(await context.Profiles.AnyAsync(Token));
        Assert.False(await context.Extracts.AnyAsync(Token));
    }

    private async Task<ExtractProfileView<IReadOnlyList<ColumnProfile>>> ProfileOf(int id) =>
        (await _services.GetRequiredService<ExtractProfileQueries>().ColumnsAsync(id, Token))!;

    private async Task ForgetAsync()
    {
        await using var context = _temporary.Database.CreateDbContext();
        await context.Profiles.ExecuteDeleteAsync(Token);
    }

    private async Task<int> ImportAsync(byte[] file)
    {
        var taken = await _services.GetRequiredService<ExtractIntake>().TakeAsync(new MemoryStream(file), "extract.csv", ExtractOrigin.Upload, "test", Token);
        var id = Assert.IsType<IntakeResult.Taken>(taken).ExtractId;
        var jobId = await Queue.EnqueueImportAsync(id, new JobRequest(null, null), "test", Token);
        Assert.True(await _services.GetRequiredService<JobRunner>().RunNextAsync(Token));
        Assert.Equal(JobStatus.Done, (await Queue.FindAsync(jobId, Token))!.Status);
        return id;
    }
}
