using AirlineValue.Domain.Members;
using AirlineValue.Web.Accounts;

namespace AirlineValue.Tests.Accounts;

/// <summary>Only the class that asks the policy makes grants.</summary>
public sealed class GrantTests
{
    [Theory]
    [InlineData(typeof(MemberReadGrant))]
    [InlineData(typeof(MemberDownloadGrant))]
    public void Grant_IsMadeByAccessOnly(Type grant)
    {
        Assert.True(grant.IsAbstract);
        Assert.DoesNotContain(typeof(MemberReadGrant).Assembly.GetTypes(), type => type.IsSubclassOf(grant));
        var made = Assert.Single(typeof(Access).Assembly.GetTypes(), type => type.IsSubclassOf(grant));
        Assert.True(made is { IsNestedPrivate: true, IsSealed: true });
        Assert.Equal(typeof(Access), made.DeclaringType);
    }
}
