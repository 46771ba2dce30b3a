using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>The members of an outcome as conditions of a list, where conditions can say who they are.</summary>
/// <param name="outcome">The outcomes under stored rules.</param>
/// <param name="version">Their version; null for the one in force.</param>
public sealed class OutcomeConditions(ProgrammeOutcome outcome, int? version)
{
    private int Top => outcome.Rules.Tiers.Count - 1;

    // members above the lowest tier and below the highest whose next tier is not known would be taken for those who keep theirs
    private bool IsSure => Enumerable.Range(1, Math.Max(0, Top - 1)).All(tier => outcome.OfTier(tier, TierOutcome.NotKnown).Members == 0);

    /// <summary>The members of a tier with an outcome; null where no conditions can say so.</summary>
    /// <param name="tier">The tier's place.</param>
    /// <param name="asked">The outcome.</param>
    public IReadOnlyList<MemberCondition>? OfTier(int tier, TierOutcome asked)
    {
        var code = new ColumnRange(ExtractColumns.FfpTier, outcome.Rules.Tiers[tier].Code, outcome.Rules.Tiers[tier].Code);
        var below = tier == Top ? [] : Any(Strategy.Upgrade, StrategyStanding.Far, StrategyStanding.Near);
        if ((tier < Top && !outcome.HasUpgrades) || (tier == Top && !outcome.HasRenewals))
            return null;
        return asked switch
        {
            TierOutcome.Upgrades => [code, .. Any(Strategy.Upgrade, StrategyStanding.Reached)],
            TierOutcome.Stays => [code, .. below],
            TierOutcome.Renews when outcome.HasRenewals => [code, .. below, .. Any(Strategy.Renewal, StrategyStanding.Reached)],
            TierOutcome.Falls when outcome.HasRenewals => [code, .. below, .. Any(Strategy.Renewal, StrategyStanding.Far, StrategyStanding.Near)],
            TierOutcome.NotKnown when tier == 0 => [code, .. Any(Strategy.Upgrade, StrategyStanding.None)],
            TierOutcome.NotKnown when tier == Top => [code, .. Any(Strategy.Renewal, StrategyStanding.None)],
            _ => null,
        };
    }

    /// <summary>The members of all tiers with an outcome; null where no conditions can say so.</summary>
    /// <param name="asked">The outcome.</param>
    public IReadOnlyList<MemberCondition>? Of(TierOutcome asked)
    {
        if (!outcome.HasUpgrades)
            return null;
        var below = Any(Strategy.Upgrade, StrategyStanding.Far, StrategyStanding.Near, StrategyStanding.None);
        return asked switch
        {
            TierOutcome.Upgrades => Any(Strategy.Upgrade, StrategyStanding.Reached),
            TierOutcome.Stays => OfTier(0, asked),
            TierOutcome.Renews when IsSure && outcome.HasRenewals => [.. below, .. Any(Strategy.Renewal, StrategyStanding.Reached)],
            TierOutcome.Falls when IsSure && outcome.HasRenewals => [.. below, .. Any(Strategy.Renewal, StrategyStanding.Far, StrategyStanding.Near)],
            _ => null,
        };
    }

    private InStrategy[] Any(Strategy strategy, params StrategyStanding[] standings) =>
        [.. standings.Select(standing => new InStrategy(strategy, standing, Version: version))];
}
