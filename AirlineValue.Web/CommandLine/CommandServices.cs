using System.CommandLine;
using System.Runtime;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>The services of a command: the same as the server's, without the web.</summary>
public static class CommandServices
{
    /// <summary>Reads the settings and makes folder and database ready.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="mustBeThere">Whether a folder without a database is refused instead of being made ready.</param>
    /// <param name="add">What the command needs besides.</param>
    /// <exception cref="StartRefusedException">A setting is wrong, or the database can't be opened.</exception>
    public static ServiceProvider Create(ParseResult parsed, bool mustBeThere = false, Action<IServiceCollection>? add = null)
    {
        var services = Compose(parsed, add);
        if (mustBeThere && services.GetRequiredService<DataFolder>().DatabaseFile is var file && !File.Exists(file))
            throw new StartRefusedException($"DataFolder: there is no database {file}; name the folder that holds it with --data") { IsWrongUsage = true };
        ProductServices.Prepare(services);
        return services;
    }

    /// <summary>The same without touching the database, whatever it is: for commands that copy or replace it.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the folder can't be written to.</exception>
    public static ServiceProvider CreateUnprepared(ParseResult parsed)
    {
        var services = Compose(parsed);
        ProductServices.PrepareFolder(services);
        return services;
    }

    private static ServiceProvider Compose(ParseResult parsed, Action<IServiceCollection>? add = null)
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
        var registered = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddProduct(root)
            .AddFieldTexts(configuration["Currency"] ?? "CNY");
        add?.Invoke(registered);
        return registered.BuildServiceProvider();
    }
}
