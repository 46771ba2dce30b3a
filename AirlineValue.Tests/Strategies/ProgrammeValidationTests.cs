using System.Text.Json;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.ProgrammeErrorReason;
using static AirlineValue.Domain.Strategies.ProgrammeMeasure;

namespace AirlineValue.Tests.Strategies;

public sealed class ProgrammeValidationTests
{
    private static Programme Rules => ProgrammePresets.AirChina;

    [Fact]
    public void Errors_OfThePresets_AreNone() => Assert.All(ProgrammePresets.All, preset => Assert.Empty(preset.Programme.Errors));

    [Fact]
    public void Presets_AsJson_ComeBackAsTheyWere() => Assert.All(ProgrammePresets.All, preset =>
    {
        var json = JsonSerializer.Serialize(preset.Programme, JsonSerializerOptions.Web);
        Assert.Equal(json, JsonSerializer.Serialize(JsonSerializer.Deserialize<Programme>(json, JsonSerializerOptions.Web), JsonSerializerOptions.Web));
        Assert.Contains("kilometres", ProgrammePresets.AirChina.Tiers[1].Upgrade is null ? "" : JsonSerializer.Serialize(ProgrammePresets.AirChina, JsonSerializerOptions.Web), StringComparison.Ordinal);
    });

    [Fact]
    public void Rules_StoredBeforeThereWereContactRules_HaveTheUsualOnes()
    {
        var json = JsonSerializer.SerializeToNode(Rules with { Contact = new() { CooldownDays = 7 } }, JsonSerializerOptions.Web)!.AsObject();
        Assert.Equal(["cooldownDays", "order"], json["contact"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        json.Remove("contact");
        var read = json.Deserialize<Programme>(JsonSerializerOptions.Web)!.Contact;
        Assert.Equal((30, "renewal upgrade first-redemption win-back cross-sell keep"), (read.CooldownDays, string.Join(' ', read.Order.Select(s => s.Key()))));
    }

    public static TheoryData<string, ProgrammeErrorReason, Func<Programme>> Wrong() => new()
    {
        { "tiers", Missing, () => Rules with { Tiers = [Rules.Tiers[0]] } },
        { "tiers[1].code", Twice, () => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Code = 4 }] } },
        { "tiers[1].code", OutOfRange, () => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Code = 5_000_000 }] } },
        { "tiers[1].upgrade", Missing, () => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Upgrade = null }] } },
        { "tiers[0].upgrade", NotAllowed, () => Rules with { Tiers = [Rules.Tiers[0] with { Upgrade = Any(new MeasureThreshold(Flights, 1)) }, .. Rules.Tiers.Skip(1)] } },
        { "tiers[1].name.chinese", Missing, () => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Name = new("Silver", " ") }] } },
        { "tiers[2].upgrade.all[0].any[1].threshold", NotRising, () => WithUpgrade(Any(new(Kilometres, 80_000), new(Flights, 25))) },
        { "tiers[1].renewal.all[0].any[0].threshold", AboveUpgrade, () => WithRenewal(Any(new(Kilometres, 40_001), new(Flights, 25))) },
        { "tiers[1].renewal.all", Missing, () => WithRenewal(new TierCondition([])) },
        { "tiers[1].renewal.all[0].any", Missing, () => WithRenewal(new TierCondition([new MeasureAlternatives([])])) },
        { "tiers[1].renewal.all[0].any[0].threshold", OutOfRange, () => WithRenewal(Any(new MeasureThreshold(Kilometres, 0))) },
        { "tiers[1].renewal.all[0].any[1].measure", Twice, () => WithRenewal(Any(new(Flights, 20), new(Flights, 21))) },
        { "tiers[1].renewal.all[0]", AlwaysMet, () => WithRenewal(Both(new(Flights, 20), new(Flights, 21))) },
        { "tiers[1].renewal.all[1]", AlwaysMet, () => WithRenewal(Both(new(Flights, 20), new(Flights, 20))) },
        { "assessment.yearly", NoDay, () => Rules with { Assessment = new(AssessmentKind.Yearly, new YearlyDay(2, 30)) } },
        { "assessment.date", Missing, () => Rules with { Assessment = new(AssessmentKind.Once) } },
        { "validity", Contradicts, () => Rules with { Validity = new(24, 12, new YearlyDay(2, 28), 3) } },
        { "validity.untilYear", Missing, () => Rules with { Validity = new(Until: new YearlyDay(2, 28)) } },
        { "validity.monthsAfterRenewal", Missing, () => Rules with { Validity = new(24) } },
        { "tiers[1].name.english", Twice, () => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Name = new("member ", "银卡") }] } },
        { "tiers[1].renewal.all[1]", AlwaysMet, () => WithRenewal(Both(new(Flights, 20), new(Flights, 18, MeasurePeriod.Window))) },
        { "tiers", OutOfRange, () => Rules with { Tiers = [Rules.Tiers[0], .. Enumerable.Range(1, 20).Select(TierOf)] } },
        { "partners[0].key", OutOfRange, () => Rules with { Partners = [Rules.Partners[0] with { Key = new string('a', 31) }] } },
        { "points.expiryMonths", OutOfRange, () => Rules with { Points = new(0) } },
        { "points.halving.share", OutOfRange, () => Rules with { Points = new(36, Halving: new HalvingRule(new YearlyDay(12, 31), 1.5)) } },
        { "firstRedemption.threshold", OutOfRange, () => Rules with { FirstRedemption = new(double.NaN) } },
        { "partners[1].key", Twice, () => Rules with { Partners = [Rules.Partners[0], Rules.Partners[0]] } },
        { "limits.nearBand", OutOfRange, () => Rules with { Limits = new() { NearBand = 1 } } },
        { "contact.order", Missing, () => Rules with { Contact = new() { Order = [.. Rules.Contact.Order.Skip(1)] } } },
        { "contact.order", Twice, () => Rules with { Contact = new() { Order = [.. Rules.Contact.Order, Rules.Contact.Order[0]] } } },
        { "contact.cooldownDays", OutOfRange, () => Rules with { Contact = new() { CooldownDays = -1 } } },
        { "limits.paceHorizonDays", OutOfRange, () => Rules with { Limits = new() { PaceHorizonDays = 0 } } },
        { "limits.paceHorizonDays", OutOfRange, () => Rules with { Limits = new() { PaceHorizonDays = 366 } } },
        { "limits.nudgeFrom", OutOfRange, () => Rules with { Limits = new() { NudgeFrom = 0.8 } } },
        { "limits.nudgeTo", OutOfRange, () => Rules with { Limits = new() { NudgeTo = 1 } } },
        { "limits.leftBelow", OutOfRange, () => Rules with { Limits = new() { LeftBelow = 0.95 } } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Errors_OfAWrongRule_StandAtItsField(string field, ProgrammeErrorReason reason, Func<Programme> rules)
    {
        var error = Assert.Single(rules().Errors);
        Assert.Equal((field, reason), (error.Field, error.Reason));
    }

    [Fact]
    public void Next_YearlyAssessment_IsTheNextSuchDay()
    {
        var yearly = new AssessmentRule(AssessmentKind.Yearly, new YearlyDay(12, 31));
        Assert.Equal(new DateOnly(2014, 12, 31), yearly.Next(new DateOnly(2014, 3, 31)));
        Assert.Equal(new DateOnly(2014, 12, 31), yearly.Next(new DateOnly(2014, 12, 31)));
        Assert.Equal(new DateOnly(2015, 2, 28), new AssessmentRule(AssessmentKind.Yearly, new YearlyDay(2, 29)).Next(new DateOnly(2014, 3, 1)));
        Assert.Null(new AssessmentRule(AssessmentKind.Once, Date: new DateOnly(2014, 3, 30)).Next(new DateOnly(2014, 3, 31)));
        Assert.Null(new AssessmentRule(AssessmentKind.Rolling).Next(new DateOnly(2014, 3, 31)));
    }

    [Fact]
    public void Errors_OfYear2AskedForBesideLessOfTheWindow_AreOnlyWhereOneImpliesTheOther()
    {
        Assert.Empty(WithRenewal(Both(new(Flights, 20), new(Flights, 25, MeasurePeriod.Window))).Errors);
        var error = Assert.Single(WithRenewal(Both(new(Flights, 18, MeasurePeriod.Window), new(Flights, 19))).Errors);
        Assert.Equal(("tiers[1].renewal.all[0]", AlwaysMet), (error.Field, error.Reason));
    }

    [Fact]
    public void Warnings_OfCodes_NameThoseThatNobodyHasAndThoseThatNoTierHas()
    {
        Assert.Equal(
            [new ProgrammeWarning("tiers[3].code", ProgrammeWarningReason.NoMember, 7), new ProgrammeWarning("tiers", ProgrammeWarningReason.NoTier, 3)],
            ProgrammeWarning.Of(Rules, [3, 4, 5, 6]));
        Assert.Empty(ProgrammeWarning.Of(ProgrammePresets.Default, [4, 5, 6]));
        Assert.Empty(ProgrammeWarning.Of(Rules, []));
    }

    private static ProgrammeTier TierOf(int place) => new(100 + place, new($"Tier {place}", $"等级 {place}"), Any(new MeasureThreshold(Flights, 10 * place)));

    private static TierCondition Any(params IReadOnlyList<MeasureThreshold> measures) => TierCondition.AnyOf(measures);

    private static TierCondition Both(MeasureThreshold first, MeasureThreshold second) =>
        new([new MeasureAlternatives([first]), new MeasureAlternatives([second])]);

    private static Programme WithUpgrade(TierCondition gold) => Rules with { Tiers = [.. Rules.Tiers.Take(2), Rules.Tiers[2] with { Upgrade = gold, Renewal = null }] };

    private static Programme WithRenewal(TierCondition silver) => Rules with { Tiers = [Rules.Tiers[0], Rules.Tiers[1] with { Renewal = silver }] };
}
