using System.Net;
using System.Text.RegularExpressions;
using AirlineValue.Web.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Accounts of one application, an account a role, signed in over the page that people sign in on.</summary>
public sealed partial class SignedIn
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "four words of a test";

    private readonly Lock _lock = new();
    private readonly Dictionary<Role, Task<string>> _cookies = [];

    /// <summary>The value of the cookie of an account with a role, which is made and signed in when it is first asked for.</summary>
    public Task<string> SignInAsync(RunningApp app, Role role)
    {
        lock (_lock)
        {
            if (!_cookies.TryGetValue(role, out var cookie))
                _cookies[role] = cookie = MakeAsync(app, role);
            return cookie;
        }
    }

    private static async Task<string> MakeAsync(RunningApp app, Role role)
    {
        var name = NameOf(role);
        var desk = app.Services.GetRequiredService<AccountDesk>();
        // an application on the folder of an earlier one finds its accounts
        if ((await desk.ListAsync()).All(account => account.Name != name))
        {
            var made = await desk.CreateAsync(name, Password, role, "");
            Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(error => error.Code)));
        }
        return await PostAsync(app, name, Password) ?? throw new InvalidOperationException($"The {role} could not sign in.");
    }

    /// <summary>The name of the account with a role.</summary>
    public static string NameOf(Role role) => $"{role}@example.test";

    /// <summary>Signs in on the page; null where the page does not let in.</summary>
    public static async Task<string?> PostAsync(RunningApp app, string name, string password)
    {
        using var client = app.CreateStranger();
        using var page = await client.GetAsync("/sign-in");
        var html = await page.Content.ReadAsStringAsync();
        using var form = new HttpRequestMessage(HttpMethod.Post, "/sign-in")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["_handler"] = "sign-in",
                ["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(html).Groups["token"].Value),
                ["Entry.Name"] = name,
                ["Entry.Password"] = password,
            }),
        };
        form.Headers.Add("Cookie", string.Join("; ", Cookies(page).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        using var answer = await client.SendAsync(form);
        return Cookies(answer).FirstOrDefault(cookie => cookie.Name == AccountsSetup.CookieName).Value;
    }

    /// <summary>Posts a form without fields as the account's page does it, such as that to sign out.</summary>
    public static async Task SignOutAsync(RunningApp app, string cookie, string path)
    {
        using var client = app.CreateStranger();
        client.DefaultRequestHeaders.Add("Cookie", $"{AccountsSetup.CookieName}={cookie}");
        using var page = await client.GetAsync("/account");
        using var form = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", WebUtility.HtmlDecode(Token().Match(await page.Content.ReadAsStringAsync()).Groups["token"].Value))]),
        };
        client.DefaultRequestHeaders.Remove("Cookie");
        form.Headers.Add("Cookie", string.Join("; ", Cookies(page).Append((AccountsSetup.CookieName, cookie)).Select(c => $"{c.Item1}={c.Item2}")));
        using var answer = await client.SendAsync(form);
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    private static IEnumerable<(string Name, string Value)> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var values)
            ? values.Select(value => value.Split(';')[0].Split('=', 2)).Select(parts => (parts[0], parts[1]))
            : [];

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
