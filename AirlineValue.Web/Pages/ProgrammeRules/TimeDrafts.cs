using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>A day of every year while a person changes it.</summary>
public sealed class DayDraft
{
    /// <summary>The month, 1–12.</summary>
    public int Month { get; set; } = 12;

    /// <summary>The day, as it was typed.</summary>
    public string? Day { get; set; } = "31";

    /// <summary>A draft that changes nothing yet; the last day of the year where there is none.</summary>
    public static DayDraft Of(YearlyDay? day) => day is null ? new() : new() { Month = day.Month, Day = DraftReader.Text((int?)day.Day) };

    internal YearlyDay Read(DraftReader reader, string field) => new(Month, reader.Whole(field, Day));
}

/// <summary>When tiers are assessed, while a person changes it.</summary>
public sealed class AssessmentDraft
{
    /// <summary>How.</summary>
    public AssessmentKind Kind { get; set; }

    /// <summary>The day of every year.</summary>
    public DayDraft Yearly { get; private init; } = new();

    /// <summary>The one date.</summary>
    public string? Date { get; set; }

    /// <summary>A draft that changes nothing yet.</summary>
    public static AssessmentDraft Of(AssessmentRule rule) =>
        new() { Kind = rule.Kind, Yearly = DayDraft.Of(rule.Yearly), Date = DraftReader.Text(rule.Date) };

    internal AssessmentRule Read(DraftReader reader) => Kind switch
    {
        AssessmentKind.Yearly => new(Kind, Yearly.Read(reader, "assessment.yearly")),
        AssessmentKind.Once => new(Kind, Date: reader.Date("assessment.date", Date)),
        _ => new(Kind),
    };
}

/// <summary>How it is said how long a tier lasts.</summary>
public enum ValidityKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By months.</summary>
    Months,

    /// <summary>By a day of a later year.</summary>
    Day,
}

/// <summary>How long a tier lasts, while a person changes it.</summary>
public sealed class ValidityDraft
{
    /// <summary>How it is said.</summary>
    public ValidityKind Kind { get; set; }

    /// <summary>Months after an upgrade, as they were typed.</summary>
    public string? MonthsAfterUpgrade { get; set; } = "24";

    /// <summary>Months after a renewal, as they were typed.</summary>
    public string? MonthsAfterRenewal { get; set; } = "12";

    /// <summary>The day.</summary>
    public DayDraft Until { get; private init; } = new();

    /// <summary>Of which year, as it was typed.</summary>
    public string? UntilYear { get; set; } = "2";

    /// <summary>A draft that changes nothing yet.</summary>
    public static ValidityDraft Of(StatusValidity? validity) => validity switch
    {
        null => new(),
        { Until: { } day } => new() { Kind = ValidityKind.Day, Until = DayDraft.Of(day), UntilYear = DraftReader.Text(validity.UntilYear) },
        _ => new()
        {
            Kind = ValidityKind.Months,
            MonthsAfterUpgrade = DraftReader.Text(validity.MonthsAfterUpgrade),
            MonthsAfterRenewal = DraftReader.Text(validity.MonthsAfterRenewal),
        },
    };

    internal StatusValidity? Read(DraftReader reader) => Kind switch
    {
        ValidityKind.Months => new(
            reader.Whole("validity.monthsAfterUpgrade", MonthsAfterUpgrade), reader.Whole("validity.monthsAfterRenewal", MonthsAfterRenewal)),
        ValidityKind.Day => new(Until: Until.Read(reader, "validity.until"), UntilYear: reader.Whole("validity.untilYear", UntilYear)),
        _ => null,
    };
}

/// <summary>How long points last, while a person changes it.</summary>
public sealed class PointsDraft
{
    /// <summary>Whether they expire.</summary>
    public bool Expire { get; set; }

    /// <summary>After how many months, as it was typed.</summary>
    public string? ExpiryMonths { get; set; } = "36";

    /// <summary>Whether the months are counted from the last movement.</summary>
    public bool IsAfterActivity { get; set; }

    /// <summary>Whether a share is lost on a day of every year.</summary>
    public bool Halve { get; set; }

    /// <summary>The day.</summary>
    public DayDraft HalvingDay { get; private init; } = new();

    /// <summary>The share in percent, as it was typed.</summary>
    public string? HalvingShare { get; set; } = "50";

    /// <summary>A draft that changes nothing yet.</summary>
    public static PointsDraft Of(PointsRule rule)
    {
        var draft = new PointsDraft { Expire = rule.ExpiryMonths is not null, IsAfterActivity = rule.IsAfterActivity, Halve = rule.Halving is not null, HalvingDay = DayDraft.Of(rule.Halving?.Day) };
        if (rule.ExpiryMonths is { } months)
            draft.ExpiryMonths = DraftReader.Text((int?)months);
        if (rule.Halving is { } halving)
            draft.HalvingShare = DraftReader.Percent(halving.Share);
        return draft;
    }

    internal PointsRule Read(DraftReader reader) => new(
        Expire ? reader.Whole("points.expiryMonths", ExpiryMonths) : null,
        Expire && IsAfterActivity,
        Halve ? new HalvingRule(HalvingDay.Read(reader, "points.halving.day"), reader.Share("points.halving.share", HalvingShare)) : null);
}
