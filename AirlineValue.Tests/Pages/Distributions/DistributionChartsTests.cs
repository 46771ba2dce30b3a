using System.Text.RegularExpressions;
using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Domain.Strategies;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Distributions;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;
using static AirlineValue.Domain.Extracts.ExtractColumns;

namespace AirlineValue.Tests.Pages.Distributions;

public sealed partial class DistributionChartsTests : IDisposable
{
    private const int ExtractId = 7;

    private readonly ServiceProvider _services =
        new ServiceCollection().AddLogging().AddFieldTexts("CNY").AddDistributionPages().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    // pandas: FFP_DATE.dt.year.value_counts(), its mean, FFP_DATE.max(); AGE.quantile; LAST_TO_END.quantile
    [Theory]
    [InlineData("Joinings", "Joinings peak in 2012 with 14,068 members, 2.23 times the mean year; the latest joining is of 5 Apr 2013.")]
    [InlineData("Gender", "Of the members for whom it is known, 76.4% are in “Men”, the largest part; 23.6% are in “Women”, the smallest.")]
    [InlineData("Tier", "Of the members for whom it is known, 92.2% are in “Member (4)”, the largest part; 2.4% are in “Gold (6)”, the smallest.")]
    [InlineData("Age", "Half of the members are between 35 and 48 years old; the median is 41, the oldest is 110. Members older than 100: 1, most likely errors.")]
    [InlineData("Recency", "Half of the members last flew within 107 days of the window’s end; a quarter have not flown for 268 days or longer.")]
    [InlineData("Flights", "The 16.0% of the members with 21 flights or more hold 50.2% of the total.")]
    [InlineData("Years", "45.1% of the members fly less in year 2 than in year 1 (below the line), 44.9% more, 10.0% as often; 10,828 members flew in year 1 only, 10,592 in year 2 only.")]
    [InlineData("Redemptions", "81.5% of the members have not redeemed in the window; the others have redeemed 1.57 times on average.")]
    [InlineData("BaseOther", "74.2% of the members earn by flying alone; 2,134 members (3.4%) earn more in other ways than by flying (above the line).")]
    public void Reading_help_of_the_reference_is_computed(string key, string expected) =>
        Assert.Equal(expected, Charts(Reference()).Single(chart => chart.Key == key).Meaning);

    [Fact]
    public void Bars_and_empty_cells_hold_all_members()
    {
        var distributions = Reference();
        foreach (var chart in Charts(distributions).Where(chart => chart.Key is not ("Years" or "BaseOther" or "Partners")))
        {
            var bars = chart.Figure!.Table.Rows.Sum(row => row.Numbers[0].Value);
            var empty = chart.Notes is [var note] ? double.Parse(Digits().Match(note.Text).Value.Replace(",", "")) : 0;
            Assert.Equal(62_988, bars + empty);
        }
    }

    // pandas: (ADD_POINTS_SUM_YR_1 == 0).sum(), (ADD_POINTS_SUM_YR_2 == 0).sum()
    [Fact]
    public void Members_without_partner_points_are_told_and_opened()
    {
        var notes = Charts(Reference()).Single(chart => chart.Key == "Partners").Notes;
        Assert.Equal(["55,899 members have 0 in ADD_POINTS_SUM_YR_1", "54,562 members have 0 in ADD_POINTS_SUM_YR_2"], notes.Select(note => note.Text));
        Assert.All(notes, note => Assert.StartsWith("members?extract=7&ADD_POINTS_SUM_YR_", note.Href));
    }

    [Fact]
    public void Every_bar_opens_its_members()
    {
        foreach (var number in Charts(Reference()).SelectMany(chart => chart.Figure!.Table.Rows).SelectMany(row => row.Numbers))
            Assert.Equal(number.Value > 0, number.Href?.StartsWith("members?extract=7&", StringComparison.Ordinal) ?? false);
    }

    [Fact]
    public void Payload_of_all_charts_is_far_below_200_kilobytes()
    {
        Assert.InRange(Charts(Reference()).Sum(chart => chart.Figure!.ToJson().Length), 1_000, 100_000);
        Assert.InRange(Correlation(CorrelationMethod.Spearman).Figure!.ToJson().Length, 1_000, 50_000);
    }

    [Fact]
    public void Chart_of_a_missing_column_names_it()
    {
        var tally = new DistributionTally([Age]);
        tally.Add(new RowRun(1, [ColumnCells.Of(Age, [30])]));
        var charts = Charts(tally.Result());
        Assert.NotNull(charts.Single(chart => chart.Key == "Age").Figure);
        Assert.All(charts.Where(chart => chart.Key != "Age"), chart => Assert.Null(chart.Figure));
        Assert.Contains("P1Y_Flight_Count, L1Y_Flight_Count", charts.Single(chart => chart.Key == "Years").Meaning);
    }

    [Fact]
    public void Tier_that_the_programme_does_not_have_keeps_its_code()
    {
        var tally = new DistributionTally([FfpTier]);
        tally.Add(new RowRun(3, [ColumnCells.Of(FfpTier, [5, 7, 7])]));
        var chart = Charts(tally.Result()).Single(chart => chart.Key == "Tier");
        Assert.Equal(["Silver (5)", "Tier 7"], chart.Figure!.Table.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Spellings_that_were_put_together_are_shown_and_opened()
    {
        var tally = new DistributionTally([WorkCity]);
        tally.Add(new RowRun(3, [ReferenceRuns.Texts(WorkCity, "Beijing", "BEIJING", "上海")]));
        var chart = Charts(tally.Result()).Single(chart => chart.Key == "City");
        Assert.Equal(["BEIJING (1)", "Beijing (1)"], chart.Merged.Single().Spellings.Select(spelling => spelling.Text));
        var href = chart.Figure!.Table.Rows[0].Numbers[0].Href!;
        Assert.Contains("WORK_CITY=BEIJING", href);
        Assert.Contains("WORK_CITY=Beijing", href);
    }

    [Fact]
    public void Strongest_pairs_leave_identities_apart_and_constant_columns_are_named()
    {
        var view = Correlation(CorrelationMethod.Pearson);
        Assert.Contains("EP_SUM_YR_1", view.Constant);
        Assert.Null(view.Sampling);
        Assert.DoesNotContain(view.Strongest, pair => SharedCells.Have(pair.First, pair.Second));
        Assert.Contains(view.Computed, pair => new[] { pair.First, pair.Second }.Order().SequenceEqual(["AVG_FLIGHT_COUNT", "FLIGHT_COUNT"]));
    }

    private static ExtractDistributions Reference()
    {
        var tally = new DistributionTally(ReferenceRuns.Names);
        foreach (var run in ReferenceRuns.Of())
            tally.Add(run);
        return tally.Result();
    }

    private CorrelationView Correlation(CorrelationMethod method)
    {
        var tally = new CorrelationTally(ReferenceRuns.Names, 1);
        foreach (var run in ReferenceRuns.Of())
            tally.Add(run);
        return _services.GetRequiredService<CorrelationViews>().Create(tally.Result(), method);
    }

    private List<DistributionChart> Charts(ExtractDistributions distributions) =>
    [
        .. _services.GetRequiredService<MemberAngle>().Charts(ExtractId, distributions, TierNames.Of(ProgrammePresets.Default)),
        .. _services.GetRequiredService<FlightAngle>().Charts(ExtractId, distributions),
        .. _services.GetRequiredService<PointAngle>().Charts(ExtractId, distributions),
    ];

    [GeneratedRegex("[0-9,]+")]
    private static partial Regex Digits();
}
