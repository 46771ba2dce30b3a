using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class ContactEligibilityTests
{
    // none, suppressed, opted out, both, cooling down, all three
    private static readonly byte[] Marks = [0, 1, 2, 3, 4, 7];

    [Fact]
    public void Reading_CountsEachUnderItsFirstReason_AndTakesNoNoticeOfEarlierContacts()
    {
        var eligible = new ContactEligibility(Marks, ContactPurpose.Reading);
        Assert.Equal(new LeftOutCounts(3, 1), eligible.Count(Enumerable.Range(0, 6)));
        Assert.Equal([true, false, false, false, true, false], Enumerable.Range(0, 6).Select(eligible.IsIn));
    }

    [Fact]
    public void Contact_CountsEarlierContactsAndOtherActions()
    {
        byte[] actions = [1, 1, 1, 1, 1, 2];
        var eligible = new ContactEligibility(Marks, ContactPurpose.Contact, actions, 1);
        Assert.Equal(new LeftOutCounts(3, 1, 1), eligible.Count(Enumerable.Range(0, 6)));
        var others = new ContactEligibility(null, ContactPurpose.Contact, actions, 1);
        Assert.Equal(new LeftOutCounts(0, 0, 0, 1), others.Count(Enumerable.Range(0, 6)));
        Assert.Equal(1, others.Count([0, 5]).Total);
    }

    [Fact]
    public void Nobody_Marked_IsEverybody()
    {
        var eligible = new ContactEligibility(null, ContactPurpose.Contact);
        Assert.True(eligible.IsEverybody);
        Assert.Same(LeftOutCounts.None, eligible.Count([1, 2, 3]));
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("Y", true)]
    [InlineData("yes", true)]
    [InlineData(" TRUE ", true)]
    [InlineData("X", true)]
    [InlineData("是", true)]
    [InlineData("已退订", true)]
    [InlineData("2014-03-01", true)]
    [InlineData("?", true)]
    [InlineData("", false)]
    [InlineData("  ", false)]
    [InlineData("0", false)]
    [InlineData("n", false)]
    [InlineData("No", false)]
    [InlineData("FALSE", false)]
    [InlineData("否", false)]
    [InlineData("-", false)]
    public void OptOut_AllThatIsNotPlainlyNo_IsSaid(string cell, bool expected) => Assert.Equal(expected, OptOut.IsSaid(cell));
}
