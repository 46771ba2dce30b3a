using AirlineValue.Domain.Monitoring;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Monitoring.Movement;

/// <summary>What carried a move, in words.</summary>
public sealed class MoveText(FieldFormat format, IStringLocalizer<MovementTexts> texts)
{
    private const double DaysOfMonth = 30;
    private const int Most = 3;

    /// <summary>The indicators that moved most: “flights fell by 3.2, recency rose by 140 days”.</summary>
    public string Carried(GroupMove move)
    {
        var carriers = move.CarriedBy();
        return carriers.Count == 0
            ? texts["Carried.None"]
            : texts["Carried", string.Join(texts["Carried.Separator"], carriers.Take(Most).Select(Words))];
    }

    private string Words(IndicatorMovement moved) =>
        texts[$"Carried.{moved.Indicator}.{(moved.StandardMean > 0 ? "Up" : "Down")}", Amount(moved.Indicator, Math.Abs(moved.Mean))];

    // recency in days, and flights as a bare number: the word before it names the unit
    private string Amount(string indicator, double change) => indicator switch
    {
        "R" => format.Days(Math.Round(change * DaysOfMonth)),
        "L" => format.Months(change),
        "M" => format.Kilometres(Math.Round(change)),
        "S" => format.Currency(Math.Round(change)),
        _ => format.Significant(Math.Round(change, 3)),
    };
}
