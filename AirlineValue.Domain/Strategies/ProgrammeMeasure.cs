using System.Text.Json.Serialization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>What the conditions of a programme count.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProgrammeMeasure>))]
public enum ProgrammeMeasure
{
    /// <summary>Flights (segments).</summary>
    [JsonStringEnumMemberName("flights")]
    Flights,

    /// <summary>Kilometres flown.</summary>
    [JsonStringEnumMemberName("kilometres")]
    Kilometres,

    /// <summary>Elite-qualifying points.</summary>
    [JsonStringEnumMemberName("elitePoints")]
    ElitePoints,

    /// <summary>Base points.</summary>
    [JsonStringEnumMemberName("basePoints")]
    BasePoints,

    /// <summary>Fares paid, in the configured currency.</summary>
    [JsonStringEnumMemberName("fares")]
    Fares,
}

/// <summary>Over which time a measure is counted.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MeasurePeriod>))]
public enum MeasurePeriod
{
    /// <summary>Year 2: the last twelve months of the window.</summary>
    [JsonStringEnumMemberName("year2")]
    Year2,

    /// <summary>The whole window of two years.</summary>
    [JsonStringEnumMemberName("window")]
    Window,
}

/// <summary>Units of measures.</summary>
public static class ProgrammeMeasureUnit
{
    /// <summary>What the measure's numbers count.</summary>
    public static ColumnUnit Unit(this ProgrammeMeasure measure) => measure switch
    {
        ProgrammeMeasure.Flights => ColumnUnit.Flights,
        ProgrammeMeasure.Kilometres => ColumnUnit.Kilometres,
        ProgrammeMeasure.ElitePoints or ProgrammeMeasure.BasePoints => ColumnUnit.Points,
        ProgrammeMeasure.Fares => ColumnUnit.Currency,
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "Not a measure."),
    };
}
