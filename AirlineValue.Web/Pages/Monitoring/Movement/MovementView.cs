using AirlineValue.Domain.Segments;
using AirlineValue.Web.Charts;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>A state that members can be in: a group, dropped by cleaning, or not in the extract.</summary>
/// <param name="State">Its rank, or what the domain calls the other two.</param>
/// <param name="Name">Its name.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Segment">The group; null for the other two.</param>
public sealed record MovementState(int State, string Name, string Colour, SegmentName? Segment);

/// <summary>A number of the matrix.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Href">The members behind it; null where there are none.</param>
/// <param name="Note">What else is known of them.</param>
/// <param name="Title">The number in full.</param>
/// <param name="Weight">The share of the row, 0–1, which its shade follows; 0 for margins.</param>
/// <param name="IsStay">Whether these members stayed.</param>
public sealed record MovementNumber(string Text, string? Href, string? Note = null, string? Title = null, double Weight = 0, bool IsStay = false);

/// <summary>A row of the matrix: the members of a state then.</summary>
/// <param name="State">The state.</param>
/// <param name="Cells">Where they are now.</param>
/// <param name="Total">All of them.</param>
public sealed record MovementRow(MovementState State, IReadOnlyList<MovementNumber> Cells, MovementNumber Total);

/// <summary>How a group changed.</summary>
/// <param name="State">The group.</param>
/// <param name="Numbers">Then, joined, left, now.</param>
/// <param name="Net">Now less then.</param>
/// <param name="FaresThen">Fares of its members then.</param>
/// <param name="FaresNow">Fares of its members now.</param>
/// <param name="FareChange">The difference.</param>
public sealed record NetChangeRow(
    MovementState State, IReadOnlyList<MovementNumber> Numbers, string Net, string FaresThen, string FaresNow, string FareChange);

/// <summary>A move that stands out, in words.</summary>
/// <param name="Members">How many made it.</param>
/// <param name="Href">Who.</param>
/// <param name="Text">The rest of the sentence.</param>
/// <param name="Carried">What carried it.</param>
public sealed record MoveSentence(string Members, string Href, string Text, string Carried);

/// <summary>Who moved between two periods, as the page shows it.</summary>
/// <param name="Meaning">What the matrix says.</param>
/// <param name="States">The columns of the matrix.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Totals">Its last row: sizes now.</param>
/// <param name="NetMeaning">What the net changes say.</param>
/// <param name="Net">The groups.</param>
/// <param name="FlowMeaning">What the flow says.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Moves">The moves that stand out.</param>
/// <param name="MovesMeaning">What they say.</param>
/// <param name="Figures">Members in both, changed, new, lost.</param>
public sealed record MovementView(
    string Meaning,
    IReadOnlyList<MovementState> States,
    IReadOnlyList<MovementRow> Rows,
    IReadOnlyList<MovementNumber> Totals,
    string NetMeaning,
    IReadOnlyList<NetChangeRow> Net,
    string FlowMeaning,
    PlotlyFigure Flow,
    string MovesMeaning,
    IReadOnlyList<MoveSentence> Moves,
    IReadOnlyList<MovementFigure> Figures);

/// <summary>A figure of the page's head.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">The figure.</param>
/// <param name="Note">What it is measured against.</param>
/// <param name="Href">The members behind it.</param>
public sealed record MovementFigure(string Label, string Value, string? Note, string? Href);
