using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Pages.Analyses;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Jobs;

public sealed class DemonstrationYearTests : IDisposable
{
    private const int Members = 600;

    private readonly TemporaryDatabase _temporary = new();
    private readonly ServiceProvider _services;

    public DemonstrationYearTests() => _services = ProductContainer.Create(_temporary.Folder);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private JobQueue Queue => _services.GetRequiredService<JobQueue>();

    private ScoringQueries Scorings => _services.GetRequiredService<ScoringQueries>();

    public void Dispose()
    {
        _services.Dispose();
        _temporary.Dispose();
    }

    [Fact]
    public async Task Bring_AYear_GivesThirteenPeriodsOfTheFirstMonthsAnalysis()
    {
        var other = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(120));
        await Queue.EnqueueAnalysisAsync(other, NewAnalysis.Default, "test", Ct);
        await _services.WorkAsync();
        var made = new List<int>();
        var months = await BringAsync(new Made(made));
        Assert.Equal(Enumerable.Range(1, DemonstrationYear.Months), made);
        Assert.Equal(26, await _services.WorkAsync());
        var current = (await _services.GetRequiredService<AnalysisQueries>().FindTrainingAsync(null, Ct))!;
        Assert.Equal(months[0], current.Extract.Id);
        var periods = Scorings.PeriodsOf(current.Analysis.Id);
        Assert.Equal(months, periods.Select(period => period.ExtractId));
        Assert.Equal((new DateOnly(2013, 3, 31), new DateOnly(2014, 3, 31)), (periods[0].WindowEnd, periods[^1].WindowEnd));
        Assert.All(periods.Skip(7), period => Assert.Equal(DriftVerdict.Retrain, period.Verdict));
        Assert.All(months, month => Assert.Equal((ExtractOrigin.Demonstration, "test"), (Extract(month).Origin, Extract(month).UploadedBy)));
    }

    [Fact]
    public async Task Bring_TheSameYearAgain_DoesNothing()
    {
        var months = await BringAsync();
        await _services.WorkAsync();
        Assert.Equal(months, await BringAsync());
        Assert.Equal(0, await _services.WorkAsync());
    }

    [Fact]
    public async Task Bring_WhileItIsOnItsWay_AddsNothing()
    {
        await BringAsync();
        var before = await Queue.ActiveAsync(ct: Ct);
        await BringAsync();
        Assert.Equal(before.Select(job => job.Id), (await Queue.ActiveAsync(ct: Ct)).Select(job => job.Id));
    }

    [Fact]
    public async Task Bring_AfterAMonthWasCancelled_GoesOnWhereItStopped()
    {
        var months = await BringAsync();
        var fifth = (await Queue.ActiveAsync(months[4], Ct))[0];
        await Queue.CancelAsync(fifth.Id, "test", Ct);
        Assert.Equal(2 + (3 * 2), await _services.WorkAsync());
        var analysis = (await _services.GetRequiredService<AnalysisQueries>().FindTrainingAsync(null, Ct))!.Analysis.Id;
        Assert.Equal(4, Scorings.PeriodsOf(analysis).Count);
        Assert.All(months.Skip(4), month => Assert.Equal(ExtractStatus.Cancelled, Extract(month).Status));
        await BringAsync();
        Assert.Equal(9 * 2, await _services.WorkAsync());
        Assert.Equal(DemonstrationYear.Months, Scorings.PeriodsOf(analysis).Count);
    }

    private Task<IReadOnlyList<int>> BringAsync(IProgress<int>? made = null) =>
        _services.GetRequiredService<DemonstrationYear>().BringAsync(Members, 1, NewAnalysis.Default, "test", made, Ct);

    private Extract Extract(int id) => _services.GetRequiredService<ExtractStore>().Find(id)!;

    private sealed class Made(List<int> months) : IProgress<int>
    {
        public void Report(int value) => months.Add(value);
    }
}
