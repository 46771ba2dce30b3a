using AirlineValue.Domain.Storage;
using AirlineValue.Web.Accounts;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Accounts in a data folder that no server works on yet.</summary>
internal static class MadeAccounts
{
    public const string Administrator = "administrator@example.test";

    public const string Password = "four words of a test";

    /// <summary>Makes the administrator.</summary>
    public static async Task MakeAdministratorAsync(DataFolder folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = folder.Path }).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddDataProtection().Services
            .AddProduct("/").AddAccountStore().BuildServiceProvider();
        var made = await services.GetRequiredService<AccountDesk>().CreateAsync(Administrator, Password, Role.Administrator, "");
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(error => error.Code)));
    }
}
