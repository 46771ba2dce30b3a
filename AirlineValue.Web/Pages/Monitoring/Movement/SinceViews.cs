using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>A number in a line, with what it counts.</summary>
/// <param name="Number">The number.</param>
/// <param name="Href">Its members; null where there are none.</param>
/// <param name="Text">What they did.</param>
public sealed record SincePart(string Number, string? Href, string Text);

/// <summary>A line about who moved since the period before.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Parts">The numbers.</param>
/// <param name="Href">The page about all of it.</param>
public sealed record SinceLineView(string Since, IReadOnlyList<SincePart> Parts, string Href);

/// <summary>Makes the line about who moved since the period before.</summary>
public sealed class SinceViews(FieldFormat format, IStringLocalizer<MovementTexts> texts)
{
    /// <summary>The line of a group, or of all.</summary>
    /// <param name="view">The period.</param>
    /// <param name="since">The movement from the period before.</param>
    /// <param name="key">The group; null for all.</param>
    public SinceLineView Of(AnalysisView view, PeriodMovement since, string? key)
    {
        var links = new MovementLinks(
            new PeriodKey(since.Then.AnalysisId, since.Then.ExtractId), view.Period, [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Key)]);
        return new SinceLineView(
            texts["Since", format.Date(since.Then.WindowEnd)],
            view.Analysis.Segments.FirstOrDefault(s => s.Key == key) is { } segment ? OfGroup(segment.Rank, since.Movement, links) : OfAll(since.Movement, links),
            MovementAddress.Of(view).ToString());
    }

    private IReadOnlyList<SincePart> OfGroup(int rank, GroupMovement movement, MovementLinks links) =>
        [Part(movement.Joined(rank), links.Joined(rank), "Since.Joined"), Part(movement.Left(rank), links.Left(rank), "Since.Left")];

    private IReadOnlyList<SincePart> OfAll(GroupMovement movement, MovementLinks links)
    {
        var changed = movement.Cells.Where(cell => cell is { Then: not GroupMovement.Absent, Now: not GroupMovement.Absent } && cell.Then != cell.Now).Sum(cell => cell.Members);
        return
        [
            Part(changed, links.Changed(), "Since.Changed"),
            Part(movement.Then(GroupMovement.Absent), links.OfThen(GroupMovement.Absent), "Since.New"),
            Part(movement.Now(GroupMovement.Absent), links.OfNow(GroupMovement.Absent), "Since.Lost"),
        ];
    }

    private SincePart Part(int members, string href, string key) => new(format.Count(members), members == 0 ? null : href, texts[key]);
}
