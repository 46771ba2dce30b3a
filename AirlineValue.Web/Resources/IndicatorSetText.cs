using AirlineValue.Domain.Indicators;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Resources;

/// <summary>Indicator sets in the user's language: those that are always there have names that depend on it.</summary>
public sealed class IndicatorSetText(IStringLocalizer<FieldTexts> texts)
{
    /// <summary>The name of a set.</summary>
    public string Name(IndicatorSet set) => texts[$"Set.{set.Name}"] is { ResourceNotFound: false } name ? name : set.Name;

    /// <summary>What a set holds, in a line: "L, R, log F, log M, C".</summary>
    public string Contents(IndicatorSet set)
    {
        var isRobust = set.Indicators.All(i => i.Scaling == IndicatorScaling.MedianAndInterquartileRange);
        var contents = string.Join(texts["List.Separator"], set.Indicators.Select(i => Contents(i, isRobust)));
        return isRobust ? texts["Set.AllRobust", contents] : contents;
    }

    /// <summary>Name and contents.</summary>
    public string Full(IndicatorSet set) => texts["Set.Full", Name(set), Contents(set)];

    private string Contents(IndicatorDefinition definition, bool isRobust)
    {
        var text = definition.Transformation == IndicatorTransformation.Log1P ? texts["Set.Log", definition.Indicator].Value : definition.Indicator;
        return definition.Scaling == IndicatorScaling.MedianAndInterquartileRange && !isRobust ? texts["Set.Robust", text] : text;
    }
}
