using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class NamedListAddressTests
{
    private static readonly NamedList Gold = new(1, "Gold", "?FFP_TIER=6&sort=-F", DateTimeOffset.UnixEpoch, "somebody");

    [Fact]
    public void Find_AnyPageOfTheList_IsTheList()
    {
        Assert.Equal(Gold, NamedListAddress.Find([Gold], MembersAddress.Read("?FFP_TIER=6&sort=-F&page=3")));
        Assert.Null(NamedListAddress.Find([Gold], MembersAddress.Read("?FFP_TIER=6")));
        Assert.Null(NamedListAddress.Find([Gold], MembersAddress.Read("?analysis=2&FFP_TIER=6&sort=-F")));
    }

    [Fact]
    public void Live_ListOfAnAnalysis_FollowsTheCurrentOne()
    {
        var address = MembersAddress.Read("?extract=1&analysis=2&FFP_TIER=6&sort=-F&page=3");
        Assert.Equal("?extract=1&analysis=2&FFP_TIER=6&sort=-F", NamedListAddress.QueryOf(address));
        Assert.Equal(Gold.Query, NamedListAddress.QueryOf(NamedListAddress.Live(address)));
        Assert.Equal("members?FFP_TIER=6&sort=-F", NamedListAddress.Of(Gold));
    }
}
