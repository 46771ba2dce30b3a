using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Pages.Segments;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Kpis;

/// <summary>Puts KPIs over time into words.</summary>
public sealed class KpiViews(FieldFormat format, KpiText words, KpiLines lines, IStringLocalizer<KpiTexts> texts)
{
    /// <summary>KPIs of a period beside earlier ones.</summary>
    /// <param name="board">The KPIs.</param>
    /// <param name="chosen">The KPI whose line is shown; the first one when there is no such.</param>
    /// <param name="address">The page's own address.</param>
    public KpiView Of(KpiBoard board, string? chosen, string address)
    {
        var compared = board.Series.Compare(board.Kpis, board.Period);
        var shown = board.Kpis.FirstOrDefault(kpi => string.Equals(kpi.Key, chosen, StringComparison.OrdinalIgnoreCase)) ?? board.Kpis[0];
        var line = lines.Of(board, shown, address);
        return new KpiView(
            Meaning(compared, board.Series.Periods.Count),
            format.Date(board.Period.WindowEnd),
            Head("Previous", compared[0].Previous?.Period, "Column.Previous.None", address, board),
            Head("LastYear", compared[0].LastYear?.Period, null, address, board),
            board.Month is { } month ? texts["Column.Goal", KpiText.Month(month)] : texts["Column.Goal.NoDate"],
            [.. compared.Select(row => Row(board, row, row.Kpi == shown, address))],
            texts["SameModel", board.Series.Periods.Count, board.View.Analysis.Id],
            texts["Line", Name(board, shown)],
            line.Meaning,
            line.Figure);
    }

    /// <summary>What stands below a figure; null where it is no KPI of the page.</summary>
    /// <param name="board">The KPIs.</param>
    /// <param name="key">The key of the KPI.</param>
    public KpiNotes? NotesOf(KpiBoard board, string? key)
    {
        if (board.Kpis.FirstOrDefault(kpi => kpi.Key == key) is not { } kpi)
            return null;
        var (row, goal) = (board.Series.Compare([kpi], board.Period)[0], board.GoalOf(kpi, board.Month));
        return new KpiNotes(
            [.. new[] { Mark(board, kpi, row.Previous), Mark(board, kpi, row.LastYear) }.OfType<KpiMark>()],
            goal is null ? null : GoalMark(kpi, goal, row.Value));
    }

    private string Meaning(IReadOnlyList<KpiComparison> compared, int periods)
    {
        if (compared[0].Previous is not { } previous)
            return texts[periods < 2 ? "Section.One" : "Section.First"];
        var grades = compared.Select(row => row.Previous!.Change.Grade).ToList();
        return texts["Section.Meaning", grades.Count(g => g == KpiGrade.Better), grades.Count, format.Date(previous.Period.WindowEnd), grades.Count(g => g == KpiGrade.Worse)];
    }

    private KpiHead Head(string column, PeriodFigures? period, string? none, string address, KpiBoard board)
    {
        if (period is not null)
            return new KpiHead(texts[$"Column.{column}", format.Date(period.WindowEnd)], PageOf(period, board, address));
        if (none is not null)
            return new KpiHead(texts[none], null);
        return new KpiHead(
            board.Month is { } month ? texts["Column.LastYear.None", KpiText.Month(month.AddYears(-1))] : texts["Column.LastYear.NoDate"], null);
    }

    private KpiRow Row(KpiBoard board, KpiComparison row, bool isShown, string address)
    {
        var name = Name(board, row.Kpi);
        var goal = board.GoalOf(row.Kpi, board.Month);
        return new KpiRow(
            row.Kpi, name, KpiAddress.Of(address, row.Kpi), isShown, words.Value(row.Kpi, row.Value), words.Precise(row.Kpi, row.Value),
            HrefOf(board, row.Kpi, board.Period, row.Value), Mark(board, row.Kpi, row.Previous), Mark(board, row.Kpi, row.LastYear), goal is null ? null : GoalMark(row.Kpi, goal, row.Value),
            KpiAddress.Goal(row.Kpi, board.Segment, board.Month), texts["Goal.Set.For", name]);
    }

    private KpiMark? Mark(KpiBoard board, Kpi kpi, KpiReading? reading)
    {
        if (reading is not { Change: var change })
            return null;
        var arrow = change.Grade is KpiGrade.Same or KpiGrade.Unknown ? "=" : change.Difference > 0 ? "▲" : "▼";
        var style = change.Grade switch
        {
            KpiGrade.Better => "good",
            KpiGrade.Worse => "bad",
            _ => "",
        };
        return new KpiMark(
            arrow, words.Change(kpi, change), words.Word(change), style, words.Sentence(kpi, Name(board, kpi), change, reading.Period.WindowEnd),
            texts["From", words.Value(kpi, reading.Value)], HrefOf(board, kpi, reading.Period, reading.Value),
            texts["Tile.Since", format.Date(reading.Period.WindowEnd)]);
    }

    private GoalMark GoalMark(Kpi kpi, Goal goal, double value)
    {
        var text = words.GoalOutcome(kpi, goal, value);
        return goal.IsAttainedBy(value) switch
        {
            true => new GoalMark(texts["Goal.Attained"], "good", text),
            false => new GoalMark(texts["Goal.Missed"], "bad", text),
            null => new GoalMark("", "", text),
        };
    }

    private string Name(KpiBoard board, Kpi kpi) => words.Name(kpi, board.View.Extract.IsPlainTable);

    private static string? HrefOf(KpiBoard board, Kpi kpi, PeriodFigures period, double value) =>
        KpiMembers.Href(kpi, board.Segment?.Key, new PeriodKey(board.View.Analysis.Id, period.ExtractId), value);

    private static string PageOf(PeriodFigures period, KpiBoard board, string address) =>
        PeriodAddress.Of(address, period.ExtractId, isLatest: period == board.Series.Periods[^1]);
}
