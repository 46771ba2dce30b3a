using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Segments;

/// <summary>The members of an extract with the groups that an analysis gave them; element i of everything belongs to row
/// i of the extract.</summary>
public sealed record GroupedMembers
{
    /// <summary>How many groups there are.</summary>
    public required int Groups { get; init; }

    /// <summary>Rank of each member's group, from 1; 0 when cleaning dropped the member.</summary>
    public required int[] Ranks { get; init; }

    /// <summary>The names of the indicators.</summary>
    public required IReadOnlyList<string> IndicatorNames { get; init; }

    /// <summary>Indicators[j][i] is indicator j of member i in its unit; NaN when cleaning dropped the member.</summary>
    public required double[][] Indicators { get; init; }

    /// <summary>The median of each indicator over the members that have a group.</summary>
    public required IReadOnlyList<double> Medians { get; init; }

    /// <summary>Distance to the own centre; NaN when cleaning dropped the member.</summary>
    public required double[] Distance { get; init; }

    /// <summary>Rank of the group whose centre is second nearest; 0 when cleaning dropped the member.</summary>
    public required int[] SecondRanks { get; init; }

    /// <summary>Distance to that centre; NaN when cleaning dropped the member.</summary>
    public required double[] SecondDistance { get; init; }

    /// <summary>Gives a whole column; null when the extract lacks it.</summary>
    public required Func<ExtractColumn, ColumnCells?> Column { get; init; }
}
