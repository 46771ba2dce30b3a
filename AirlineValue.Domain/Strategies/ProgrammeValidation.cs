using System.Globalization;

namespace AirlineValue.Domain.Strategies;

/// <summary>Finds what is wrong with the rules of a programme, each with the field where it stands.</summary>
internal sealed class ProgrammeValidation
{
    private const int LeastTiers = 2;
    private const int MostTiers = 20;
    private const int LongestName = 60;
    private const int LongestKey = 30;
    private const int GreatestCode = 999;
    private const double GreatestThreshold = 1e9;

    private readonly List<ProgrammeError> _errors = [];

    /// <summary>What is wrong; none when the rules can be used.</summary>
    public static IReadOnlyList<ProgrammeError> ErrorsOf(Programme programme)
    {
        var validation = new ProgrammeValidation();
        validation.CheckName("name", programme.Name);
        validation.CheckTiers(programme.Tiers);
        validation.CheckDates(programme);
        validation.CheckFirstRedemption(programme.FirstRedemption);
        validation.CheckPartners(programme.Partners);
        validation.CheckLimits(programme.Limits);
        validation.CheckContact(programme.Contact);
        return validation._errors;
    }

    private void CheckTiers(IReadOnlyList<ProgrammeTier> tiers)
    {
        if (tiers.Count < LeastTiers)
            Add("tiers", ProgrammeErrorReason.Missing, Text(tiers.Count), $"≥ {LeastTiers}");
        else if (tiers.Count > MostTiers)
            Add("tiers", ProgrammeErrorReason.OutOfRange, Text(tiers.Count), $"≤ {MostTiers}");
        for (var i = 0; i < tiers.Count; i++)
        {
            var (field, tier) = ($"tiers[{i}]", tiers[i]);
            CheckName($"{field}.name", tier.Name);
            CheckSameName(field, tier.Name, tiers.Take(i).Select(t => t.Name));
            CheckNumber($"{field}.code", tier.Code, 0, GreatestCode);
            if (tiers.Take(i).Any(t => t.Code == tier.Code))
                Add($"{field}.code", ProgrammeErrorReason.Twice, Text(tier.Code));
            if (i == 0)
                CheckLowest(tier);
            else if (tier.Upgrade is null)
                Add($"{field}.upgrade", ProgrammeErrorReason.Missing);
            else
                CheckTier(field, tier, tiers[i - 1]);
        }
    }

    private void CheckLowest(ProgrammeTier tier)
    {
        if (tier.Upgrade is not null)
            Add("tiers[0].upgrade", ProgrammeErrorReason.NotAllowed);
        if (tier.Renewal is not null)
            Add("tiers[0].renewal", ProgrammeErrorReason.NotAllowed);
    }

    private void CheckTier(string field, ProgrammeTier tier, ProgrammeTier below)
    {
        CheckCondition($"{field}.upgrade", tier.Upgrade!);
        // a renewal need not rise above the tier below, since that of the tier itself bounds it
        CheckAgainst($"{field}.upgrade", tier.Upgrade!, below.Upgrade, ProgrammeErrorReason.NotRising, (own, other) => own <= other, ">");
        if (tier.Renewal is null)
            return;
        CheckCondition($"{field}.renewal", tier.Renewal);
        CheckAgainst($"{field}.renewal", tier.Renewal, tier.Upgrade, ProgrammeErrorReason.AboveUpgrade, (own, other) => own > other, "≤");
    }

    private void CheckAgainst(
        string field, TierCondition condition, TierCondition? other, ProgrammeErrorReason reason, Func<double, double, bool> isWrong, string sign)
    {
        foreach (var (place, measure) in Measures(field, condition))
        {
            var least = Measures("", other).Select(m => m.Measure)
                .Where(m => m.Measure == measure.Measure && m.Period == measure.Period)
                .Select(m => m.Threshold).DefaultIfEmpty(double.NaN).Min();
            if (isWrong(measure.Threshold, least))
                Add($"{place}.threshold", reason, Text(measure.Threshold), $"{sign} {Text(least)}");
        }
    }

    private void CheckCondition(string field, TierCondition condition)
    {
        if (condition.All.Count == 0)
            Add($"{field}.all", ProgrammeErrorReason.Missing);
        for (var i = 0; i < condition.All.Count; i++)
        {
            var any = condition.All[i].Any;
            if (any.Count == 0)
                Add($"{field}.all[{i}].any", ProgrammeErrorReason.Missing);
            else if (condition.All.Index().Any(other => other.Index != i && IsMetWith(other.Item.Any, any, other.Index < i)))
                Add($"{field}.all[{i}]", ProgrammeErrorReason.AlwaysMet);
        }
        foreach (var (place, measure) in Measures(field, condition))
            CheckNumber($"{place}.threshold", measure.Threshold, double.Epsilon, GreatestThreshold, "0 < … ≤ 1000000000");
        foreach (var place in condition.All.Index().SelectMany(group => TwiceIn($"{field}.all[{group.Index}]", group.Item)))
            Add(place, ProgrammeErrorReason.Twice);
    }

    // 20 flights in one group and 25 in another: whoever meets the second meets the first; of equal ones the later is too much
    private static bool IsMetWith(IReadOnlyList<MeasureThreshold> other, IReadOnlyList<MeasureThreshold> group, bool isLater) =>
        IsImplied(other, group) && (isLater || !IsImplied(group, other));

    private static bool IsImplied(IReadOnlyList<MeasureThreshold> by, IReadOnlyList<MeasureThreshold> group) =>
        by.Count > 0 && by.All(b => group.Any(g => g.Measure == b.Measure && Contains(g.Period, b.Period) && g.Threshold <= b.Threshold));

    // what is flown in year 2 is flown in the window
    private static bool Contains(MeasurePeriod period, MeasurePeriod other) => period == other || period == MeasurePeriod.Window;

    private static IEnumerable<string> TwiceIn(string field, MeasureAlternatives group) => group.Any.Index()
        .Where(item => group.Any.Take(item.Index).Any(m => m.Measure == item.Item.Measure && m.Period == item.Item.Period))
        .Select(item => $"{field}.any[{item.Index}].measure");

    private static IEnumerable<(string Place, MeasureThreshold Measure)> Measures(string field, TierCondition? condition) =>
        condition?.All.Index().SelectMany(group => group.Item.Any.Index()
            .Select(item => ($"{field}.all[{group.Index}].any[{item.Index}]", item.Item))) ?? [];

    private void CheckDates(Programme programme)
    {
        CheckAssessment(programme.Assessment);
        if (programme.Validity is { } validity)
            CheckValidity(validity);
        if (programme.Points.ExpiryMonths is { } months)
            CheckNumber("points.expiryMonths", months, 1, 240);
        if (programme.Points.Halving is { } halving)
        {
            CheckDay("points.halving.day", halving.Day);
            CheckNumber("points.halving.share", halving.Share, double.Epsilon, 1, "0 < … ≤ 1");
        }
    }

    private void CheckAssessment(AssessmentRule assessment)
    {
        switch (assessment)
        {
            case { Kind: AssessmentKind.Yearly, Yearly: { } day }:
                CheckDay("assessment.yearly", day);
                break;
            case { Kind: AssessmentKind.Yearly }:
                Add("assessment.yearly", ProgrammeErrorReason.Missing);
                break;
            case { Kind: AssessmentKind.Once, Date: null }:
                Add("assessment.date", ProgrammeErrorReason.Missing);
                break;
        }
    }

    private void CheckValidity(StatusValidity validity)
    {
        var hasMonths = validity.MonthsAfterUpgrade is not null || validity.MonthsAfterRenewal is not null;
        if (hasMonths == validity.Until is not null)
            Add("validity", hasMonths ? ProgrammeErrorReason.Contradicts : ProgrammeErrorReason.Missing);
        if (hasMonths)
        {
            CheckMonths("validity.monthsAfterUpgrade", validity.MonthsAfterUpgrade);
            CheckMonths("validity.monthsAfterRenewal", validity.MonthsAfterRenewal);
        }
        if (validity.Until is not { } day)
            return;
        CheckDay("validity.until", day);
        if (validity.UntilYear is { } year)
            CheckNumber("validity.untilYear", year, 1, 10);
        else
            Add("validity.untilYear", ProgrammeErrorReason.Missing);
    }

    private void CheckMonths(string field, int? months)
    {
        if (months is { } given)
            CheckNumber(field, given, 1, 120);
        else
            Add(field, ProgrammeErrorReason.Missing);
    }

    private void CheckFirstRedemption(FirstRedemptionRule rule)
    {
        CheckNumber("firstRedemption.threshold", rule.Threshold, double.Epsilon, GreatestThreshold, "0 < … ≤ 1000000000");
        if (rule.Eligibility is { } eligibility)
            CheckCondition("firstRedemption.eligibility", eligibility);
    }

    private void CheckPartners(IReadOnlyList<ProgrammePartner> partners)
    {
        foreach (var (i, partner) in partners.Index())
        {
            if (string.IsNullOrWhiteSpace(partner.Key))
                Add($"partners[{i}].key", ProgrammeErrorReason.Missing);
            else if (partner.Key.Length > LongestKey)
                Add($"partners[{i}].key", ProgrammeErrorReason.OutOfRange, partner.Key, $"≤ {LongestKey}");
            else if (partners.Take(i).Any(p => string.Equals(p.Key, partner.Key, StringComparison.OrdinalIgnoreCase)))
                Add($"partners[{i}].key", ProgrammeErrorReason.Twice, partner.Key);
            CheckName($"partners[{i}].name", partner.Name);
        }
    }

    private void CheckLimits(StrategyLimits limits)
    {
        CheckNumber("limits.nearBand", limits.NearBand, 0.01, 0.99);
        CheckNumber("limits.littlePartnerPoints", limits.LittlePartnerPoints, 0, GreatestThreshold);
        CheckNumber("limits.leavingBelow", limits.LeavingBelow, 0.01, 1);
        CheckNumber("limits.leftBelow", limits.LeftBelow, 0.01, Math.Min(limits.LeavingBelow, 1));
        CheckNumber("limits.silentGaps", limits.SilentGaps, 1, 100);
        CheckNumber("limits.paceHorizonDays", limits.PaceHorizonDays, 1, 365);
        CheckNumber("limits.nudgeTo", limits.NudgeTo, 0.02, 0.99);
        CheckNumber("limits.nudgeFrom", limits.NudgeFrom, 0.01, Math.Min(limits.NudgeTo, 0.99) - 0.01);
    }

    private void CheckContact(ContactRules contact)
    {
        foreach (var missing in StrategyKey.All.Except(contact.Order))
            Add("contact.order", ProgrammeErrorReason.Missing, expected: missing.Key());
        foreach (var twice in contact.Order.CountBy(s => s).Where(count => count.Value > 1))
            Add("contact.order", ProgrammeErrorReason.Twice, twice.Key.Key());
        CheckNumber("contact.cooldownDays", contact.CooldownDays, 0, 730);
    }

    private void CheckName(string field, BilingualName name)
    {
        foreach (var (part, text) in new[] { ("english", name.English), ("chinese", name.Chinese) })
        {
            if (string.IsNullOrWhiteSpace(text))
                Add($"{field}.{part}", ProgrammeErrorReason.Missing);
            else if (text.Length > LongestName)
                Add($"{field}.{part}", ProgrammeErrorReason.OutOfRange, text, $"≤ {LongestName}");
        }
    }

    // whoever reads a list has nothing but the names to tell tiers apart
    private void CheckSameName(string field, BilingualName name, IEnumerable<BilingualName> others)
    {
        if (others.Any(other => IsSame(other.English, name.English)))
            Add($"{field}.name.english", ProgrammeErrorReason.Twice, name.English);
        if (others.Any(other => IsSame(other.Chinese, name.Chinese)))
            Add($"{field}.name.chinese", ProgrammeErrorReason.Twice, name.Chinese);
    }

    private static bool IsSame(string name, string other) =>
        !string.IsNullOrWhiteSpace(name) && string.Equals(name.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private void CheckDay(string field, YearlyDay day)
    {
        if (!day.IsDay)
            Add(field, ProgrammeErrorReason.NoDay, string.Create(CultureInfo.InvariantCulture, $"{day.Month}-{day.Day}"));
    }

    private void CheckNumber(string field, double value, double least, double greatest, string? expected = null)
    {
        if (!(value >= least && value <= greatest))
            Add(field, ProgrammeErrorReason.OutOfRange, Text(value), expected ?? $"{Text(least)}–{Text(greatest)}");
    }

    private void Add(string field, ProgrammeErrorReason reason, string? found = null, string? expected = null) =>
        _errors.Add(new ProgrammeError(field, reason, found, expected));

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
