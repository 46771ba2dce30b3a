using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Strategies;

/// <summary>Which action a member on several lists gets, and how long it is then left in peace.</summary>
public sealed record ContactRules
{
    /// <summary>The order in which strategies take a member; the first that concerns it gives the action. Default: what is
    /// about to be lost first, then what is within reach, then what takes longer. Each strategy once.</summary>
    [JsonConverter(typeof(StrategyOrderConverter))]
    public IReadOnlyList<Strategy> Order { get; init; } =
        [Strategy.Renewal, Strategy.Upgrade, Strategy.FirstRedemption, Strategy.WinBack, Strategy.CrossSell, Strategy.Keep];

    /// <summary>Days after an export in which a member is in no other one. Default 30; 0–730, 0 for none.</summary>
    public int CooldownDays { get; init; } = 30;
}
