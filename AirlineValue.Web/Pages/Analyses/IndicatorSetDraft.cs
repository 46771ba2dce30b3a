using AirlineValue.Domain.Indicators;

namespace AirlineValue.Web.Pages.Analyses;

/// <summary>An indicator while a person chooses whether and how a set uses it.</summary>
public sealed class IndicatorDraft(Indicator indicator)
{
    /// <summary>The indicator.</summary>
    public Indicator Indicator { get; } = indicator;

    /// <summary>Whether the set uses it.</summary>
    public bool IsUsed { get; set; } = Indicator.Lrfmc.Contains(indicator);

    /// <summary>What is done to its values.</summary>
    public IndicatorTransformation Transformation { get; set; }

    /// <summary>What they are measured from.</summary>
    public IndicatorScaling Scaling { get; set; }
}

/// <summary>An indicator set while a person makes it.</summary>
public sealed class IndicatorSetDraft
{
    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>All indicators, in order.</summary>
    public IReadOnlyList<IndicatorDraft> Indicators { get; } = [.. Indicator.All.Select(indicator => new IndicatorDraft(indicator))];

    /// <summary>The set.</summary>
    public IndicatorSet Set() => new(
        Name?.Trim() ?? "",
        [.. Indicators.Where(i => i.IsUsed).Select(i => new IndicatorDefinition(i.Indicator.Name, i.Transformation, i.Scaling))]);
}
