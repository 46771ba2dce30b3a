using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>Whether an extract gives a measure of a programme.</summary>
/// <param name="IsEstimated">Whether it has to be apportioned from other columns.</param>
/// <param name="Lacking">Columns that it would need; none when the measure can be counted.</param>
public sealed record MeasureAvailability(bool IsEstimated, IReadOnlyList<ExtractColumn> Lacking)
{
    /// <summary>Whether the measure can be counted.</summary>
    public bool IsThere => Lacking.Count == 0;

    /// <summary>What an extract gives of every measure in every period, told from its columns alone.</summary>
    /// <param name="columns">The columns that the extract has.</param>
    public static IReadOnlyDictionary<(ProgrammeMeasure Measure, MeasurePeriod Period), MeasureAvailability> Of(IEnumerable<ExtractColumn> columns)
    {
        var there = columns.ToHashSet();
        var measures = new MeasureColumns(new MemberSource
        {
            Count = 0,
            Column = column => there.Contains(column) && column.Kind != ColumnKind.Text ? ColumnCells.Of(column, []) : null,
            NumberRanks = () => [],
            NumbersStartingWith = _ => [],
        });
        return Enum.GetValues<ProgrammeMeasure>()
            .SelectMany(measure => Enum.GetValues<MeasurePeriod>().Select(period => (measure, period)))
            .ToDictionary(key => key, key => Of(measures.Of(key.measure, key.period)));
    }

    private static MeasureAvailability Of(MeasureColumn column) => new(column.IsEstimated && column.Values is not null, column.Lacking);
}
