using System.CommandLine;
using System.Runtime;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>The services of a command: the same as the server's, without the web.</summary>
public static class CommandServices
{
    /// <summary>Reads the settings and makes folder and database ready.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the database can't be opened.</exception>
    public static ServiceProvider Create(ParseResult parsed)
    {
        // nobody waits for an answer beside the work: collecting in the background would only cost processor time
        GCSettings.LatencyMode = GCLatencyMode.Batch;
        var root = ContentRoot.Find();
        var configuration = new ConfigurationBuilder()
            .SetBasePath(root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. ProductCommand.DataSetting(parsed)])
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddProduct(root)
            .AddFieldTexts(configuration["Currency"] ?? "CNY")
            .BuildServiceProvider();
        ProductServices.Prepare(services);
        return services;
    }
}
