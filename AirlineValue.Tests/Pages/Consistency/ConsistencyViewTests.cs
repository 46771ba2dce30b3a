using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Pages.Consistency;
using AirlineValue.Web.Pages.Distributions;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Pages.Consistency;

public sealed class ConsistencyViewTests : IDisposable
{
    private readonly ServiceProvider _services =
        new ServiceCollection().AddLogging().AddFieldTexts("CNY").AddDistributionPages().BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public void Reference_is_summed_up_and_its_failures_come_first()
    {
        var tally = new ConsistencyTally(ReferenceRuns.Names);
        foreach (var run in ReferenceRuns.Of())
            tally.Add(run);
        var view = Create(tally);
        Assert.Equal("24 of 29 rules hold on every row; 1,104 rows (1.8%) fail at least one. Most failures: “Nobody’s first flight lies before joining”, 1,102 rows.", view.Meaning);
        Assert.Equal(["1,102", "1,043", "1,043", "2", "2", "0"], view.Rows.Take(6).Select(row => row.Failed.Text));
        Assert.Equal("<0.1%", view.Rows[3].FailedShare);
        Assert.Equal("FFP_DATE 7 Oct 2012 · FIRST_FLIGHT_DATE 31 Dec 1905", view.Rows[0].Example);
        Assert.Equal("members?extract=3&fails=joiningByFirstFlight", view.Rows[0].Failed.Href);
        Assert.Null(view.Rows[5].Failed.Href);
    }

    [Fact]
    public void Rules_that_could_not_be_checked_come_last_and_say_why()
    {
        var tally = new ConsistencyTally([ExtractColumns.SegKmSum]);
        tally.Add(new RowRun(1, [ColumnCells.Of(ExtractColumns.SegKmSum, [10])]));
        var view = Create(tally);
        Assert.Equal("All 1 rules that could be checked hold on every row. Rules that could not be checked, since the extract lacks their columns: 28.", view.Meaning);
        Assert.Null(view.Rows[0].Missing);
        Assert.All(view.Rows.Skip(1), row => Assert.StartsWith("Not checked: the extract lacks ", row.Missing));
    }

    private ConsistencyView Create(ConsistencyTally tally) => _services.GetRequiredService<ConsistencyViews>().Create(3, tally.Report());
}
