using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace AirlineValue.Tests.Settings;

public sealed class ProtectionKeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("airlinevalue-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Form_OfAnOpenPage_IsTakenAfterARestart()
    {
        DefaultHttpContext form;
        await using (var first = await StartAsync())
            form = OpenForm(first);
        Assert.NotEmpty(Directory.GetFiles(new DataFolder(_folder).Keys, "key-*.xml"));
        await using var second = await StartAsync();
        Assert.True(await IsTakenAsync(second, form));
    }

    [Fact]
    public async Task Form_OfAServerOnAnotherFolder_IsNotTaken()
    {
        await using var own = await StartAsync();
        await using var foreign = await RunningApp.StartAsync();
        Assert.False(await IsTakenAsync(own, OpenForm(foreign)));
    }

    private Task<RunningApp> StartAsync() => RunningApp.StartAsync($"--DataFolder={_folder}");

    private static DefaultHttpContext OpenForm(RunningApp app)
    {
        var page = new DefaultHttpContext { RequestServices = app.Services };
        var tokens = app.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(page);
        var cookie = SetCookieHeaderValue.Parse(page.Response.Headers.SetCookie.ToString());
        var form = new DefaultHttpContext();
        form.Request.Method = HttpMethods.Post;
        form.Request.Headers.Cookie = $"{cookie.Name}={cookie.Value}";
        form.Request.Headers[tokens.HeaderName!] = tokens.RequestToken;
        return form;
    }

    private static Task<bool> IsTakenAsync(RunningApp app, DefaultHttpContext form)
    {
        form.RequestServices = app.Services;
        return app.Services.GetRequiredService<IAntiforgery>().IsRequestValidAsync(form);
    }
}
