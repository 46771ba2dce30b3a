using System.Globalization;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;
using AirlineValue.Web.Backup;
using AirlineValue.Web.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Backup;

public sealed class DailyBackupsTests
{
    [Theory]
    [InlineData("2026-03-04T02:29:59+08:00", "2026-03-03T02:30:00+08:00")]
    [InlineData("2026-03-04T02:30:00+08:00", "2026-03-04T02:30:00+08:00")]
    [InlineData("2026-03-01T00:00:00+08:00", "2026-02-28T02:30:00+08:00")]
    public void LastDue_AroundTheTime_IsTheLatestBehind(string now, string due) => Assert.Equal(
        DateTimeOffset.Parse(due, CultureInfo.InvariantCulture),
        DailyBackups.LastDue(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture), new TimeOnly(2, 30)));

    [Fact]
    public async Task Server_WithATime_MakesTheOneThatWasMissedAndNotesIt()
    {
        await using var app = await RunningApp.StartAsync("--Backup:DailyAt=00:00");
        var store = app.Services.GetRequiredService<BackupStore>();
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (store.List().Count == 0 || app.Services.GetRequiredService<BackupDesk>().State?.Made is null)
            await timer.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        Assert.Equal(BackupKind.Daily, Assert.Single(store.List()).Kind);
        var entry = Assert.Single(app.Services.GetRequiredService<AuditLog>().Read(new AuditFilter(Act: AuditAct.BackedUp), 0, 10));
        Assert.Equal("daily backup", entry.Actor);
    }

    [Theory]
    [InlineData("2:30", 7, "Backup:DailyAt")]
    [InlineData("25:00", 7, "Backup:DailyAt")]
    [InlineData("02:30", 0, "Backup:Keep")]
    public void Errors_WrongValue_NamesTheSetting(string at, int keep, string setting) =>
        Assert.StartsWith(setting, Assert.Single(new BackupSettings { DailyAt = at, Keep = keep }.Errors()));
}
