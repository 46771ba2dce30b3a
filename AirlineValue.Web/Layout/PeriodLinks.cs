using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Web.Layout;

/// <summary>What the links of the site's menu keep of an address: the period that somebody chose, and nothing else.</summary>
public static class PeriodLinks
{
    /// <summary>The query string that names the period of an address; empty where that names none, so that what it shows is the
    /// latest.</summary>
    public static string Kept(string address)
    {
        var uri = new Uri(address);
        var asked = MembersAddress.Read(uri.Query);
        // a list of an extract's members needs no analysis, and none may have scored it
        var isOfExtractAlone = asked.Analysis is null && uri.AbsolutePath.EndsWith($"/{MembersAddress.Path}", StringComparison.OrdinalIgnoreCase);
        return asked.Extract is null || isOfExtractAlone ? "" : new MembersAddress { Extract = asked.Extract, Analysis = asked.Analysis }.ToQuery();
    }

    /// <summary>Whether a page is the one of a link, or one below it.</summary>
    /// <param name="page">The page, relative to the application's address, with its query string.</param>
    /// <param name="path">The link's.</param>
    public static bool IsAtOrBelow(string page, string path)
    {
        var at = page.Split('?', '#')[0].TrimEnd('/');
        return string.Equals(at, path, StringComparison.OrdinalIgnoreCase)
            || (path.Length > 0 && at.StartsWith($"{path}/", StringComparison.OrdinalIgnoreCase));
    }
}
