using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>Who asked for something, in the user's language.</summary>
public sealed class ActorText(IStringLocalizer<AnalysesTexts> texts)
{
    // what was stored before there were accounts
    private const string Anybody = "browser";

    /// <summary>The name: an account, or somebody in the browser, or the watched folder.</summary>
    public string Name(string by) => by switch
    {
        Anybody => texts["By.Browser"],
        CurrentUser.WatchedFolder => texts["By.WatchedFolder"],
        _ => by,
    };
}
