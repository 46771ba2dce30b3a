using System.Net;
using System.Text.RegularExpressions;

namespace AirlineValue.Load;

/// <summary>Posts the forms of pages that are rendered statically, as a browser does.</summary>
internal static partial class FormPost
{
    /// <summary>Fills in the form of a page, and gives the answer.</summary>
    /// <param name="client">A client that keeps cookies and follows no redirection.</param>
    /// <param name="address">The page.</param>
    /// <param name="form">The form's name.</param>
    /// <param name="fields">Names and values of its fields.</param>
    /// <param name="ct">Ends it.</param>
    public static async Task<HttpStatusCode> SendAsync(HttpClient client, string address, string form, (string Name, string Value)[] fields, CancellationToken ct)
    {
        var html = await client.GetStringAsync(address, ct);
        using var content = new FormUrlEncodedContent(
        [
            new("_handler", form),
            new("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value)),
            .. fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)),
        ]);
        using var answer = await client.PostAsync(address, content, ct);
        return answer.StatusCode;
    }

    /// <summary>A client with cookies of its own.</summary>
    public static HttpClient CreateClient(Uri server, string language) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = server,
        DefaultRequestHeaders = { { "Accept-Language", language } },
        Timeout = TimeSpan.FromSeconds(60),
    };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
