using AirlineValue.Domain.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;

namespace AirlineValue.Web.Settings;

/// <summary>Keeps the keys that protect cookies and forms in the data folder, so that open pages outlive a restart and
/// a move of the folder.</summary>
public sealed class ProtectionKeys(DataFolder folder, ILoggerFactory loggers) : IConfigureOptions<KeyManagementOptions>
{
    /// <summary>The program's name, which keys are bound to: its path, the default, changes with an update.</summary>
    private const string ApplicationName = "AirlineValue";

    /// <summary>Registers it.</summary>
    public static void AddTo(IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName(ApplicationName);
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();
    }

    /// <inheritdoc />
    public void Configure(KeyManagementOptions options) =>
        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), loggers);
}
