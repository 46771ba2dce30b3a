using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Endpoints;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Endpoints;

/// <summary>Uploads as the page does: with the antiforgery cookie and header.</summary>
internal sealed class UploadClient : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _cookie;
    private readonly AntiforgeryTokenSet _tokens;

    public UploadClient(RunningApp app, string language = "en-US")
    {
        _client = app.CreateClient(language);
        var context = new DefaultHttpContext { RequestServices = app.Services };
        _tokens = app.Services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        _cookie = Regex.Match(context.Response.Headers.SetCookie.ToString(), "^[^;]+").Value;
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
            request.Headers.Add("Cookie", _cookie);
            request.Headers.Add(_tokens.HeaderName!, _tokens.RequestToken);
        }
        return await _client.SendAsync(request, ct);
    }
}
