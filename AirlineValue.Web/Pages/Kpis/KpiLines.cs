using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>The line of a KPI over all periods.</summary>
/// <param name="Meaning">What it says.</param>
/// <param name="Figure">The line; null below two known values.</param>
public sealed record KpiLine(string Meaning, PlotlyFigure? Figure);

/// <summary>Draws lines of KPIs, and says what is to be seen in them.</summary>
public sealed class KpiLines(FieldFormat format, KpiText words, IStringLocalizer<KpiTexts> texts)
{
    private const string AirlineColour = "#6d7bc9";

    /// <summary>The line of a KPI.</summary>
    /// <param name="board">The periods and goals.</param>
    /// <param name="kpi">The KPI.</param>
    /// <param name="address">The page's own address.</param>
    public KpiLine Of(KpiBoard board, Kpi kpi, string address)
    {
        var known = board.Series.Periods.Zip(board.Series.ValuesOf(kpi), (period, value) => (Period: period, Value: value))
            .Where(p => p.Period.WindowEnd is not null && double.IsFinite(p.Value)).ToList();
        if (known.Count < 2)
            return new KpiLine(texts["Line.Unknown"], null);
        var points = known.Select(p => new PeriodPoint(
            p.Period.WindowEnd!.Value, format.Date(p.Period.WindowEnd),
            new FigureNumber(p.Value, words.Precise(kpi, p.Value), PeriodAddress.Of(address, p.Period.ExtractId, p.Period == board.Series.Periods[^1])),
            p.Period == board.Period)).ToList();
        var figure = PeriodLineFigure.Create(
            points, [.. GoalsOf(board, kpi)], board.Segment is { } segment ? GroupColours.Of(segment.Name.Group) : AirlineColour,
            [texts["Line.Period"], words.Name(kpi, board.View.Extract.IsPlainTable), texts["Line.Goal"]], kpi.Unit == KpiUnit.Share);
        return new KpiLine(Meaning(board, kpi, known), figure);
    }

    private IEnumerable<PeriodGoal> GoalsOf(KpiBoard board, Kpi kpi) => board.Goals.Where(goal => goal.Subject.Kpi == kpi.Key)
        .OrderBy(goal => goal.Subject.Month)
        .Select(goal => new PeriodGoal(
            board.Series.Periods.LastOrDefault(period => IsIn(period, goal))?.WindowEnd ?? goal.Subject.Month.AddMonths(1).AddDays(-1),
            KpiText.Month(goal.Subject.Month), new FigureNumber(goal.Target, words.Goal(kpi, goal))));

    private string Meaning(KpiBoard board, Kpi kpi, List<(PeriodFigures Period, double Value)> known)
    {
        var direction = KpiDirection.Of(kpi, board.Segment?.Name.Group);
        var best = direction == GoodDirection.Lower ? known.MinBy(p => p.Value) : known.MaxBy(p => p.Value);
        var sentence = texts[
            $"Line.Meaning.{direction}", words.Name(kpi, board.View.Extract.IsPlainTable), words.Value(kpi, known[0].Value),
            format.Date(known[0].Period.WindowEnd), words.Value(kpi, known[^1].Value), format.Date(known[^1].Period.WindowEnd),
            format.Date(best.Period.WindowEnd), words.Value(kpi, best.Value)];
        var judged = board.Goals.Where(goal => goal.Subject.Kpi == kpi.Key)
            .Select(goal => known.LastOrDefault(p => IsIn(p.Period, goal)) is { Period: not null } found ? goal.IsAttainedBy(found.Value) : null)
            .OfType<bool>().ToList();
        return judged.Count == 0 ? sentence : $"{sentence} {texts["Line.Goals", judged.Count(isAttained => isAttained), judged.Count]}";
    }

    private static bool IsIn(PeriodFigures period, Goal goal) =>
        period.WindowEnd is { } end && GoalSubject.MonthOf(end) == goal.Subject.Month;
}
