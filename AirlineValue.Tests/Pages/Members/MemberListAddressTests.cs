using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Members;
using Microsoft.AspNetCore.WebUtilities;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MemberListAddressTests
{
    [Fact]
    public void Address_EverythingSet_ReadsBackWhatItWrote()
    {
        var address = new MemberListAddress
        {
            Analysis = 3,
            Filter = new MemberFilter { MemberNo = "62&7", Tier = 5, Place = "广州 %_", MinimumF = 2, MinimumM = 1000.5, MaximumR = 1.5, MinimumC = 0.25 },
            Sort = MemberSort.Fares,
            Descending = true,
            Page = 7,
        };
        Assert.Equal(address with { Unreadable = [] }, Read(address.ToQuery()) with { Unreadable = address.Unreadable });
    }

    [Fact]
    public void Address_WholeListInFileOrder_HasNoQuery() => Assert.Equal("", new MemberListAddress().ToQuery());

    [Theory]
    [InlineData("?minF=abc", "minF", "abc")]
    [InlineData("?maxR=NaN", "maxR", "NaN")]
    [InlineData("?sort=salary", "sort", "salary")]
    [InlineData("?sort=3", "sort", "3")]
    [InlineData("?tier=5.5", "tier", "5.5")]
    public void Address_UnreadableParameter_IsNamedAndLeftOut(string query, string name, string found)
    {
        var address = Read(query);
        Assert.Equal([(name, found)], address.Unreadable);
        Assert.Equal(new MemberFilter(), address.Filter);
        Assert.Equal(MemberSort.File, address.Sort);
    }

    [Fact]
    public void SortedBy_SameColumnTwice_TurnsRoundAndStartsAtTheFirstPage()
    {
        var once = new MemberListAddress { Page = 9 }.SortedBy(MemberSort.F);
        Assert.Equal("?sort=-F", once.ToQuery());
        Assert.Equal("?sort=F", once.SortedBy(MemberSort.F).ToQuery());
        Assert.Equal("?sort=R", once.SortedBy(MemberSort.R).ToQuery());
    }

    private static MemberListAddress Read(string query)
    {
        var values = QueryHelpers.ParseQuery(query);
        return MemberListAddress.Read(name => values.TryGetValue(name, out var found) ? found.ToString() : null);
    }
}
