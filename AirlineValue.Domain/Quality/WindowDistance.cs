using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Quality;

/// <summary>How the observation windows of two extracts lie to each other.</summary>
public enum WindowRelation
{
    /// <summary>They are the same: what differs is not the work of time.</summary>
    Same,

    /// <summary>They end about a month apart: 28 to 31 days.</summary>
    MonthApart,

    /// <summary>They share some of their days.</summary>
    Overlapping,

    /// <summary>They share no day.</summary>
    Separate,
}

/// <summary>The ends of two observation windows.</summary>
/// <param name="BaseEnd">LOAD_TIME of the base.</param>
/// <param name="OtherEnd">LOAD_TIME of the other extract.</param>
public sealed record WindowDistance(DateOnly BaseEnd, DateOnly OtherEnd)
{
    /// <summary>Days of a window: two years with both ends, counted as LAST_TO_END does.</summary>
    public const int WindowDays = 731;

    /// <summary>Days from the base's end to the other's; negative when the other window ends earlier.</summary>
    [JsonIgnore]
    public int Days => OtherEnd.DayNumber - BaseEnd.DayNumber;

    /// <summary>Days that both windows hold.</summary>
    [JsonIgnore]
    public int SharedDays => Math.Max(0, WindowDays - Math.Abs(Days));

    /// <summary>How they lie to each other.</summary>
    [JsonIgnore]
    public WindowRelation Relation => Math.Abs(Days) switch
    {
        0 => WindowRelation.Same,
        >= 28 and <= 31 => WindowRelation.MonthApart,
        < WindowDays => WindowRelation.Overlapping,
        _ => WindowRelation.Separate,
    };
}
