using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Storage;
using AirlineValue.Web.Charts;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>Makes what the page about movement shows.</summary>
public sealed class MovementViews(FieldFormat format, MovementStates states, MoveText words, IStringLocalizer<MovementTexts> texts)
{
    private const int MostMoves = 8;

    /// <summary>The view.</summary>
    /// <param name="view">The later period.</param>
    /// <param name="then">The earlier period, of the same analysis.</param>
    /// <param name="movement">Who went where.</param>
    /// <param name="measure">What the cells of the matrix say.</param>
    public MovementView Of(AnalysisView view, PeriodKey then, GroupMovement movement, MovementMeasure measure)
    {
        var links = new MovementLinks(then, view.Period, [.. view.Analysis.Segments.OrderBy(s => s.Rank).Select(s => s.Key)]);
        var matrix = new MovementMatrix(movement, links, measure, format, texts);
        var moves = GroupMove.Of(movement);
        return new MovementView(
            Meaning(view, movement),
            [.. movement.NowStates().Select(state => states.Now(view, state))],
            [.. movement.ThenStates().Select(state => matrix.Row(states.Then(view, state)))],
            [.. movement.NowStates().Select(matrix.Total)],
            NetMeaning(view, movement),
            [.. Enumerable.Range(1, movement.NowGroups).Append(GroupMovement.Dropped).Select(state => Net(states.Now(view, state), movement, links))],
            FlowMeaning(view, movement),
            Flow(view, movement, links),
            MovesMeaning(view, moves),
            [.. Chosen(moves).Select(move => Sentence(view, move, links))],
            Figures(movement, links));
    }

    private IReadOnlyList<MovementFigure> Figures(GroupMovement movement, MovementLinks links)
    {
        var (both, changed) = (InBoth(movement), Changed(movement));
        var (added, lost) = (movement.Then(GroupMovement.Absent), movement.Now(GroupMovement.Absent));
        return
        [
            new(texts["Figure.Changed"], format.Count(changed), texts["Figure.Changed.Note", format.Share(ShareOf(changed, both)), format.Count(both)], changed == 0 ? null : links.Changed()),
            new(texts["Figure.New"], format.Count(added), texts["Figure.New.Note", format.Share(ShareOf(added, both + added))], added == 0 ? null : links.OfThen(GroupMovement.Absent)),
            new(texts["Figure.Lost"], format.Count(lost), texts["Figure.Lost.Note", format.Share(ShareOf(lost, both + lost))], lost == 0 ? null : links.OfNow(GroupMovement.Absent)),
        ];
    }

    private string Meaning(AnalysisView view, GroupMovement movement)
    {
        var (both, changed) = (InBoth(movement), Changed(movement));
        if (both == 0)
            return texts["Meaning.Nobody"];
        var most = movement.Cells.Where(cell => IsInBoth(cell) && cell.Then != cell.Now).MaxBy(cell => cell.Members);
        return most is null
            ? texts["Meaning.Nothing", format.Count(both)]
            : texts["Meaning", format.Count(both), format.Share(ShareOf(both - changed, both)), format.Count(changed), states.Then(view, most.Then).Name, states.Now(view, most.Now).Name, format.Count(most.Members)];
    }

    private string NetMeaning(AnalysisView view, GroupMovement movement)
    {
        var net = Enumerable.Range(1, movement.NowGroups).Select(rank => (Rank: rank, Net: movement.Now(rank) - movement.Then(rank))).ToList();
        var (up, down) = (net.MaxBy(group => group.Net), net.MinBy(group => group.Net));
        return (up.Net > 0, down.Net < 0) switch
        {
            (true, true) => texts["Net.Meaning", states.Now(view, up.Rank).Name, format.Count(up.Net), states.Now(view, down.Rank).Name, format.Count(-down.Net)],
            (true, false) => texts["Net.Meaning.Up", states.Now(view, up.Rank).Name, format.Count(up.Net)],
            (false, true) => texts["Net.Meaning.Down", states.Now(view, down.Rank).Name, format.Count(-down.Net)],
            _ => texts["Net.Meaning.None"],
        };
    }

    private NetChangeRow Net(MovementState state, GroupMovement movement, MovementLinks links)
    {
        var rank = state.State;
        var faresThen = movement.Cells.Where(cell => cell.Then == rank).Sum(cell => cell.FaresThen);
        var faresNow = movement.Cells.Where(cell => cell.Now == rank).Sum(cell => cell.FaresNow);
        var net = movement.Now(rank) - movement.Then(rank);
        return new NetChangeRow(
            state,
            [
                Number(movement.Then(rank), links.OfThen(rank)), Number(movement.Joined(rank), links.Joined(rank)),
                Number(movement.Left(rank), links.Left(rank)), Number(movement.Now(rank), links.OfNow(rank)),
            ],
            (net > 0 ? "+" : "") + format.Count(net),
            format.CompactCurrency(faresThen), format.CompactCurrency(faresNow),
            faresThen == 0 ? texts["None"] : format.Change(faresNow / faresThen - 1));
    }

    private string FlowMeaning(AnalysisView view, GroupMovement movement)
    {
        var steadiest = Enumerable.Range(1, movement.ThenGroups).Where(rank => movement.Then(rank) > 0)
            .Select(rank => (Rank: rank, Share: (double)movement.Between(rank, rank).Members / movement.Then(rank))).ToList();
        if (steadiest.Count == 0)
            return texts["Meaning.Nobody"];
        var (most, least) = (steadiest.MaxBy(group => group.Share), steadiest.MinBy(group => group.Share));
        return texts["Flow.Meaning", states.Then(view, most.Rank).Name, format.Share(most.Share), states.Then(view, least.Rank).Name, format.Share(least.Share)];
    }

    private PlotlyFigure Flow(AnalysisView view, GroupMovement movement, MovementLinks links)
    {
        var (then, now) = (movement.ThenStates().ToList(), movement.NowStates().ToList());
        return SankeyFigure.Create(
            [.. then.Select(state => Node(states.Then(view, state), movement.Then(state), links.OfThen(state)))],
            [.. now.Select(state => Node(states.Now(view, state), movement.Now(state), links.OfNow(state)))],
            [.. movement.Cells.Select(cell => new SankeyBand(
                then.IndexOf(cell.Then), now.IndexOf(cell.Now), new FigureNumber(cell.Members, format.Count(cell.Members), links.Between(cell.Then, cell.Now))))],
            new FigureTable(
                [texts["Matrix.Head"], .. now.Select(state => states.Now(view, state).Name)],
                [.. then.Select(state => new FigureRow(
                    states.Then(view, state).Name,
                    [.. now.Select(to => movement.Between(state, to).Members).Zip(now, (members, to) => new FigureNumber(members, format.Count(members), members == 0 ? null : links.Between(state, to)))]))]));
    }

    private SankeyNode Node(MovementState state, int members, string href) =>
        new(new FigureGroup(href, state.Name, state.Colour), new FigureNumber(members, format.Count(members), members == 0 ? null : href));

    private string MovesMeaning(AnalysisView view, IReadOnlyList<GroupMove> moves)
    {
        if (moves.Count == 0)
            return texts["Moves.None"];
        var most = moves.MaxBy(move => Math.Abs(move.FareChange))!;
        if (most.FareChange == 0)
            return texts["Moves.Meaning.Same"];
        return texts["Moves.Meaning", states.Then(view, most.Cell.Then).Name, states.Now(view, most.Cell.Now).Name, Signed(most.FareChange)];
    }

    // half by members beyond what one expects, half by what became of their fares
    private static IEnumerable<GroupMove> Chosen(IReadOnlyList<GroupMove> moves) => moves.Take(MostMoves / 2)
        .Concat(moves.OrderByDescending(move => Math.Abs(move.FareChange)))
        .Distinct().Take(MostMoves);

    private MoveSentence Sentence(AnalysisView view, GroupMove move, MovementLinks links)
    {
        var (from, to) = (states.Then(view, move.Cell.Then).Name, states.Now(view, move.Cell.Now).Name);
        var expected = double.IsNaN(move.Ratio) ? "" : texts[move.Excess > 0 ? "Moves.More" : "Moves.Fewer", format.Significant(move.Ratio), format.Count((long)Math.Round(move.Expected))].Value;
        return new MoveSentence(
            format.Count(move.Cell.Members), links.Between(move.Cell.Then, move.Cell.Now)!,
            texts["Moves.Sentence", from, to, format.Share(move.Share), expected, format.CompactCurrency(move.Cell.FaresThen), format.CompactCurrency(move.Cell.FaresNow)],
            words.Carried(move));
    }

    private string Signed(double amount) => (amount > 0 ? "+" : "") + format.CompactCurrency(amount);

    private MovementNumber Number(int members, string href) => new(format.Count(members), members == 0 ? null : href);

    private static bool IsInBoth(MovementCell cell) => cell is { Then: not GroupMovement.Absent, Now: not GroupMovement.Absent };

    private static int InBoth(GroupMovement movement) => movement.Cells.Where(IsInBoth).Sum(cell => cell.Members);

    private static int Changed(GroupMovement movement) => movement.Cells.Where(cell => IsInBoth(cell) && cell.Then != cell.Now).Sum(cell => cell.Members);

    private static double ShareOf(int part, int all) => all == 0 ? 0 : (double)part / all;
}
