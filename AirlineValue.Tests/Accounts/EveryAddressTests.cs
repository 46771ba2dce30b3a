using System.Net;
using AirlineValue.Domain;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Accounts;

/// <summary>Every page, endpoint and download with each role and with none, against the tables of docs/roles.md.</summary>
public sealed class EveryAddressTests(EveryAddressTests.AnalysedApp analysed) : IClassFixture<EveryAddressTests.AnalysedApp>
{
    private static readonly string[] ClosedAfterSetup = ["/setup"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public void Roles_InTheDocumentation_AreThoseOfTheProgram()
    {
        var rows = RolesDocument.Rows("Roles");
        Assert.Equal(Enum.GetNames<Role>(), rows[0][1..].Select(RolesDocument.Code));
        Assert.Equal(Enum.GetNames<Permission>(), rows.Skip(1).Select(row => RolesDocument.Code(row[0])));
        foreach (var row in rows.Skip(1))
        {
            var permission = Enum.Parse<Permission>(RolesDocument.Code(row[0]));
            Assert.Equal(Enum.GetValues<Role>().Select(role => role.May(permission) ? "yes" : ""), row[1..]);
        }
    }

    [Fact]
    public void Addresses_InTheDocumentation_AreThoseThatAreServed()
    {
        var documented = RolesDocument.Rows("Addresses").Skip(1).Select(row => $"{RolesDocument.Code(row[0])}: {row[1].Trim('`')}");
        var served = ServedAddress.Of(analysed.App).Select(address => $"{address.Method} {address.Pattern}: {address.Permission}").ToList();
        Assert.True(served.SequenceEqual(documented, StringComparer.Ordinal), $"docs/roles.md should say:\n{string.Join('\n', served)}");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Executive)]
    [InlineData(Role.LoyaltyStaff)]
    [InlineData(Role.MarketingManager)]
    [InlineData(Role.Analyst)]
    [InlineData(Role.Administrator)]
    public async Task EveryAddress_AnswersThoseWhoMayAndRefusesTheOthers(Role? role)
    {
        using var client = analysed.App.CreateStranger();
        KeepBackup();
        if (role is { } known)
            client.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={await analysed.App.SignInAsync(known)}");
        List<string> wrong = [];
        foreach (var address in ServedAddress.Of(analysed.App).Where(address => !ClosedAfterSetup.Contains(address.Pattern)))
        {
            using var request = new HttpRequestMessage(new HttpMethod(address.Method), address.Path);
            if (!address.IsForPrograms)
                request.Headers.Accept.ParseAdd("text/html");
            using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead, Ct);
            if (WhatIsWrong(address, role, answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct)) is { } fault)
                wrong.Add($"{address.Method} {address.Path}: {fault}");
        }
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/segments")]
    [InlineData("/segments/important-keep")]
    [InlineData("/segments/map")]
    [InlineData("/value")]
    [InlineData("/value/weights")]
    [InlineData("/strategies")]
    [InlineData("/strategies/upgrade")]
    [InlineData("/strategies/renewal")]
    [InlineData("/strategies/first-redemption")]
    [InlineData("/strategies/cross-sell")]
    [InlineData("/strategies/win-back")]
    [InlineData("/strategies/keep")]
    [InlineData("/programme")]
    [InlineData("/monitoring")]
    [InlineData("/goals")]
    [InlineData("/alerts")]
    public async Task Page_ForAnExecutive_HasAggregatesAndNeitherMembersNorLinksToThem(string path)
    {
        var html = await GetAsync(path, Role.Executive);
        Assert.DoesNotMatch("(?<![0-9.])1000[01][0-9]{3}(?![0-9])", html);
        Assert.DoesNotMatch("href=\"(members|extracts|analyses|exports|suppression|api)\\b", html);
        Assert.Matches("href=\"(members|extracts)\\b", await GetAsync(path, Role.MarketingManager));
    }

    private async Task<string> GetAsync(string path, Role role)
    {
        using var client = analysed.App.CreateStranger();
        client.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={await analysed.App.SignInAsync(role)}");
        return await client.GetStringAsync(path, Ct);
    }

    private void KeepBackup()
    {
        var store = analysed.App.Services.GetRequiredService<BackupStore>();
        var path = Path.Combine(analysed.App.Services.GetRequiredService<DataFolder>().Backups, "every-address.db");
        if (!File.Exists(path))
            store.Make(BackupKind.Asked, path, null, Ct);
    }

    private static string? WhatIsWrong(ServedAddress address, Role? role, HttpStatusCode status, string content)
    {
        if (address.Opens(role))
        {
            // what is asked for without its parameters or its form is let in, and then found wanting
            return status is HttpStatusCode.OK || address.IsForPrograms && status is HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.UnsupportedMediaType
                ? null
                : $"{(int)status} for who may";
        }
        var expected = role switch
        {
            not null => HttpStatusCode.Forbidden,
            null when address.IsForPrograms => HttpStatusCode.Unauthorized,
            null => HttpStatusCode.Found,
        };
        if (status != expected)
            return $"{(int)status} instead of {(int)expected}";
        if (role is not null && !address.IsForPrograms && !content.Contains("Not for this role", StringComparison.Ordinal))
            return "no words for who may not";
        return address.Method == "POST" && content.Length == 0 ? "no words for the script" : null;
    }

    /// <summary>An application with an analysis, an export and everything else that addresses name.</summary>
    public sealed class AnalysedApp : IAsyncLifetime
    {
        public RunningApp App { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await App.InitializeAsync();
            var extract = await StoredExtract.ImportAsync(App.Database, DemonstrationFile.Of(1_500));
            StoredExtract.Profile(App.Database, extract);
            await App.Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "somebody", cancellationToken: Ct);
            await App.Services.GetRequiredService<AnalysisRun>().RunAsync(extract, AnalysisOptions.Default, "somebody", cancellationToken: Ct);
            await ContactedMembers.MakeAsync(App);
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
