using AirlineValue.Domain;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace AirlineValue.Tests.Fixtures;

/// <summary>Goals and alert rules beside a stored analysis, one of each attained, missed, fired and not fired.</summary>
internal static class FollowedPeriods
{
    /// <summary>Makes them for the latest period of the current analysis, and checks the rules.</summary>
    public static async Task MakeAsync(RunningApp app)
    {
        var ct = TestContext.Current.CancellationToken;
        var view = (await app.Services.GetRequiredService<AnalysisQueries>().FindAsync(null, ct))!;
        var goals = app.Services.GetRequiredService<GoalStore>();
        var month = GoalSubject.MonthOf(view.Extract.WindowEnd!.Value);
        goals.Set(new Goal(new GoalSubject("fares", null, month), GoalSide.AtLeast, 1), null, "browser");
        goals.Set(new Goal(new GoalSubject("members", null, month), GoalSide.AtMost, 1), null, "browser");
        goals.Set(new Goal(new GoalSubject("share", "important-win-back", month), GoalSide.AtMost, 0.01), null, "browser");
        goals.Set(new Goal(new GoalSubject("share", "important-win-back", month.AddMonths(1)), GoalSide.AtMost, 0.02), null, "browser");
        var rules = app.Services.GetRequiredService<AlertRuleStore>();
        rules.Set(new AlertRule("important-win-back", AlertMeasure.MemberShare, AlertSide.Above, 0.01), null, "browser");
        rules.Set(new AlertRule("important-keep", AlertMeasure.Members, AlertSide.Below, 1), null, "browser");
        rules.Set(new AlertRule("general", AlertMeasure.Leaving, AlertSide.Above, 1), null, "browser");
        await using (var connection = app.Database.Open())
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "DELETE FROM alert_evaluation";
            await command.ExecuteNonQueryAsync(ct);
        }
        await app.Services.GetRequiredService<AlertRun>().CheckAsync(ct);
    }
}
