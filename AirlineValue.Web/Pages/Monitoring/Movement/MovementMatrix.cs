using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>The matrix of who was where and is where: a row a state then, a column a state now.</summary>
/// <param name="movement">Who went where.</param>
/// <param name="links">The lists.</param>
/// <param name="measure">What cells say.</param>
/// <param name="format">How numbers are shown.</param>
/// <param name="texts">The page's texts.</param>
internal sealed class MovementMatrix(
    GroupMovement movement, MovementLinks links, MovementMeasure measure, FieldFormat format, IStringLocalizer<MovementTexts> texts)
{
    private readonly int _allThen = movement.Cells.Where(cell => cell.Then != GroupMovement.Absent).Sum(cell => cell.Members);
    private readonly int _allNow = movement.Cells.Where(cell => cell.Now != GroupMovement.Absent).Sum(cell => cell.Members);

    /// <summary>The row of a state then.</summary>
    public MovementRow Row(MovementState then)
    {
        var total = movement.Then(then.State);
        return new MovementRow(
            then,
            [.. movement.NowStates().Select(now => Cell(movement.Between(then.State, now), total))],
            Margin(total, then.State == GroupMovement.Absent ? _allNow : _allThen, movement.Cells.Where(cell => cell.Then == then.State), links.OfThen(then.State)));
    }

    /// <summary>The last row: how many are in a state now.</summary>
    public MovementNumber Total(int now) => Margin(
        movement.Now(now), now == GroupMovement.Absent ? _allThen : _allNow, movement.Cells.Where(cell => cell.Now == now), links.OfNow(now));

    private MovementNumber Cell(MovementCell cell, int ofRow)
    {
        var share = ofRow == 0 ? 0 : (double)cell.Members / ofRow;
        var number = Number(cell.Members, share, cell.FaresThen, cell.FaresNow, links.Between(cell.Then, cell.Now));
        return number with { Weight = share, IsStay = cell.Then == cell.Now && cell.Then != GroupMovement.Absent };
    }

    private MovementNumber Margin(int members, int all, IEnumerable<MovementCell> cells, string href)
    {
        var (then, now) = cells.Aggregate((Then: 0.0, Now: 0.0), (sum, cell) => (sum.Then + cell.FaresThen, sum.Now + cell.FaresNow));
        return Number(members, all == 0 ? 0 : (double)members / all, then, now, href);
    }

    private MovementNumber Number(int members, double share, double faresThen, double faresNow, string? href)
    {
        if (members == 0)
            return new MovementNumber(href is null || measure != MovementMeasure.Members ? texts["None"] : format.Count(0), null);
        return measure switch
        {
            MovementMeasure.Share => new MovementNumber(format.Share(share), href, format.Count(members), format.Precise(share)),
            MovementMeasure.Fares => new MovementNumber(
                format.CompactCurrency(faresNow), href, texts["Fares.Before", format.CompactCurrency(faresThen)], texts["Fares.Title", format.Currency(faresThen), format.Currency(faresNow)]),
            _ => new MovementNumber(format.Count(members), href, format.Share(share)),
        };
    }
}
