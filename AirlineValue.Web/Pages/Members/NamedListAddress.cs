using AirlineValue.Domain.Storage;

namespace AirlineValue.Web.Pages.Members;

/// <summary>Named lists as addresses.</summary>
public static class NamedListAddress
{
    /// <summary>The query that is saved of a list: all but the page that was looked at.</summary>
    public static string QueryOf(MembersAddress address) => (address with { Page = 1 }).ToQuery();

    /// <summary>The list on the current analysis, whichever that is when it is opened.</summary>
    public static MembersAddress Live(MembersAddress address) => address with { Extract = null, Analysis = null };

    /// <summary>The address of a named list.</summary>
    public static string Of(NamedList list) => MembersAddress.Path + list.Query;

    /// <summary>The named list that an address shows, on whichever page of it; null when it is none of them.</summary>
    public static NamedList? Find(IEnumerable<NamedList> lists, MembersAddress address)
    {
        var query = QueryOf(address);
        return lists.FirstOrDefault(list => string.Equals(list.Query, query, StringComparison.Ordinal));
    }
}
