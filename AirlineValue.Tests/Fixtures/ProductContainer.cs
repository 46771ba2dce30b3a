using AirlineValue.Domain.Storage;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>The product's services without the web, on a data folder; nothing works on the queue but the test.</summary>
internal static class ProductContainer
{
    /// <summary>The services.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="settings">Further settings.</param>
    public static ServiceProvider Create(DataFolder folder, params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?> { ["DataFolder"] = folder.Path };
        foreach (var (key, value) in settings)
            values[key] = value;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(values).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddProduct("/").AddFieldTexts("CNY").BuildServiceProvider();
    }

    /// <summary>Works on the queue as the server does, until nothing waits; gives how many jobs ran.</summary>
    public static async Task<int> WorkAsync(this ServiceProvider services)
    {
        var jobs = 0;
        await services.GetRequiredService<JobRecovery>().RunAsync(TestContext.Current.CancellationToken);
        while (await services.GetRequiredService<JobRunner>().RunNextAsync(TestContext.Current.CancellationToken))
            jobs++;
        return jobs;
    }
}
