using System.Text.Json;
using AirlineValue.Domain.Strategies;
using AirlineValue.Web.Pages.ProgrammeRules;
using FsCheck;
using FsCheck.Fluent;
using static AirlineValue.Domain.Strategies.ProgrammeErrorReason;

namespace AirlineValue.Tests.Pages.ProgrammeRules;

public sealed class ProgrammeDraftTests
{
    private static readonly DateOnly Day = new(2014, 3, 31);

    /// <summary>Rules with everything that the presets leave out.</summary>
    private static Programme Unusual => ProgrammePresets.ChinaEastern with
    {
        Assessment = new(AssessmentKind.Once, Date: new DateOnly(2015, 2, 28)),
        Validity = new(Until: new YearlyDay(2, 29), UntilYear: 3),
        FirstRedemption = new(7500.5, ProgrammePresets.ChinaEastern.Tiers[1].Upgrade),
        Points = new(18, true, new HalvingRule(new YearlyDay(12, 31), 0.29)),
        Partners = [],
        Limits = new() { NearBand = 0.29, LittlePartnerPoints = 0, LeftBelow = 0.333, LeavingBelow = 0.57, SilentGaps = 2.5 },
        Contact = new() { Order = [.. StrategyKey.All], CooldownDays = 0 },
    };

    public static TheoryData<string> Presets() => [.. ProgrammePresets.All.Select(preset => preset.Key), "unusual"];

    [Theory]
    [MemberData(nameof(Presets))]
    public void Read_UntouchedDraft_IsExactlyWhatItStartedFrom(string key)
    {
        var rules = key == "unusual" ? Unusual : ProgrammePresets.All.Single(p => p.Key == key).Programme;
        Assert.Empty(rules.Errors);
        var reading = ProgrammeDraft.Of(rules, Day).Read();
        Assert.Equal((0, Day), (reading.Errors.Count, reading.EffectiveFrom));
        Assert.Equal(Json(rules), Json(reading.Rules));
    }

    [Fact]
    public void Read_AnyShareAndThreshold_IsExactlyWhatWasGiven() => Prop.ForAll(
        Gen.Choose(1, 990).Select(n => n / 1000.0).ToArbitrary(), Gen.Choose(1, 1_000_000_000).Select(n => n / 64.0).ToArbitrary(),
        (share, threshold) =>
        {
            var rules = ProgrammePresets.Default with
            {
                FirstRedemption = new(threshold),
                Limits = new() { NearBand = share, LeftBelow = share / 2, LeavingBelow = share },
            };
            return Json(rules) == Json(ProgrammeDraft.Of(rules, Day).Read().Rules);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Theory]
    [InlineData("40000", 40_000)]
    [InlineData(" 40,000 ", 40_000)]
    [InlineData("1,234,567.5", 1_234_567.5)]
    [InlineData("４０，０００", 40_000)]
    [InlineData("0.5", 0.5)]
    public void Read_NumberAsPeopleWriteIt_IsRead(string typed, double number)
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        draft.RedemptionThreshold = typed;
        Assert.Equal(number, draft.Read().Rules.FirstRedemption.Threshold);
        Assert.Empty(draft.Read().Errors);
    }

    [Theory]
    [InlineData("4,5", Unreadable)]
    [InlineData("many", Unreadable)]
    [InlineData("1e5", Unreadable)]
    [InlineData("40.000,5", Unreadable)]
    [InlineData("0x10", Unreadable)]
    [InlineData("NaN", Unreadable)]
    [InlineData(" ", Missing)]
    [InlineData(null, Missing)]
    [InlineData("0", OutOfRange)]
    [InlineData("-5", OutOfRange)]
    [InlineData("99999999999999999999999999999999999999", OutOfRange)]
    public void Read_ThresholdThatIsNone_IsWrongAtItsFieldAlone(string? typed, ProgrammeErrorReason reason)
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        draft.Tiers[2].Upgrade.All[0].Any[1].Threshold = typed;
        draft.Tiers[2].RenewsAsUpgrade = true;
        var errors = draft.Read().Errors;
        Assert.Contains(errors, e => (e.Field, e.Reason) == ("tiers[2].upgrade.all[0].any[1].threshold", reason));
        Assert.All(errors, e => Assert.StartsWith("tiers[2].upgrade.all[0].any[1]", e.Field, StringComparison.Ordinal));
    }

    public static TheoryData<string, ProgrammeErrorReason, Action<ProgrammeDraft>> Wrong() => new()
    {
        { "name.chinese", Missing, draft => draft.Name.Chinese = " " },
        { "tiers[1].code", Unreadable, draft => draft.Tiers[1].Code = "5a" },
        { "tiers[1].code", Unreadable, draft => draft.Tiers[1].Code = "5.5" },
        { "tiers[1].code", Twice, draft => draft.Tiers[1].Code = "4" },
        { "tiers[2].upgrade.all[0].any[1].threshold", NotRising, draft => (draft.Tiers[2].Upgrade.All[0].Any[1].Threshold, draft.Tiers[2].RenewsAsUpgrade) = ("25", true) },
        { "tiers[1].renewal.all[0].any[1].threshold", AboveUpgrade, draft => draft.Tiers[1].Renewal.All[0].Any[1].Threshold = "26" },
        { "tiers[1].upgrade.all", Missing, draft => draft.Tiers[1].Upgrade.All.Clear() },
        { "tiers", Missing, draft => draft.Tiers.RemoveRange(1, 2) },
        { "assessment.yearly", NoDay, draft => (draft.Assessment.Yearly.Month, draft.Assessment.Yearly.Day) = (2, "30") },
        { "assessment.yearly", Unreadable, draft => draft.Assessment.Yearly.Day = "last" },
        { "assessment.date", Missing, draft => draft.Assessment.Kind = AssessmentKind.Once },
        { "validity.monthsAfterRenewal", OutOfRange, draft => draft.Validity.MonthsAfterRenewal = "121" },
        { "validity.monthsAfterUpgrade", Missing, draft => draft.Validity.MonthsAfterUpgrade = "" },
        { "validity.untilYear", OutOfRange, draft => (draft.Validity.Kind, draft.Validity.UntilYear) = (ValidityKind.Day, "0") },
        { "firstRedemption.eligibility.all[0].any[0].threshold", Missing, draft => draft.HasEligibility = true },
        { "points.expiryMonths", Missing, draft => draft.Points.ExpiryMonths = "" },
        { "points.halving.share", OutOfRange, draft => (draft.Points.Halve, draft.Points.HalvingShare) = (true, "150%") },
        { "partners[4].key", Missing, draft => draft.Partners.Add(new PartnerDraft { Name = new NameDraft { English = "Taxi", Chinese = "出租车" } }) },
        { "limits.nearBand", OutOfRange, draft => draft.Limits.NearBand = "120" },
        { "limits.silentGaps", Missing, draft => draft.Limits.SilentGaps = null },
        { "contact.cooldownDays", Unreadable, draft => draft.CooldownDays = "1.5" },
        { "effectiveFrom", Missing, draft => draft.EffectiveFrom = "" },
        { "effectiveFrom", Unreadable, draft => draft.EffectiveFrom = "31.12.2014" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Read_WrongDraft_IsWrongAtItsFieldAndSaysWhatWasTyped(string field, ProgrammeErrorReason reason, Action<ProgrammeDraft> change)
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        change(draft);
        var error = Assert.Single(draft.Read().Errors);
        Assert.Equal((field, reason), (error.Field, error.Reason));
    }

    [Fact]
    public void Read_ManyErrors_AreInTheOrderOfTheForm()
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        (draft.EffectiveFrom, draft.CooldownDays, draft.Name.English, draft.Tiers[2].Code, draft.Tiers[0].Name.English, draft.Limits.NearBand) = ("", "x", "", "x", "", "0");
        Assert.Equal(
            ["name.english", "tiers[0].name.english", "tiers[2].code", "limits.nearBand", "contact.cooldownDays", "effectiveFrom"],
            draft.Read().Errors.Select(e => e.Field));
    }

    [Fact]
    public void Move_LowestTierUpAndBack_LosesNothing()
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        Assert.True(ProgrammeDraft.Move(draft.Tiers, 0, 1));
        Assert.Equal([5, 4, 6], draft.Read().Rules.Tiers.Select(t => t.Code));
        // silver is the lowest now, which needs nothing, and members need something to become it
        Assert.Null(draft.Read().Rules.Tiers[0].Upgrade);
        Assert.Equal("tiers[1].upgrade.all[0].any[0].threshold", Assert.Single(draft.Read().Errors).Field);
        Assert.True(ProgrammeDraft.Move(draft.Tiers, 1, -1));
        Assert.Equal(Json(ProgrammePresets.Default), Json(draft.Read().Rules));
        Assert.False(ProgrammeDraft.Move(draft.Tiers, 0, -1));
        Assert.False(ProgrammeDraft.Move(draft.Tiers, 2, 1));
    }

    [Fact]
    public void AddTier_AboveTheHighest_HasTheNextCodeAndIsToBeFilledIn()
    {
        var draft = ProgrammeDraft.Of(ProgrammePresets.Default, Day);
        draft.AddTier();
        Assert.Equal("7", draft.Tiers[3].Code);
        Assert.Equal(
            ["tiers[3].name.chinese", "tiers[3].name.english", "tiers[3].upgrade.all[0].any[0].threshold"],
            draft.Read().Errors.Select(e => e.Field).Order(StringComparer.Ordinal));
        (draft.Tiers[3].Name.English, draft.Tiers[3].Name.Chinese, draft.Tiers[3].Upgrade.All[0].Any[0].Threshold) = ("Platinum", "白金卡", "90");
        Assert.Equal(new MeasureThreshold(ProgrammeMeasure.Flights, 90), draft.Read().Rules.Tiers[3].Upgrade!.All[0].Any[0]);
    }

    [Fact]
    public void Add_Alternatives_TakesAMeasureThatIsNotThereYet()
    {
        var group = new AlternativesDraft();
        for (var i = 0; i < 10; i++)
            group.Add();
        Assert.Equal(10, group.Any.Select(m => (m.Measure, m.Period)).Distinct().Count());
    }

    [Fact]
    public void Editor_BeforeTheFirstAttempt_ShowsOnlyWhatCantBeRead()
    {
        var editor = new ProgrammeEditor(ProgrammeDraft.Of(ProgrammePresets.Default, Day), new ProgrammeGrounds(MeasureAvailability.Of([]), [4, 5]));
        (editor.Draft.Name.English, editor.Draft.Limits.NearBand) = ("", "most");
        editor.Touch();
        Assert.Equal("limits.nearBand", Assert.Single(editor.Errors).Field);
        Assert.False(editor.Check());
        Assert.True(editor.IsWrong("name.english"));
        (editor.Draft.Name.English, editor.Draft.Limits.NearBand) = ("Rules", "75");
        editor.Touch();
        Assert.Empty(editor.Errors);
        Assert.True(editor.Check());
        Assert.Equal("tiers[2].code", Assert.Single(editor.Warnings).Field);
        editor.Focus("name.english");
        Assert.Equal((true, false), (editor.TakesFocus("name.english"), editor.TakesFocus("name.english")));
    }

    private static string Json(Programme rules) => JsonSerializer.Serialize(rules, JsonSerializerOptions.Web);
}
