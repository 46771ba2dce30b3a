using AirlineValue.Domain.Cleaning;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;

namespace AirlineValue.Tests.Pages.Members;

public sealed class MembersAddressTests
{
    [Fact]
    public void Address_EveryCondition_ReadsBackWhatItWrote()
    {
        MemberCondition[] conditions =
        [
            new NumberStartsWith("62&7"), new PlaceContains("广州 %_"),
            new ColumnRange(ExtractColumns.Age, 30, 40), new ColumnRange(ExtractColumns.Age, new ValueRange(null, -0.1, false, true)),
            new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(6)),
            new ColumnRange(ExtractColumns.SegKmSum, ValueRange.Bin(1e-7, 1.5e22)), new ColumnRange(ExtractColumns.BpSum, new ValueRange(5, null, true)),
            new ColumnRange(ExtractColumns.FfpDate, new DateOnly(2012, 1, 1), new DateOnly(2012, 12, 31)),
            new ColumnIs(ExtractColumns.Gender, "男"), new ColumnIs(ExtractColumns.WorkCity, "1..2"), new ColumnIsNot(ExtractColumns.WorkCity, "#NAME?"),
            new ColumnEmpty(ExtractColumns.Age), new ColumnPresent(ExtractColumns.SumYr1), new ColumnUnreadable(ExtractColumns.FirstFlightDate),
            new FailsRule("pointsSum"), new PassesRule("flightCount"), new RuleUnknown("meanGap"),
            new InGroup("important-keep"), new InAnyGroup(), new DroppedBy(CleaningRule.PaidAndFlown), new Dropped(),
            new LeansTo("general-2"), new ComponentRange(1, ValueRange.Bin(-1.25, 3)), new ComponentRange(2, new ValueRange(null, 0.5)),
            new MeasureRange(MemberMeasure.Margin, new ValueRange(0.5, null)),
            new IndicatorRange("R", null, 2), new MeasureRange(MemberMeasure.SecondDistance, ValueRange.Bin(0, 1)),
            new InStrategy(Strategy.Upgrade), new InStrategy(Strategy.FirstRedemption, StrategyStanding.NotEligible, 0.75, 3),
            new InStrategy(Strategy.WinBack, StrategyStanding.Left), new InStrategy(Strategy.Renewal, Band: 0.5), new InStrategy(Strategy.Keep, Version: 12),
            new HasAction(Strategy.CrossSell), new HasAction(null), new HasContactMark(ContactMarks.None), new HasContactMark(ContactMarks.OptedOut),
            new HasContactMark(ContactMarks.CoolingDown), new InExport(3), new InExport(4, ExportPart.Control), new InExport(5, ExportPart.ContactedResponded),
            new HasOrigin(MemberOrigin.New), new HasOrigin(MemberOrigin.Updated), new HasOrigin(MemberOrigin.CarriedOver), new HasOrigin(MemberOrigin.CarriedForRejected),
        ];
        var address = new MembersAddress
        {
            Extract = 3,
            Analysis = 7,
            Conditions = conditions,
            Order = new MemberOrder(MemberField.Of(Indicator.F), true),
            Fields = [MemberField.Number, MemberField.Group, MemberField.Of(MemberMeasure.Fares), MemberField.Of(ExtractColumns.Age)],
            Page = 2,
        };
        var read = MembersAddress.Read(address.ToQuery());
        Assert.Empty(read.Unreadable);
        Assert.Equal(conditions, read.Conditions);
        Assert.Equal(address.Fields, read.Fields);
        Assert.Equal((3, 7, address.Order, 2), (read.Extract, read.Analysis, read.Order, read.Page));
        Assert.Equal(address.ToString(), read.ToString());
    }

    [Theory]
    [InlineData("?AGE=thirty", "AGE", "thirty")]
    [InlineData("?R=NaN..2", "R", "NaN..2")]
    [InlineData("?FFP_DATE=2014-02-29..", "FFP_DATE", "2014-02-29..")]
    [InlineData("?sort=salary", "sort", "salary")]
    [InlineData("?columns=AGE,salary", "columns", "AGE,salary")]
    [InlineData("?page=0", "page", "0")]
    [InlineData("?extract=x", "extract", "x")]
    [InlineData("?empty=MEMBER_NO", "empty", "MEMBER_NO")]
    [InlineData("?not.AGE=3", "not.AGE", "3")]
    [InlineData("?dropped=boredom", "dropped", "boredom")]
    [InlineData("?action=boredom", "action", "boredom")]
    [InlineData("?contact=boredom", "contact", "boredom")]
    [InlineData("?export=0", "export", "0")]
    [InlineData("?origin=boredom", "origin", "boredom")]
    [InlineData("?export=3.boredom", "export", "3.boredom")]
    [InlineData("?fails=boredom", "fails", "boredom")]
    [InlineData("?silent=never", "silent", "never")]
    [InlineData("?silent=0", "silent", "0")]
    [InlineData("?fails=13", "fails", "13")]
    [InlineData("?strategy=praise", "strategy", "praise")]
    [InlineData("?strategy=upgrade.left", "strategy", "upgrade.left")]
    [InlineData("?strategy=upgrade~1", "strategy", "upgrade~1")]
    [InlineData("?strategy=upgrade@0", "strategy", "upgrade@0")]
    [InlineData("?salary=3", "salary", "3")]
    [InlineData("?MEMBER_NO=3", "MEMBER_NO", "3")]
    public void Address_UnreadableParameter_IsNamedAndLeftOut(string query, string name, string found)
    {
        var address = MembersAddress.Read(query);
        Assert.Equal([(name, found)], address.Unreadable);
        Assert.Equal("members", address.ToString());
    }

    [Fact]
    public void Address_EmptyFieldsOfAForm_SayNothing() => Assert.Equal("members", MembersAddress.Read("?AGE=&number=+&sort=").ToString());

    [Fact]
    public void SortedBy_SameColumnTwice_TurnsRoundAndStartsAtTheFirstPage()
    {
        var once = new MembersAddress { Page = 9 }.SortedBy(MemberField.Of(Indicator.F));
        Assert.Equal("?sort=-F", once.ToQuery());
        Assert.Equal("?sort=F", once.SortedBy(MemberField.Of(Indicator.F)).ToQuery());
        Assert.Equal("?sort=R", once.SortedBy(MemberField.Of(Indicator.R)).ToQuery());
    }

    [Fact]
    public void WithoutAndAnd_Condition_LeaveTheOthersAndGoToTheFirstPage()
    {
        var address = MembersAddress.Read("?AGE=30&AGE=40&GENDER=男&page=3");
        Assert.Equal("?AGE=30&GENDER=%E7%94%B7", address.Without(address.Conditions[1]).ToQuery());
        Assert.Equal("?AGE=30&AGE=40&GENDER=%E7%94%B7&empty=AGE", address.And(new ColumnEmpty(ExtractColumns.Age)).ToQuery());
        Assert.Equal(3, address.And(address.Conditions[0]).Conditions.Count);
    }

    [Fact]
    public void Group_None_IsWhoeverCleaningDropped() => Assert.Equal([new Dropped()], MembersAddress.Read("?group=none").Conditions);

    [Fact]
    public void Silent_Months_AreDaysSinceTheLastFlightAsRecencyCountsThem() =>
        Assert.Equal("?LAST_TO_END=180..", MembersAddress.Read("?silent=6").ToQuery());

    [Fact]
    public void Rule_InCapitals_HasItsKey() => Assert.Equal("?fails=pointsSum", MembersAddress.Read("?fails=POINTSSUM").ToQuery());

    [Fact]
    public void Kept_BehindAStep_HaveAGroupOrWereDroppedLater()
    {
        CleaningStep[] steps = [new(CleaningRule.FaresPresent, 3, 7), new(CleaningRule.PaidAndFlown, 0, 7), new(CleaningRule.PlausibleAge, 2, 5)];
        var links = new FunnelLinks(new PeriodKey(7, 4), steps);
        Assert.Equal("members?extract=4&analysis=7", links.Imported);
        Assert.Equal("members?extract=4&analysis=7&dropped=faresPresent", links.Dropped(0));
        Assert.Null(links.Dropped(1));
        Assert.Equal("members?extract=4&analysis=7&group=any&dropped=plausibleAge", links.Kept(0));
        Assert.Equal("members?extract=4&analysis=7&group=any", links.Kept(2));
    }

    [Fact]
    public void Links_ExtractAndAnalysis_LeadToTheList()
    {
        Assert.Equal("members?extract=3&AGE=30..40&empty=FFP_TIER", MemberLinks.Of(3, new ColumnRange(ExtractColumns.Age, 30, 40), new ColumnEmpty(ExtractColumns.FfpTier)));
        Assert.Equal("members?extract=4&analysis=7&dropped=faresPresent", MemberLinks.OfPeriod(new PeriodKey(7, 4), new DroppedBy(CleaningRule.FaresPresent)));
        Assert.Equal("extracts/3/members/A%257?analysis=7", MemberLinks.Member(3, "A%7", 7));
    }
}
