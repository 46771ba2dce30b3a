using System.Net;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Health;

public sealed class HealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Health_BeforeTheFirstAdministrator_IsServedToAStranger()
    {
        using var folder = new TemporaryDatabase();
        await using var app = WebComposition.Build(
            [$"--applicationName={typeof(WebComposition).Assembly.GetName().Name}", "--Urls=http://127.0.0.1:0", $"--DataFolder={folder.Folder.Path}", "--Logging:LogLevel:Default=None"]);
        ProductServices.Prepare(app.Services);
        await app.StartAsync(Ct);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
        foreach (var path in new[] { "/health/live", "/health/ready" })
        {
            using var answer = await client.GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Matches("^(Healthy|Degraded)$", await answer.Content.ReadAsStringAsync(Ct));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
        using var page = await client.GetAsync("/", Ct);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        await app.StopAsync(Ct);
    }

    [Fact]
    public async Task Ready_DatabaseAtAnotherSchema_IsNotReadyWithoutSayingWhy()
    {
        await using var app = await RunningApp.StartAsync("--Logging:LogLevel:Default=None");
        await using (var connection = app.Database.Open())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA user_version={Schema.Version - 1}";
            await command.ExecuteNonQueryAsync(Ct);
        }
        await AssertNotReadyAsync(app);
    }

    [Fact]
    public async Task Ready_FolderIsGone_IsNotReadyAndAlive()
    {
        await using var app = await RunningApp.StartAsync("--Logging:LogLevel:Default=None");
        var folder = app.Services.GetRequiredService<DataFolder>();
        SqliteConnection.ClearAllPools();
        Directory.Move(folder.Path, folder.Path + "-away");
        await File.WriteAllTextAsync(folder.Path, "", Ct);
        await AssertNotReadyAsync(app);
        File.Delete(folder.Path);
        Directory.Move(folder.Path + "-away", folder.Path);
    }

    [Fact]
    public async Task Ready_WorkerHasEnded_IsNotReady()
    {
        await using var app = await RunningApp.StartAsync("--Logging:LogLevel:Default=None");
        await app.Services.GetRequiredService<JobWorker>().StopAsync(Ct);
        await AssertNotReadyAsync(app);
    }

    private static async Task AssertNotReadyAsync(RunningApp app)
    {
        using var client = app.CreateStranger();
        using var ready = await client.GetAsync("/health/ready", Ct);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (ready.StatusCode, await ready.Content.ReadAsStringAsync(Ct)));
        using var live = await client.GetAsync("/health/live", Ct);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (live.StatusCode, await live.Content.ReadAsStringAsync(Ct)));
    }
}
