using AirlineValue.Domain.Members;
using AirlineValue.Domain.Monitoring;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Conditions on another period in words.</summary>
public sealed class PeriodConditionText(SegmentTexts segments, IStringLocalizer<MovementTexts> texts)
{
    /// <summary>A condition on the group in another period.</summary>
    public string Of(GroupInPeriod condition)
    {
        var isIn = condition is InGroupIn;
        var text = condition.Key is { } key
            ? texts[isIn ? "Condition.In" : "Condition.NotIn", condition.ExtractId, segments.Name(key)]
            : texts[isIn ? "Condition.Dropped" : "Condition.NotDropped", condition.ExtractId];
        return condition.AnalysisId is { } analysis ? texts["Condition.By", text.Value, analysis] : text;
    }

    /// <summary>A condition on why a group differs from that in another period.</summary>
    public string Of(HasMovementCause condition) =>
        texts["Condition.Cause", texts[$"Cause.{condition.Cause}"].Value, condition.ExtractId, condition.AnalysisId];
}
