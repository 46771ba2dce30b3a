using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>How long it is from the window's end to the assessment of tiers.</summary>
public sealed class AssessmentDays
{
    private readonly double[]? _tierExpiry;
    private readonly double _windowEnd;

    private AssessmentDays(double windowEnd, AssessmentRule rule, double[]? tierExpiry)
    {
        _windowEnd = windowEnd;
        _tierExpiry = tierExpiry;
        IsRolling = rule.Kind == AssessmentKind.Rolling;
        Programme = !double.IsNaN(windowEnd) && rule.Next(DateOnly.FromDayNumber((int)windowEnd)) is { } next ? next.DayNumber - windowEnd : double.NaN;
    }

    /// <summary>Days to the programme's next assessment, 0 on the day itself; NaN where tiers are assessed all the time, and when
    /// the date has passed.</summary>
    public double Programme { get; }

    /// <summary>Whether tiers are assessed all the time.</summary>
    public bool IsRolling { get; }

    /// <summary>Whether the extract says when members' tiers end.</summary>
    public bool IsByMember => _tierExpiry is not null;

    /// <summary>The days of an extract's members.</summary>
    public static AssessmentDays Of(MeasureColumns measures, AssessmentRule rule) =>
        new(measures.WindowEnd, rule, measures.Source.Column(ExtractColumns.TierExpiryDate)?.Numbers);

    /// <summary>Days until the tier that a member has is assessed: to its TIER_EXPIRY_DATE where the extract has one that has not
    /// passed, to the programme's assessment otherwise; NaN where there is no date.</summary>
    public double Of(int row)
    {
        if (_tierExpiry is null)
            return Programme;
        var days = _tierExpiry[row] - _windowEnd;
        return days >= 0 ? days : Programme;
    }

    /// <summary>Days over which the next tier's likelihood is estimated: to the programme's assessment; the rules' horizon where
    /// tiers are assessed all the time, NaN when the date has passed.</summary>
    public double OfUpgrade(StrategyLimits limits) => IsRolling ? limits.PaceHorizonDays : Programme;

    /// <summary>Days over which the likelihood to keep the tier is estimated: as <see cref="Of(int)"/>; the rules' horizon where
    /// there is no date since tiers are assessed all the time.</summary>
    public double OfRenewal(int row, StrategyLimits limits) =>
        Of(row) is var days && double.IsNaN(days) && IsRolling ? limits.PaceHorizonDays : days;
}
