namespace AirlineValue.Domain.Indicators;

/// <summary>Indicators of members, one array an indicator.</summary>
/// <param name="Indicators">The indicators, in order.</param>
/// <param name="Values">Values[j][i] is indicator j of member i, in the indicator's unit; finite.</param>
public sealed record IndicatorTable(IReadOnlyList<Indicator> Indicators, double[][] Values)
{
    /// <summary>How many members the table has.</summary>
    public int Count => Values.Length == 0 ? 0 : Values[0].Length;
}
