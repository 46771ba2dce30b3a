using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Extracts;

namespace AirlineValue.Tests.Pages.Extracts;

public sealed class JobPaceTests
{
    private readonly JobPace _pace = new();

    [Fact]
    public void Pace_AfterOneLook_IsUnknown()
    {
        Note(0, bytes: 500, rows: 10);
        Assert.Null(_pace.BytesPerSecond);
        Assert.Null(_pace.TimeLeft);
        Assert.Equal(0.5, _pace.Done);
    }

    [Fact]
    public void Pace_OfSteadyWork_GivesSpeedAndTimeLeft()
    {
        Note(0, bytes: 0, rows: 0);
        Note(1, bytes: 100, rows: 20);
        Note(2, bytes: 200, rows: 40);
        Assert.Equal(100, _pace.BytesPerSecond);
        Assert.Equal(20, _pace.RowsPerSecond);
        Assert.Equal(TimeSpan.FromSeconds(8), _pace.TimeLeft);
    }

    [Fact]
    public void Pace_ThatChanges_ForgetsWhatIsLongAgo()
    {
        Note(0, bytes: 0, rows: 0);
        Note(10, bytes: 100, rows: 0);
        Note(14, bytes: 500, rows: 0);
        Assert.Equal(100, _pace.BytesPerSecond);
    }

    [Fact]
    public void Pace_OfANewPhase_StartsAnew()
    {
        Note(0, bytes: 0, rows: 0);
        Note(2, bytes: 1000, rows: 100);
        _pace.Note(TimeSpan.FromSeconds(3), Job("Clustering", 0, 0, 0, 0));
        Assert.Null(_pace.RowsPerSecond);
        Assert.Null(_pace.Done);
        Assert.Null(_pace.TimeLeft);
    }

    [Fact]
    public void Pace_OfRowsWithATotal_IsMeasuredByRows()
    {
        _pace.Note(TimeSpan.Zero, Job("Writing", 0, 0, 0, 1000));
        _pace.Note(TimeSpan.FromSeconds(2), Job("Writing", 0, 0, 500, 1000));
        Assert.Equal(0.5, _pace.Done);
        Assert.Equal(TimeSpan.FromSeconds(2), _pace.TimeLeft);
    }

    [Fact]
    public void Pace_OfWorkThatStandsStill_PromisesNothing()
    {
        Note(0, bytes: 100, rows: 1);
        Note(5, bytes: 100, rows: 1);
        Assert.Null(_pace.BytesPerSecond);
        Assert.Null(_pace.TimeLeft);
    }

    private void Note(double seconds, long bytes, long rows) =>
        _pace.Note(TimeSpan.FromSeconds(seconds), Job("Reading", bytes, 1000, rows, 0));

    private static Job Job(string phase, long doneBytes, long totalBytes, long doneRows, long totalRows) => new()
    {
        Request = new JobRequest(null, null),
        CreatedBy = "test",
        Phase = phase,
        DoneBytes = doneBytes,
        TotalBytes = totalBytes,
        DoneRows = doneRows,
        TotalRows = totalRows,
    };
}
