using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Valuation;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Valuation;

/// <summary>Weightings in words.</summary>
public sealed class WeightingText(FieldFormat format, IStringLocalizer<FieldTexts> fields, IStringLocalizer<ValueTexts> texts)
{
    /// <summary>The name.</summary>
    public string Name(NamedWeighting weighting) => weighting.IsBuiltIn ? texts["Equal"] : weighting.Name;

    /// <summary>An indicator's name with its letter: "Frequency (F)"; the letter where it has no other name.</summary>
    public string Indicator(string name) =>
        fields[$"Indicator.{name}"] is { ResourceNotFound: false } known ? texts["Indicator", known.Value, name] : name;

    /// <summary>The weights as they were given: "F 30.0 %, M 30.0 %, C 40.0 %".</summary>
    public string Weights(Weighting weighting) => weighting.IsEqual
        ? texts["Equal.Weights"]
        : string.Join(texts["Comma"], weighting.Weights.Select(Weight));

    /// <summary>What weighs in an analysis: the weights that its indicators have.</summary>
    public string Weights(ValueModel model) =>
        string.Join(texts["Comma"], model.Terms.Where(t => t.Weight > 0).Select(t => Weight(new IndicatorWeight(t.Scale.Indicator.Name, t.Weight))));

    /// <summary>Name, number, and what weighs how much in an analysis.</summary>
    public string InFull(NamedWeighting weighting, Scaler scaler) => ValueModel.Create(weighting.Weighting, scaler) is { } model
        ? texts["InFull", Name(weighting), weighting.Id, Weights(model)]
        : texts["InFull", Name(weighting), weighting.Id, texts["Nothing"].Value];

    /// <summary>What the weighting weighs and the analysis lacks; null when there is nothing to say.</summary>
    public string? Missing(NamedWeighting weighting, Scaler scaler) => ValueModel.Create(weighting.Weighting, scaler) switch
    {
        null => texts["Missing.All", Name(weighting)].Value,
        { Missing.Count: 0 } => null,
        { } model => texts["Missing", string.Join(texts["Comma"], model.Missing.Select(Weight)), Weights(model)].Value,
    };

    private string Weight(IndicatorWeight weight) => texts["Weight", weight.Indicator, format.Share(weight.Weight)];
}
