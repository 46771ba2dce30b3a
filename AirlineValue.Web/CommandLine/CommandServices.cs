using System.CommandLine;
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
        var services = Compose(parsed);
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

    private static ServiceProvider Compose(ParseResult parsed)
    {
        var root = ContentRoot.Find();
        var configuration = new ConfigurationBuilder()
            .SetBasePath(root)
            .AddJsonFile("appsettings.json", optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. ProductCommand.DataSetting(parsed)])
            .Build();
        return new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddLogging()
            .AddProduct(root)
            .AddFieldTexts(configuration["Currency"] ?? "CNY")
            .BuildServiceProvider();
    }
}
