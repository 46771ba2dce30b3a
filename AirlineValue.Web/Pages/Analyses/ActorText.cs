using AirlineValue.Web.Resources;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>Who asked for something, in the user's language.</summary>
public sealed class ActorText(IStringLocalizer<AnalysesTexts> texts)
{
    /// <summary>The name: an account, or that it was somebody in the browser.</summary>
    public string Name(string by) => string.Equals(by, CurrentUser.Browser, StringComparison.Ordinal) ? texts["By.Browser"] : by;
}
