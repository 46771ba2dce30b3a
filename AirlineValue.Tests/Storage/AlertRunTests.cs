using AirlineValue.Domain;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Storage;

public sealed class AlertRunTests : IDisposable
{
    private readonly TemporaryDatabase _temporary = new();
    private readonly AlertRuleStore _rules;
    private readonly AlertLogStore _log;
    private readonly AlertRun _run;
    private readonly AnalysisQueries _analyses;

    public AlertRunTests()
    {
        _rules = new AlertRuleStore(_temporary.Database, TimeProvider.System);
        _log = new AlertLogStore(_temporary.Database, TimeProvider.System);
        _analyses = new AnalysisQueries(_temporary.Database);
        _run = new AlertRun(_analyses, new KpiQueries(_temporary.Database), _rules, _log, new MovementQueries(_temporary.Database));
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public async Task Check_RulesAtAndBeyondTheirLimits_LogsWhatFiredAndWhatDidNot()
    {
        var (_, view) = await TwoPeriodsAsync();
        var members = view.Scoring.SegmentFigures.Single(f => f.Rank == 1).Figures.Members;
        Set(new AlertRule("important-keep", AlertMeasure.Members, AlertSide.Above, members - 1));
        Set(new AlertRule("important-keep", AlertMeasure.Members, AlertSide.Above, members));
        Set(new AlertRule("important-keep-2", AlertMeasure.Members, AlertSide.Above, 0));
        await _run.CheckAsync(Ct);
        var entries = _log.Find(new AlertLogFilter(), 1, 50).Entries.Where(e => e.ExtractId == view.Extract.Id).OrderBy(e => e.Id).ToList();
        Assert.Equal([AlertResult.Fired, AlertResult.NotFired, AlertResult.Unknown], entries.Select(e => e.Outcome.Result));
        Assert.Equal([members, members, double.NaN], entries.Select(e => e.Outcome.Value));
        Assert.Equal(AlertObstacle.GroupMissing, entries[2].Outcome.Obstacle);
        Assert.Equal((view.Extract.WindowEnd, new DateOnly(2014, 3, 31), true), (entries[0].WindowEnd, entries[0].ThenWindowEnd, entries[0].IsThere));
        Assert.Equal(members - 1, Assert.Single(_log.FiredIn(view.Scoring.Id)).Rule.Rule.Limit);
    }

    [Fact]
    public async Task Check_SecondTime_AddsNothingWhateverBecameOfTheRules()
    {
        var (_, view) = await TwoPeriodsAsync();
        Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 1));
        await _run.CheckAsync(Ct);
        var before = _log.Find(new AlertLogFilter(), 1, 50);
        Assert.Equal(2, before.Count);
        Assert.Equal(AlertRuleSaved.Stored, _rules.Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 0.01), Holding().Id, "bob"));
        Set(new AlertRule("low-value", AlertMeasure.Members, AlertSide.Above, 0));
        await _run.CheckAsync(Ct);
        var after = _log.Find(new AlertLogFilter(), 1, 50);
        Assert.Equal(before.Entries.Select(e => (e.Id, e.Rule.Rule, e.Outcome)), after.Entries.Select(e => (e.Id, e.Rule.Rule, e.Outcome)));
        Assert.Equal(1, Assert.Single(_log.FiredIn(view.Scoring.Id)).Rule.Rule.Limit);
    }

    [Fact]
    public async Task Check_Movement_OfTheFirstPeriodCanNotBeTold()
    {
        var (training, _) = await TwoPeriodsAsync();
        Set(new AlertRule("general", AlertMeasure.Leaving, AlertSide.Above, 3));
        await _run.CheckAsync(Ct);
        var first = _log.Find(new AlertLogFilter(), 1, 50).Entries.Single(e => e.ExtractId == training.Extract.Id);
        Assert.Equal((AlertResult.Unknown, AlertObstacle.FirstPeriod, null), (first.Outcome.Result, first.Outcome.Obstacle, first.ThenExtractId));
    }

    [Fact]
    public async Task Check_Movement_CountsWhoIsInTheGroupInOneOfBothPeriodsOnly()
    {
        var (training, view) = await TwoPeriodsAsync();
        var columns = new ColumnStore(_temporary.Database);
        var (then, now) = (columns.LoadScores(training.Scoring.Id, Ct).Segment, columns.LoadScores(view.Scoring.Id, Ct).Segment);
        // both extracts have the members 1, 2, … in their rows; the second one lacks the last fifty
        var left = Enumerable.Range(0, 200).Count(row => then[row] == 4 && (row >= 150 || now[row] != 4));
        var joined = Enumerable.Range(0, 150).Count(row => now[row] == 4 && then[row] != 4);
        Set(new AlertRule("general", AlertMeasure.Leaving, AlertSide.Above, left - 1));
        Set(new AlertRule("general", AlertMeasure.Joining, AlertSide.Above, joined));
        Set(new AlertRule("general", AlertMeasure.LeavingShare, AlertSide.Below, 1));
        await _run.CheckAsync(Ct);
        var entries = _log.Find(new AlertLogFilter(), 1, 50).Entries.Where(e => e.ExtractId == view.Extract.Id).OrderBy(e => e.Id).ToList();
        Assert.Equal([AlertResult.Fired, AlertResult.NotFired, AlertResult.Fired], entries.Select(e => e.Outcome.Result));
        Assert.Equal([left, joined, (double)left / then.Count(rank => rank == 4)], entries.Select(e => e.Outcome.Value));
        Assert.True(left > 0);
    }

    [Fact]
    public async Task Check_PeriodThatWasDeleted_StaysInTheLog()
    {
        var (_, view) = await TwoPeriodsAsync();
        Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 1));
        await _run.CheckAsync(Ct);
        await new StagedRows(_temporary.Database, BatchPacing.Default, TimeProvider.System).RemoveExtractAsync(view.Extract.Id, Ct);
        var entry = _log.Find(new AlertLogFilter(), 1, 50).Entries.Single(e => e.ExtractId == view.Extract.Id);
        Assert.Equal((false, "a.csv"), (entry.IsThere, entry.FileName));
    }

    [Fact]
    public async Task Find_ByResultGroupMonthAndPage_GivesThoseAlone()
    {
        await TwoPeriodsAsync();
        Set(new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 1));
        Set(new AlertRule("low-value", AlertMeasure.MemberShare, AlertSide.Above, 1));
        await _run.CheckAsync(Ct);
        Assert.Equal(4, _log.Find(new AlertLogFilter(), 1, 50).Count);
        Assert.All(_log.Find(new AlertLogFilter(AlertResult.Fired), 1, 50).Entries, e => Assert.Equal("general", e.Rule.Rule.Segment));
        Assert.Equal(2, _log.Find(new AlertLogFilter(Segment: "low-value"), 1, 50).Count);
        Assert.Equal(2, _log.Find(new AlertLogFilter(Month: new DateOnly(2014, 4, 1)), 1, 50).Count);
        Assert.Equal(0, _log.Find(new AlertLogFilter(AnalysisId: 99), 1, 50).Count);
        var second = _log.Find(new AlertLogFilter(), 2, 3);
        Assert.Equal((4, 1), (second.Count, second.Entries.Count));
    }

    [Fact]
    public void Set_SameRuleOrOneThatIsGone_SaysSo()
    {
        var rule = new AlertRule("general", AlertMeasure.MemberShare, AlertSide.Below, 0.2);
        Set(rule);
        Assert.Equal(AlertRuleSaved.SameRule, _rules.Set(rule, null, "bob"));
        Assert.Equal(AlertRuleSaved.Refused, _rules.Set(rule with { Limit = 2 }, null, "bob"));
        var first = Holding();
        Assert.Equal(AlertRuleSaved.Stored, _rules.Set(rule with { Limit = 0.3 }, first.Id, "bob"));
        Assert.Equal(AlertRuleSaved.Gone, _rules.Set(rule with { Limit = 0.4 }, first.Id, "ann"));
        Assert.Equal((first.Id, "bob", 0.3), (Holding().ReplacesId, Holding().CreatedBy, Holding().Rule.Limit));
        Assert.Equal(AlertRuleSaved.Stored, _rules.Remove(Holding().Id, "cy"));
        Assert.Equal(AlertRuleSaved.Gone, _rules.Remove(first.Id, "cy"));
        Assert.Equal([("cy", false), ("bob", false)], _rules.List().Select(r => (r.EndedBy!, r.Holds)));
    }

    [Fact]
    public async Task Periods_OfTheKpis_HaveTheStoredSumsInTheirOrder()
    {
        var (training, view) = await TwoPeriodsAsync();
        var periods = new KpiQueries(_temporary.Database).PeriodsOf(view.Analysis.Id);
        Assert.Equal([training.Scoring.Id, view.Scoring.Id], periods.Select(p => p.ScoringId));
        Assert.Equal(view.Extract.Totals, periods[1].All);
        Assert.Equal(view.Scoring.ClusteredMembers, periods[1].GroupedMembers);
        Assert.Equal(view.Scoring.SegmentFigures.Select(f => (f.Rank, f.Figures)), periods[1].Groups.Select(g => (g.Rank, g.Figures)));
        Assert.Equal(view.Scoring.Spreads, periods[1].Spreads);
        Assert.Equal((true, false), (periods[0].IsTraining, periods[1].IsTraining));
    }

    private void Set(AlertRule rule) => Assert.Equal(AlertRuleSaved.Stored, _rules.Set(rule, null, "ann"));

    private StoredAlertRule Holding() => _rules.List().First(rule => rule.Holds);

    private async Task<(AnalysisView Training, AnalysisView Next)> TwoPeriodsAsync()
    {
        var training = await StoredExtract.ImportAsync(_temporary.Database, SmallExtract.Bytes(200));
        var analysis = (await new AnalysisRun(_temporary.Database, BatchPacing.Default, TimeProvider.System)
            .RunAsync(training, AnalysisOptions.Default, "test", cancellationToken: Ct)).AnalysisId;
        var next = await StoredExtract.ImportAsync(_temporary.Database, DemonstrationFile.WithWindowEnd(SmallExtract.Bytes(150), "2014/4/30"));
        var store = new ScoringStore(_temporary.Database, BatchPacing.Default, TimeProvider.System);
        await new ScoringRun(_temporary.Database, store, TimeProvider.System).RunAsync(next, analysis, "test", null, Ct);
        return (_analyses.Find(analysis, training)!, _analyses.Find(analysis, next)!);
    }
}
