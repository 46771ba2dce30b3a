using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Jobs;
using AirlineValue.Web.Settings;

namespace AirlineValue.Tests.Jobs;

/// <summary>Extracts whose windows end at the end of January, February, March and April 2014; the current analysis was trained on the
/// first, and has scored the second and the fourth.</summary>
public sealed class RetentionLookTests : IDisposable
{
    private readonly TemporaryDatabase _stored = new();
    private readonly SetClock _clock = new(new DateTimeOffset(2014, 5, 1, 0, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public RetentionLookTests()
    {
        for (var month = 1; month <= 4; month++)
        {
            _stored.Execute($"""
                INSERT INTO extract (id, status, origin, file_name, file_bytes, reading_options, window_end, uploaded_at, uploaded_by)
                VALUES ({month}, 'Imported', 'Upload', '{month}.csv', 1, '{"{}"}', '{new DateOnly(2014, month, DateTime.DaysInMonth(2014, month)):yyyy-MM-dd}', '2014-05-01T00:00:00.000Z', 'mei')
                """);
        }
    }

    public void Dispose() => _stored.Dispose();

    [Theory]
    [InlineData("2014-07-30", "")]
    [InlineData("2014-08-28", "")]
    [InlineData("2014-08-29", "2")]
    [InlineData("2014-10-01", "2,3")]
    [InlineData("2034-01-01", "2,3")]
    public async Task Look_OnADay_DeletesWhoseTimeIsOver_ButNotWhatPagesRestOn(string day, string expected)
    {
        Analyse();
        _clock.Now = new DateTimeOffset(DateOnly.ParseExact(day, "yyyy-MM-dd").ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        Assert.Equal(expected, string.Join(',', await Look(6).LookAsync(Ct)));
        // what is being deleted is not asked for again
        Assert.Empty(await Look(6).LookAsync(Ct));
    }

    [Fact]
    public async Task Look_Deletion_HasItsEntryByTheSetting()
    {
        Analyse();
        _clock.Now = new DateTimeOffset(2014, 8, 31, 0, 0, 0, TimeSpan.Zero);
        await Look(6).LookAsync(Ct);
        var entry = new AuditLog(_stored.Database, _clock).Read(new AuditFilter(), 0, 10).Single();
        Assert.Equal(("retention", "ExtractDeleted", "extract 2"), (entry.Actor, entry.Act, entry.Subject));
    }

    [Fact]
    public void Expired_KeptLonger_SaysWhy()
    {
        Analyse();
        _clock.Now = new DateTimeOffset(2034, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([(1, KeptFor.Training), (2, null), (3, null), (4, (KeptFor?)KeptFor.LatestPeriod)], Look(6).Expired().Select(extract => (extract.Id, extract.KeptFor)));
    }

    [Fact]
    public void Expired_WithoutACurrentAnalysis_KeepsTheLatestExtract()
    {
        _clock.Now = new DateTimeOffset(2034, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Equal([null, null, null, (KeptFor?)KeptFor.LatestPeriod], Look(6).Expired().Select(extract => extract.KeptFor));
    }

    [Fact]
    public async Task Look_SwitchedOff_DeletesNothing()
    {
        _clock.Now = new DateTimeOffset(2034, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Empty(await Look(0).LookAsync(Ct));
        Assert.Empty(Look(0).Expired());
    }

    private RetentionLook Look(int months) => new(
        new ExtractRetention(_stored.Database), new JobQueue(new JobStore(_stored.Database), new JobSignal(), _clock),
        new ProductSettings { Retention = new RetentionSettings { ExtractMonths = months } }, _clock);

    private void Analyse()
    {
        _stored.Execute("""
            INSERT INTO analysis (id, status, is_current, extract_id, indicator_set, cleaning_options, clustering_options, scaler, inertia, iterations,
                winning_restart, validity, seconds, program_version, created_at, created_by)
            VALUES (1, 'Completed', 1, 1, '{}', '{}', '{}', '{}', 0, 0, 0, '{}', '{}', '', '', '')
            """);
        foreach (var extract in new[] { 1, 2, 4 })
        {
            _stored.Execute($"""
                INSERT INTO scoring (analysis_id, extract_id, is_training, funnel, clustered_members, spreads, created_at, status)
                VALUES (1, {extract}, {(extract == 1 ? 1 : 0)}, '[]', 0, '[]', '', 'Completed')
                """);
        }
    }
}
