using AirlineValue.Web.Pages.Monitoring.Movement;

namespace AirlineValue.Web.Pages.Monitoring.Causes;

/// <summary>A row of numbers about a group.</summary>
/// <param name="State">The group; null for all groups.</param>
/// <param name="Numbers">The numbers.</param>
public sealed record CauseRow(MovementState? State, IReadOnlyList<MovementNumber> Numbers);

/// <summary>Why groups differ between two models.</summary>
/// <param name="Meaning">What the counts say.</param>
/// <param name="Advice">What follows.</param>
/// <param name="Groups">The counts by group now.</param>
/// <param name="SizesMeaning">What the sizes say.</param>
/// <param name="Sizes">The sizes of the groups, step by step.</param>
public sealed record CauseView(string Meaning, string Advice, IReadOnlyList<CauseRow> Groups, string SizesMeaning, IReadOnlyList<CauseRow> Sizes);
