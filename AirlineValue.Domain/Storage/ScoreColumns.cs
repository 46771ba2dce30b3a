using AirlineValue.Domain.Cleaning;

namespace AirlineValue.Domain.Storage;

/// <summary>What a model says of every member of an extract: element i of every array belongs to row i of the extract.
/// The arrays are shared by all who read them; nobody writes into them.</summary>
public sealed record ScoreColumns
{
    /// <summary>Rank of the member's segment, 1-based; 0 when cleaning dropped the member.</summary>
    public required int[] Segment { get; init; }

    /// <summary>The rule that dropped the member; null when it has a segment.</summary>
    public required CleaningRule?[] DroppedBy { get; init; }

    /// <summary>The names of the indicators, in the order of the analysis.</summary>
    public required IReadOnlyList<string> IndicatorNames { get; init; }

    /// <summary>Indicators[j][i] is indicator j of member i, in the indicator's unit; NaN when cleaning dropped the
    /// member.</summary>
    public required double[][] Indicators { get; init; }

    /// <summary>Distance to the centre of the own segment, in standard deviations; NaN when cleaning dropped the
    /// member.</summary>
    public required double[] Distance { get; init; }

    /// <summary>Rank of the segment whose centre is second nearest; 0 when cleaning dropped the member.</summary>
    public required int[] SecondSegment { get; init; }

    /// <summary>Distance to that centre; NaN when cleaning dropped the member.</summary>
    public required double[] SecondDistance { get; init; }

    /// <summary>How many members there are, dropped ones included.</summary>
    public int Count => Segment.Length;
}
