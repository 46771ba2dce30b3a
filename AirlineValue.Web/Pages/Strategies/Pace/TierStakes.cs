using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.Strategies.Pace;

/// <summary>A count of members with its list.</summary>
/// <param name="Name">Who they are.</param>
/// <param name="Cell">How many, and where.</param>
public sealed record TierStakesLine(string Name, StrategyCell Cell);

/// <summary>Which members cannot lose the tier that they have: those in the lowest tier, and those who have reached what keeps
/// theirs.</summary>
public sealed class TierStakes(MemberQueries members, FieldFormat format, IStringLocalizer<StrategiesTexts> texts)
{
    /// <summary>The members by what they could lose: of those near the next tier for the upgrade, of all for the renewal.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="condition">The strategy's condition on the page.</param>
    /// <param name="rules">The rules.</param>
    public async Task<IReadOnlyList<TierStakesLine>> OfAsync(MemberBasis basis, InStrategy condition, Programme rules)
    {
        List<TierStakesLine> lines = [];
        foreach (var (key, conditions) in Conditions(condition, rules))
        {
            var count = await members.CountAsync(basis, conditions);
            lines.Add(new TierStakesLine(
                texts[$"Pace.Stakes.{key}"], new StrategyCell(format.Count(count), count == 0 ? null : StrategyAddress.List(basis, conditions))));
        }
        return lines;
    }

    /// <summary>The conditions of each line.</summary>
    public static IEnumerable<(string Key, IReadOnlyList<MemberCondition> Conditions)> Conditions(InStrategy condition, Programme rules)
    {
        MemberCondition[] whole = condition.Strategy == Strategy.Upgrade ? [condition with { Standing = null }] : [];
        var kept = new InStrategy(Strategy.Renewal, StrategyStanding.Reached, Version: condition.Version);
        yield return ("Lowest", [.. whole, new ColumnRange(ExtractColumns.FfpTier, ValueRange.Of(rules.Tiers[0].Code))]);
        yield return ("Kept", [.. whole, kept]);
        yield return ("Losing", [.. whole, kept with { Standing = StrategyStanding.Near }, kept with { Standing = StrategyStanding.Far }]);
    }
}
