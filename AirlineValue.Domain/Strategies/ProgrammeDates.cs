using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Strategies;

/// <summary>When tiers are assessed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AssessmentKind>))]
public enum AssessmentKind
{
    /// <summary>All the time, on the last twelve months.</summary>
    [JsonStringEnumMemberName("rolling")]
    Rolling,

    /// <summary>On the same day every year.</summary>
    [JsonStringEnumMemberName("yearly")]
    Yearly,

    /// <summary>On one date.</summary>
    [JsonStringEnumMemberName("once")]
    Once,
}

/// <summary>A day of every year.</summary>
/// <param name="Month">The month, 1–12.</param>
/// <param name="Day">The day, 1–31; a 29 February falls on 28 February where there is none.</param>
public sealed record YearlyDay(int Month, int Day)
{
    private const int LeapYear = 2000;

    /// <summary>Whether some year has the day.</summary>
    [JsonIgnore]
    public bool IsDay => Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(LeapYear, Month);

    /// <summary>The day in a year.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>The first such day on or after another.</summary>
    public DateOnly OnOrAfter(DateOnly day) => In(day.Year) is var same && same >= day ? same : In(day.Year + 1);
}

/// <summary>When tiers are assessed.</summary>
/// <param name="Kind">How.</param>
/// <param name="Yearly">The day, where it is the same every year.</param>
/// <param name="Date">The date, where it is one.</param>
public sealed record AssessmentRule(AssessmentKind Kind, YearlyDay? Yearly = null, DateOnly? Date = null)
{
    /// <summary>The next assessment on or after a day; null when tiers are assessed all the time, or the date has
    /// passed.</summary>
    public DateOnly? Next(DateOnly day) => Kind switch
    {
        AssessmentKind.Yearly => Yearly?.OnOrAfter(day),
        AssessmentKind.Once => Date >= day ? Date : null,
        _ => null,
    };
}

/// <summary>How long a tier lasts: a number of months, or to a day of a later year.</summary>
/// <param name="MonthsAfterUpgrade">Months after an upgrade, 1–120; null when it is a day.</param>
/// <param name="MonthsAfterRenewal">Months after a renewal, 1–120; null when it is a day.</param>
/// <param name="Until">The day; null when it is months.</param>
/// <param name="UntilYear">Of which year: 1 is the year of the upgrade, 3 the second one after it; 1–10.</param>
public sealed record StatusValidity(int? MonthsAfterUpgrade = null, int? MonthsAfterRenewal = null, YearlyDay? Until = null, int? UntilYear = null);

/// <summary>What points lose on a day of every year.</summary>
/// <param name="Day">The day.</param>
/// <param name="Share">The share that is lost, above 0 and at most 1.</param>
public sealed record HalvingRule(YearlyDay Day, double Share = 0.5);

/// <summary>How long points last.</summary>
/// <param name="ExpiryMonths">Months after which they expire, 1–240; null when they don't.</param>
/// <param name="IsAfterActivity">Whether the months are counted from the last movement, not from when points were
/// earned.</param>
/// <param name="Halving">What is lost on a day of every year; null for nothing.</param>
public sealed record PointsRule(int? ExpiryMonths = null, bool IsAfterActivity = false, HalvingRule? Halving = null);
