using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Storage;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.ProgrammeRules;
using AirlineValue.Web.Resources;
using Microsoft.Extensions.Localization;

namespace AirlineValue.Tests.Pages.ProgrammeRules;

public sealed class ProgrammeWordsTests
{
    private static readonly DateOnly Day = new(2014, 3, 31);

    [Theory]
    [InlineData("en-US", "Tier 3: Gold, upgrade, condition 1, alternative 2, threshold", "This has to be above what leads to the tier below. Expected: > 25. Found: 20.")]
    [InlineData("zh-CN", "等级 3：金卡，升级条件，条件 1，选项 2，门槛", "必须高于下一级别的升级条件。应为：> 25。现为：20。")]
    public void Error_OfAThreshold_SaysWhereWhatIsFoundAndExpected(string culture, string field, string what)
    {
        using var texts = new ViewTexts(culture);
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        draft.Tiers[2].Upgrade.All[0].Any[1].Threshold = "20";
        var error = draft.Read().Errors[0];
        Assert.Equal((field, what), (texts.Get<ProgrammeErrorText>().Field(error.Field, draft), texts.Get<ProgrammeErrorText>().What(error)));
    }

    [Fact]
    public void Error_OfAShare_SpeaksInPercentAsItWasTyped()
    {
        using var texts = new ViewTexts("en-US");
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        draft.Limits.NearBand = "120";
        Assert.Equal("This is out of range. Expected: 1%–99%. Found: 120%.", texts.Get<ProgrammeErrorText>().What(draft.Read().Errors[0]));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Texts_OfEveryReasonFieldAndKind_AreThere(string culture)
    {
        using var view = new ViewTexts(culture);
        var texts = view.Get<IStringLocalizer<ProgrammeTexts>>();
        string[] keys =
        [
            .. Keys<ProgrammeErrorReason>("Error"), .. Keys<ProgrammeWarningReason>("Warning"), .. Keys<ProgrammeMeasure>("Measure"), .. Keys<MeasurePeriod>("Period"),
            .. Keys<AssessmentKind>("AssessmentKind"), .. Keys<ValidityKind>("ValidityKind"), .. Keys<TierOutcome>("Outcome"), .. Keys<VersionState>("State"),
            .. Keys<VersionState>("State").Select(key => $"{key}.Text"), .. Enumerable.Range(1, 12).Select(month => $"Month.{month}"), "Sign.Good", "Sign.Bad",
        ];
        Assert.DoesNotContain(keys, key => texts[key].ResourceNotFound);
        var draft = ProgrammeDraft.Of(ProgrammePresets.ChinaEastern, Day);
        var words = view.Get<ProgrammeErrorText>();
        Assert.All(Paths, path => Assert.DoesNotMatch(@"Field\.|\{0\}", words.Field(path, draft)));
    }

    [Theory]
    [InlineData(ProgrammeMeasure.Flights, "Given by the extract.", null)]
    [InlineData(ProgrammeMeasure.Kilometres, "Estimate: the extract has no YR_2_KM, so the kilometres of the window are apportioned by points or flights.", "estimate")]
    [InlineData(ProgrammeMeasure.ElitePoints, "Not available: the extract lacks", "not in the extract")]
    public void Availability_OfAMeasure_SaysWhetherTheExtractGivesIt(ProgrammeMeasure measure, string sentence, string? mark)
    {
        using var texts = new ViewTexts("en-US");
        var grounds = new ProgrammeGrounds(
            MeasureAvailability.Of([ExtractColumns.L1YFlightCount, ExtractColumns.FlightCount, ExtractColumns.SegKmSum, ExtractColumns.MemberNo]), []);
        Assert.StartsWith(sentence, texts.Get<ProgrammeRuleText>().Availability(grounds, measure, MeasurePeriod.Year2), StringComparison.Ordinal);
        Assert.Equal(mark, texts.Get<ProgrammeRuleText>().Mark(grounds, new MeasureThreshold(measure, 5)));
        Assert.Null(texts.Get<ProgrammeRuleText>().Mark(ProgrammeGrounds.None, new MeasureThreshold(measure, 5)));
    }

    public static TheoryData<string, Func<Programme, Programme>> Changes() => new()
    {
        { "Name", rules => rules with { Name = rules.Name with { Chinese = "新" } } },
        { "Silver (5): name", rules => Tier(rules, t => t with { Name = t.Name with { Chinese = "银" } }) },
        { "Silver (5): upgrade", rules => Tier(rules, t => t with { Upgrade = TierCondition.AnyOf(new MeasureThreshold(ProgrammeMeasure.Flights, 24, MeasurePeriod.Window)) }) },
        { "Silver (5): renewal", rules => Tier(rules, t => t with { Renewal = null }) },
        { "Assessment of tiers", rules => rules with { Assessment = new(AssessmentKind.Yearly, new YearlyDay(12, 30)) } },
        { "A tier lasts", rules => rules with { Validity = null } },
        { "First award", rules => rules with { FirstRedemption = rules.FirstRedemption with { Eligibility = null } } },
        { "Points expire", rules => rules with { Points = rules.Points with { IsAfterActivity = true } } },
        { "Points lost every year", rules => rules with { Points = rules.Points with { Halving = new(new YearlyDay(12, 31)) } } },
        { "Partners", rules => rules with { Partners = [.. rules.Partners.Skip(1)] } },
        { "Near a threshold", rules => rules with { Limits = rules.Limits with { NearBand = 0.75 } } },
        { "Few partner points", rules => rules with { Limits = rules.Limits with { LittlePartnerPoints = 5 } } },
        { "Flying less", rules => rules with { Limits = rules.Limits with { LeavingBelow = 0.95 } } },
        { "Silent for long", rules => rules with { Limits = rules.Limits with { SilentGaps = 4 } } },
        { "Order of strategies", rules => rules with { Contact = rules.Contact with { Order = [.. rules.Contact.Order.Reverse()] } } },
        { "Pause after an export", rules => rules with { Contact = rules.Contact with { CooldownDays = 14 } } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Changes_OfOneRule_AreThatRuleAlone(string name, Func<Programme, Programme> change)
    {
        using var texts = new ViewTexts("en-US");
        var words = texts.Get<ProgrammeRuleText>();
        var changed = Assert.Single(words.Changes(ProgrammePresets.AirChina, change(ProgrammePresets.AirChina)));
        Assert.Equal(name, changed.Name);
        Assert.NotEqual(changed.Before, changed.After);
        Assert.Empty(words.Changes(ProgrammePresets.AirChina, ProgrammePresets.AirChina));
    }

    [Fact]
    public void Changes_OfARemovedTier_NameWhatIsGone()
    {
        using var texts = new ViewTexts("en-US");
        var changes = texts.Get<ProgrammeRuleText>().Changes(ProgrammePresets.AirChina, ProgrammePresets.AirChina with { Tiers = [.. ProgrammePresets.AirChina.Tiers.Take(3)] });
        Assert.Equal(["Order of tiers", "Platinum (7): name", "Platinum (7): upgrade", "Platinum (7): renewal"], changes.Select(c => c.Name));
        Assert.All(changes.Skip(1), c => Assert.Null(c.After));
    }

    [Fact]
    public void StateOf_Versions_IsInForceNotYetOrSuperseded()
    {
        ProgrammeVersion[] all = [Version(5, 2015), Version(2, 2015), Version(4, 2014), Version(3, 2013), Version(1, 2013)];
        var versions = new ProgrammeVersions(all, all[2], Day);
        Assert.Equal(
            [VersionState.NotYet, VersionState.Superseded, VersionState.InForce, VersionState.Superseded, VersionState.Superseded], all.Select(versions.StateOf));
        Assert.Equal([2, 4, 3, 1, null], all.Select(v => versions.Before(v).Id));
    }

    [Fact]
    public void StartOf_KeysOfAddresses_AreThoseInForcePresetsAndVersions()
    {
        var versions = new ProgrammeVersions([Version(7, 2013)], ProgrammeVersion.BuiltIn, Day);
        Assert.Same(ProgrammePresets.Default, ProgrammeAddress.StartOf(null, versions));
        Assert.Same(ProgrammePresets.ChinaEastern, ProgrammeAddress.StartOf("china-eastern", versions));
        Assert.Same(ProgrammePresets.AirChina, ProgrammeAddress.StartOf("7", versions));
        Assert.Null(ProgrammeAddress.StartOf("8", versions));
        Assert.Null(ProgrammeAddress.StartOf("nobody", versions));
    }

    private static readonly string[] Paths =
    [
        "name.english", "name.chinese", "tiers", "tiers[1].code", "tiers[1].name.english", "tiers[1].upgrade.all", "tiers[1].upgrade.all[0]",
        "tiers[1].renewal.all[0].any[1].threshold", "tiers[1].upgrade.all[0].any[1].measure", "tiers[1].upgrade.all[0].any[1].period", "assessment.yearly",
        "assessment.date", "validity.monthsAfterUpgrade", "validity.monthsAfterRenewal", "validity.until", "validity.untilYear", "firstRedemption.threshold",
        "firstRedemption.eligibility.all", "points.expiryMonths", "points.halving.day", "points.halving.share", "partners[0].key", "partners[0].name.chinese",
        "limits.nearBand", "limits.littlePartnerPoints", "limits.leftBelow", "limits.leavingBelow", "limits.silentGaps", "contact.order", "contact.cooldownDays", "effectiveFrom",
    ];

    private static IEnumerable<string> Keys<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => $"{prefix}.{value}");

    private static Programme Tier(Programme rules, Func<ProgrammeTier, ProgrammeTier> change) =>
        rules with { Tiers = [rules.Tiers[0], change(rules.Tiers[1]), .. rules.Tiers.Skip(2)] };

    private static ProgrammeVersion Version(int id, int year) => new(id, new DateOnly(year, 1, 1), ProgrammePresets.AirChina, "", null, null);
}
