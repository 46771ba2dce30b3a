using System.CommandLine;
using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;

namespace AirlineValue.Web.CommandLine;

/// <summary>The services of a command: the same as the server's, without the web.</summary>
public static class CommandServices
{
    /// <summary>Reads the settings and makes folder and database ready.</summary>
    /// <exception cref="StartRefusedException">A setting is wrong, or the database can't be opened.</exception>
    /// <param name="parsed">The command line.</param>
    /// <param name="add">What the command needs besides.</param>
    public static ServiceProvider Create(ParseResult parsed, Action<IServiceCollection>? add = null)
    {
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
        var services = registered.BuildServiceProvider();
        ProductServices.Prepare(services);
        return services;
    }
}
