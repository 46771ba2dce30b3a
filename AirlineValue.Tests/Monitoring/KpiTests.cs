using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Segments;

namespace AirlineValue.Tests.Monitoring;

public sealed class KpiTests
{
    private static readonly PeriodFigures March = KpiFiguresExample.Period(1, "2014-03-31");

    [Theory]
    [InlineData("members", 100)]
    [InlineData("active", 60)]
    [InlineData("grouped", 80)]
    [InlineData("active-share", 0.6)]
    [InlineData("fares", 1_200)]
    [InlineData("fares-per-member", 12)]
    [InlineData("kilometres", 50_000)]
    [InlineData("points", 9_000)]
    public void Value_OfTheAirline_CoversAllImportedMembers(string key, double expected) =>
        Assert.Equal(expected, Kpi.Find(key, isOfGroup: false)!.ValueIn(March, null), 12);

    [Theory]
    [InlineData("members", 20)]
    [InlineData("share", 0.25)]
    [InlineData("fares", 600)]
    [InlineData("fare-share", 0.6)]
    [InlineData("fares-per-member", 30)]
    [InlineData("kilometres", 30_000)]
    [InlineData("points", 6_000)]
    [InlineData("active-share", 0.75)]
    [InlineData("mean-R", 1.5)]
    [InlineData("mean-F", 12.5)]
    public void Value_OfAGroup_IsMeasuredAgainstTheMembersWithAGroup(string key, double expected) =>
        Assert.Equal(expected, Kpi.Find(key, isOfGroup: true)!.ValueIn(March, 1), 12);

    [Fact]
    public void Value_WhereTheExtractOrTheModelHasNone_IsNotKnown()
    {
        var nothing = new SegmentFigures(100, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        var period = March with { All = nothing, Groups = [new GroupFigures(1, nothing with { Members = 0 }, [])] };
        Assert.All(["active", "active-share", "kilometres", "points"], key => Assert.Equal(double.NaN, Kpi.Find(key, false)!.ValueIn(period, null)));
        Assert.All(["share", "fare-share", "fares-per-member", "mean-R"], key => Assert.Equal(double.NaN, Kpi.Find(key, true)!.ValueIn(period, 1)));
        Assert.Equal(double.NaN, Kpi.Find("members", true)!.ValueIn(period, 7));
        Assert.Equal(double.NaN, Kpi.Find("mean-L", true)!.ValueIn(March, 1));
    }

    [Fact]
    public void Keys_OfTheCatalogue_AreFoundAgainAndDifferFromEachOther()
    {
        var ofGroup = Kpi.OfGroup(Indicator.Lrfmc);
        Assert.Equal(13, ofGroup.Count);
        Assert.All(ofGroup, kpi => Assert.Equal(kpi, Kpi.Find(kpi.Key.ToUpperInvariant(), true)));
        Assert.All(Kpi.OfAirline, kpi => Assert.Equal(kpi, Kpi.Find(kpi.Key, false)));
        Assert.Equal(ofGroup.Count, ofGroup.Select(kpi => kpi.Key).Distinct().Count());
        Assert.Null(Kpi.Find("share", isOfGroup: false));
        Assert.Null(Kpi.Find(null, isOfGroup: true));
        Assert.Equal(["members", "fares", "grouped", "fares-per-member"], Kpi.OfAirline.Where(kpi => kpi.IsOfPlainTables).Select(kpi => kpi.Key));
        Assert.Equal(ColumnUnit.Months, Kpi.Find("mean-R", true)!.Indicator!.Unit);
    }

    // keep, develop, win back, general, low value; + more is good, - less is good, 0 neither
    [Theory]
    [InlineData("members", "++-0-")]
    [InlineData("share", "++-0-")]
    [InlineData("fare-share", "++-0-")]
    [InlineData("fares", "++0+0")]
    [InlineData("kilometres", "++0+0")]
    [InlineData("points", "00000")]
    [InlineData("fares-per-member", "+++++")]
    [InlineData("active-share", "+++++")]
    [InlineData("mean-L", "00000")]
    [InlineData("mean-R", "-----")]
    [InlineData("mean-F", "+++++")]
    [InlineData("mean-M", "+++++")]
    [InlineData("mean-C", "+++++")]
    [InlineData("mean-S", "+++++")]
    public void Direction_OfAGroup_IsWhatIsGoodForTheAirline(string key, string expected) => Assert.Equal(
        expected, string.Concat(Enum.GetValues<CustomerGroup>().Select(group => Sign(KpiDirection.Of(Kpi.Find(key, true)!, group)))));

    [Theory]
    [InlineData("members", '+')]
    [InlineData("active", '+')]
    [InlineData("grouped", '+')]
    [InlineData("fares", '+')]
    [InlineData("fares-per-member", '+')]
    [InlineData("kilometres", '+')]
    [InlineData("active-share", '+')]
    [InlineData("points", '0')]
    public void Direction_OfTheAirline_IsWhatIsGoodForIt(string key, char expected) =>
        Assert.Equal(expected, Sign(KpiDirection.Of(Kpi.Find(key, false)!, null)));

    [Theory]
    [InlineData(KpiUnit.Members, GoodDirection.Higher, 100, 101, KpiGrade.Better)]
    [InlineData(KpiUnit.Members, GoodDirection.Lower, 100, 101, KpiGrade.Worse)]
    [InlineData(KpiUnit.Members, GoodDirection.Lower, 1_000_000, 999_999, KpiGrade.Better)]
    [InlineData(KpiUnit.Members, GoodDirection.Neither, 100, 101, KpiGrade.Changed)]
    [InlineData(KpiUnit.Members, GoodDirection.Higher, 100, 100, KpiGrade.Same)]
    [InlineData(KpiUnit.Share, GoodDirection.Lower, 0.2, 0.2004, KpiGrade.Same)]
    [InlineData(KpiUnit.Share, GoodDirection.Lower, 0.2, 0.2006, KpiGrade.Worse)]
    [InlineData(KpiUnit.Currency, GoodDirection.Higher, 10_000, 10_004, KpiGrade.Same)]
    [InlineData(KpiUnit.Currency, GoodDirection.Higher, 10_000, 9_994, KpiGrade.Worse)]
    [InlineData(KpiUnit.Currency, GoodDirection.Higher, 0, 5, KpiGrade.Better)]
    [InlineData(KpiUnit.Currency, GoodDirection.Higher, double.NaN, 5, KpiGrade.Unknown)]
    public void Change_ByUnitAndDirection_IsGradedByWhatIsGood(KpiUnit unit, GoodDirection direction, double then, double now, KpiGrade expected) =>
        Assert.Equal(expected, KpiChange.Of(unit, direction, then, now).Grade);

    [Fact]
    public void Compare_SmallSeries_HasThePeriodBeforeAndTheSameMonthOfLastYear()
    {
        PeriodFigures[] periods =
        [
            KpiFiguresExample.Period(1, "2013-03-31", firstMembers: 10), KpiFiguresExample.Period(2, "2014-02-28", firstMembers: 16),
            KpiFiguresExample.Period(3, "2014-03-31", firstMembers: 20),
        ];
        var share = Kpi.Find("share", true)!;
        var compared = new KpiSeries(periods, 1, CustomerGroup.ImportantWinBack).Compare([share], periods[2])[0];
        Assert.Equal((0.25, GoodDirection.Lower), (compared.Value, compared.Direction));
        Assert.Equal((2, 0.2, KpiGrade.Worse), (compared.Previous!.Period.ScoringId, compared.Previous.Value, compared.Previous.Change.Grade));
        Assert.Equal(0.05, compared.Previous.Change.Difference, 12);
        Assert.Equal(0.25, compared.Previous.Change.Relative, 12);
        Assert.Equal((1, 0.125), (compared.LastYear!.Period.ScoringId, compared.LastYear.Value));
        Assert.Equal([0.125, 0.2, 0.25], new KpiSeries(periods, 1, null).ValuesOf(share));
        var first = new KpiSeries(periods, 1, CustomerGroup.ImportantKeep).Compare([share], periods[0])[0];
        Assert.Equal((null, null), (first.Previous, first.LastYear));
    }

    private static char Sign(GoodDirection direction) => direction switch
    {
        GoodDirection.Higher => '+',
        GoodDirection.Lower => '-',
        _ => '0',
    };
}
