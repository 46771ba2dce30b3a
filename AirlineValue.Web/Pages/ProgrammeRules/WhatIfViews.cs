using AirlineValue.Domain.Members;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.Members;
using AirlineValue.Web.Pages.Strategies;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>Makes what is shown of what a draft would change.</summary>
public sealed class WhatIfViews(
    FieldFormat format, StrategyText strategies, SegmentTexts segments, MemberFieldText fields, TierText tiers, IStringLocalizer<ProgrammeTexts> texts)
{
    private static readonly TierOutcome[] Outcomes = Enum.GetValues<TierOutcome>();

    private static readonly StrategyStanding[] Redemption =
        [StrategyStanding.Near, StrategyStanding.Reached, StrategyStanding.NotEligible, StrategyStanding.Far];

    /// <summary>What a draft would change.</summary>
    /// <param name="basis">Whose members.</param>
    /// <param name="against">The version that holds.</param>
    /// <param name="change">What changes.</param>
    public WhatIfView Of(MemberBasis basis, ProgrammeVersion against, ProgrammeWhatIf change)
    {
        var conditions = new OutcomeConditions(change.Before, against.Id);
        return new WhatIfView(
            Meanings(change), Notes(change.After), [.. Outcomes.Select(Name)],
            [.. Outcomes.Select(outcome => WorthOf(basis, change, conditions, outcome))],
            [.. Codes(change).Select(code => TierOf(basis, change, conditions, code)), .. OthersOf(change) is { } others && others.Cells.Any(c => !c.IsNobody) ? [others] : Array.Empty<WhatIfRow>()],
            [.. GroupsOf(basis, change, conditions)],
            [.. RedemptionOf(basis, against, change)]);
    }

    private List<string> Meanings(ProgrammeWhatIf change)
    {
        var changes = change.Changes;
        var (before, after) = (change.Before, change.After);
        List<string> meanings =
        [
            texts["WhatIf.Meaning", format.Count(after.Of(TierOutcome.Upgrades).Members), Signed(Difference(TierOutcome.Upgrades)),
                format.Count(after.Of(TierOutcome.Falls).Members), Signed(Difference(TierOutcome.Falls))],
            changes.Better + changes.Worse == 0
                ? texts["WhatIf.Meaning.Same"]
                : texts["WhatIf.Meaning.Members", format.Count(changes.Better), format.Count(changes.Worse)],
        ];
        if (changes.Lose > 0)
            meanings.Add(texts["WhatIf.Meaning.Lose", format.Count(changes.Lose), format.CompactCurrency(changes.LoseFares)]);
        return meanings;

        int Difference(TierOutcome outcome) => after.Of(outcome).Members - before.Of(outcome).Members;
    }

    private List<string> Notes(ProgrammeOutcome after)
    {
        List<string> notes = [texts["WhatIf.Draft"]];
        if (after.IsEstimated)
            notes.Add(texts["WhatIf.Estimated"]);
        if (after.Lacking.Count > 0)
            notes.Add(texts["Measure.Lacking", string.Join(texts["Partners.And"], after.Lacking.Select(c => texts["Column", fields.Name(c), c.Name].Value))]);
        return notes;
    }

    private WhatIfWorth WorthOf(MemberBasis basis, ProgrammeWhatIf change, OutcomeConditions conditions, TierOutcome outcome)
    {
        var (before, after) = (change.Before.Of(outcome), change.After.Of(outcome));
        return new WhatIfWorth(
            Name(outcome), Cell(basis, before.Members, after.Members, conditions.Of(outcome), outcome),
            format.CompactCurrency(before.Fares), format.CompactCurrency(after.Fares), format.Share(before.MeanPercentile), format.Share(after.MeanPercentile));
    }

    private WhatIfRow TierOf(MemberBasis basis, ProgrammeWhatIf change, OutcomeConditions conditions, int code)
    {
        var (before, after) = (PlaceOf(change.Before, code), PlaceOf(change.After, code));
        var tier = change.After.Rules.TierOf(code) ?? change.Before.Rules.TierOf(code)!;
        return new WhatIfRow(
            tiers.WithCode(tier.Name, code), null,
            [
                .. Outcomes.Select(outcome => Cell(
                    basis, before < 0 ? null : change.Before.OfTier(before, outcome).Members, after < 0 ? null : change.After.OfTier(after, outcome).Members,
                    before < 0 ? null : conditions.OfTier(before, outcome), outcome)),
            ]);
    }

    // who has a tier that the rules do not name, or none
    private WhatIfRow OthersOf(ProgrammeWhatIf change) => new(
        texts["WhatIf.Others"], null,
        [
            .. Outcomes.Select(outcome => Cell(
                null, change.Before.OfTier(change.Before.Rules.Tiers.Count, outcome).Members, change.After.OfTier(change.After.Rules.Tiers.Count, outcome).Members,
                null, outcome)),
        ]);

    private IEnumerable<WhatIfRow> GroupsOf(MemberBasis basis, ProgrammeWhatIf change, OutcomeConditions conditions)
    {
        foreach (var segment in basis.Analysis?.Analysis.Segments.OrderBy(s => s.Rank) ?? Enumerable.Empty<StoredSegment>())
            yield return Row(segments.Name(segment.Name), segment.Name, segment.Rank, new InGroup(segment.Key));
        if (basis.Analysis is not null)
            yield return Row(texts["WhatIf.NoGroup"], null, 0, new Dropped());

        WhatIfRow Row(string name, Domain.Segments.SegmentName? group, int rank, MemberCondition condition) => new(
            name, group,
            [
                .. Outcomes.Select(outcome => Cell(
                    basis, change.Before.OfGroup(rank, outcome).Members, change.After.OfGroup(rank, outcome).Members,
                    conditions.Of(outcome) is { } list ? [.. list, condition] : null, outcome)),
            ]);
    }

    private IEnumerable<WhatIfRow> RedemptionOf(MemberBasis basis, ProgrammeVersion against, ProgrammeWhatIf change)
    {
        if (!change.RedemptionBefore.IsAvailable && !change.RedemptionAfter.IsAvailable)
            yield break;
        foreach (var standing in Redemption)
        {
            int? before = change.RedemptionBefore.IsAvailable ? change.RedemptionBefore.Of(standing) : null;
            int? after = change.RedemptionAfter.IsAvailable ? change.RedemptionAfter.Of(standing) : null;
            yield return new WhatIfRow(
                strategies.Standing(Strategy.FirstRedemption, standing), null,
                [Cell(basis, before, after, [new InStrategy(Strategy.FirstRedemption, standing, Version: against.Id)], SignOf(standing))]);
        }
    }

    private WhatIfCell Cell(MemberBasis? basis, int? before, int? after, IReadOnlyList<MemberCondition>? conditions, TierOutcome outcome) =>
        Cell(basis, before, after, conditions, outcome switch
        {
            TierOutcome.Upgrades => ChangeSign.Good,
            TierOutcome.Falls => ChangeSign.Bad,
            _ => ChangeSign.Neutral,
        });

    private WhatIfCell Cell(MemberBasis? basis, int? before, int? after, IReadOnlyList<MemberCondition>? conditions, ChangeSign more)
    {
        var difference = after - before ?? 0;
        return new WhatIfCell(
            before is { } old ? format.Count(old) : texts["Changes.Nothing"],
            basis is not null && before > 0 && conditions is not null ? StrategyAddress.List(basis, conditions) : null,
            after is { } other ? format.Count(other) : texts["Changes.Nothing"],
            difference == 0 ? "" : Signed(difference),
            difference == 0 || more == ChangeSign.Neutral ? ChangeSign.Neutral : (difference > 0) == (more == ChangeSign.Good) ? ChangeSign.Good : ChangeSign.Bad,
            before == 0 && after == 0);
    }

    private string Name(TierOutcome outcome) => texts[$"Outcome.{outcome}"];

    private string Signed(int difference) => difference < 0 ? $"−{format.Count(-difference)}" : $"+{format.Count(difference)}";

    private static ChangeSign SignOf(StrategyStanding standing) => standing switch
    {
        StrategyStanding.Reached => ChangeSign.Good,
        StrategyStanding.Far => ChangeSign.Bad,
        _ => ChangeSign.Neutral,
    };

    private static IEnumerable<int> Codes(ProgrammeWhatIf change) =>
        change.After.Rules.Tiers.Concat(change.Before.Rules.Tiers).Select(tier => tier.Code).Distinct();

    private static int PlaceOf(ProgrammeOutcome outcome, int code) =>
        outcome.Rules.Tiers.Index().Where(tier => tier.Item.Code == code).Select(tier => tier.Index).DefaultIfEmpty(-1).First();
}
