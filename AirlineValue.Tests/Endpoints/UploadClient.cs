using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace AirlineValue.Tests.Endpoints;

/// <summary>Uploads as the page does: with the antiforgery cookie and header.</summary>
internal sealed class UploadClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _header;
    private string? _token;

    public UploadClient(RunningApp app, string language = "en-US")
    {
        _client = app.CreateClient(language);
        _header = app.Services.GetRequiredService<IOptions<AntiforgeryOptions>>().Value.HeaderName!;
    }

    public void Dispose() => _client.Dispose();

    public Task<HttpResponseMessage> PostAsync(byte[] file, string name = "members.csv", bool hasToken = true) =>
        SendAsync(Form(new ByteArrayContent(file), name), hasToken, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> PostAsync(Stream file, CancellationToken ct) =>
        SendAsync(Form(new StreamContent(file), "members.csv"), hasToken: true, ct);

    public Task<HttpResponseMessage> PostToAsync(string address, byte[] file, string name, bool hasToken = true) =>
        SendAsync(Form(new ByteArrayContent(file), name), hasToken, TestContext.Current.CancellationToken, address);

    public async Task<UploadAnswer> UploadAsync(byte[] file, string name = "members.csv")
    {
        using var response = await PostAsync(file, name);
        return await AnswerAsync(response);
    }

    public Task<HttpResponseMessage> GetAsync(string address) => _client.GetAsync(address, TestContext.Current.CancellationToken);

    public static async Task<UploadAnswer> AnswerAsync(HttpResponseMessage response) =>
        (await response.Content.ReadFromJsonAsync<UploadAnswer>(TestContext.Current.CancellationToken))!;

    private static MultipartFormDataContent Form(HttpContent file, string name)
    {
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        var form = new MultipartFormDataContent { HeaderEncodingSelector = (_, _) => System.Text.Encoding.UTF8 };
        form.Add(file);
        // as browsers do it: the name as it is, in UTF-8
        file.Headers.Remove("Content-Disposition");
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        return form;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpContent form, bool hasToken, CancellationToken ct, string address = ExtractUpload.Path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        if (hasToken)
        {
            _token ??= await TokenAsync(ct);
            request.Headers.Add(_header, _token);
        }
        return await _client.SendAsync(request, ct);
    }

    // a token is that of an account: the page of whoever is signed in has one, and the cookie that goes with it
    private async Task<string> TokenAsync(CancellationToken ct)
    {
        using var page = await _client.GetAsync("/account", ct);
        var cookies = page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]);
        var signedIn = _client.DefaultRequestHeaders.GetValues("Cookie").Single();
        _client.DefaultRequestHeaders.Remove("Cookie");
        _client.DefaultRequestHeaders.Add("Cookie", string.Join("; ", cookies.Prepend(signedIn)));
        return WebUtility.HtmlDecode(Regex.Match(await page.Content.ReadAsStringAsync(ct), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value);
    }
}
