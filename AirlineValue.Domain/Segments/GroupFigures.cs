namespace AirlineValue.Domain.Segments;

/// <summary>What the members of one group are like in one period.</summary>
/// <param name="Rank">The rank of the group.</param>
/// <param name="Figures">Sums over the members.</param>
/// <param name="Spreads">Spread of each indicator; NaN throughout where the group has no member.</param>
public sealed record GroupFigures(int Rank, SegmentFigures Figures, IReadOnlyList<IndicatorSpread> Spreads);
