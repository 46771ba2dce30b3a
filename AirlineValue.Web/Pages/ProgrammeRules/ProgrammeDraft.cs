using System.Globalization;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Web.Pages.ProgrammeRules;

/// <summary>What a draft says.</summary>
/// <param name="Rules">The rules; to be used only without errors.</param>
/// <param name="EffectiveFrom">From which day on they hold; null when that is wrong.</param>
/// <param name="Errors">What is wrong, field by field in the order of the form.</param>
public sealed record DraftReading(Programme Rules, DateOnly? EffectiveFrom, IReadOnlyList<ProgrammeError> Errors)
{
    /// <summary>What is wrong with the rules, whenever they hold.</summary>
    public IEnumerable<ProgrammeError> ErrorsOfRules => Errors.Where(e => e.Field != ProgrammeDraft.EffectiveFromField);
}

/// <summary>The limits of the strategies while a person changes them, as they were typed.</summary>
public sealed class LimitsDraft
{
    /// <summary>The near band in percent.</summary>
    public string? NearBand { get; set; }

    /// <summary>Up to how many partner points count as little.</summary>
    public string? LittlePartnerPoints { get; set; }

    /// <summary>Below which share of year 1, in percent, a member has left.</summary>
    public string? LeftBelow { get; set; }

    /// <summary>Below which share of year 1, in percent, a member is leaving.</summary>
    public string? LeavingBelow { get; set; }

    /// <summary>How many mean gaps make a long silence.</summary>
    public string? SilentGaps { get; set; }

    /// <summary>A draft that changes nothing yet.</summary>
    public static LimitsDraft Of(StrategyLimits limits) => new()
    {
        NearBand = DraftReader.Percent(limits.NearBand),
        LittlePartnerPoints = DraftReader.Text(limits.LittlePartnerPoints),
        LeftBelow = DraftReader.Percent(limits.LeftBelow),
        LeavingBelow = DraftReader.Percent(limits.LeavingBelow),
        SilentGaps = DraftReader.Text(limits.SilentGaps),
    };

    internal StrategyLimits Read(DraftReader reader) => new()
    {
        NearBand = reader.Share("limits.nearBand", NearBand),
        LittlePartnerPoints = reader.Number("limits.littlePartnerPoints", LittlePartnerPoints),
        LeftBelow = reader.Share("limits.leftBelow", LeftBelow),
        LeavingBelow = reader.Share("limits.leavingBelow", LeavingBelow),
        SilentGaps = reader.Number("limits.silentGaps", SilentGaps),
    };
}

/// <summary>Rules while a person changes them: all that is typed, as it was typed. Reading an untouched draft gives the
/// rules that it started from.</summary>
public sealed class ProgrammeDraft
{
    /// <summary>The field of the day from which the rules hold.</summary>
    public const string EffectiveFromField = "effectiveFrom";

    // in the order of the form, so that errors are listed in the order in which they are met
    private static readonly string[] Sections =
        ["name", "tiers", "assessment", "validity", "firstRedemption", "points", "partners", "limits", "contact", EffectiveFromField];

    /// <summary>The programme's name.</summary>
    public NameDraft Name { get; private init; } = new();

    /// <summary>The tiers, lowest first.</summary>
    public List<TierDraft> Tiers { get; private init; } = [];

    /// <summary>When tiers are assessed.</summary>
    public AssessmentDraft Assessment { get; private init; } = new();

    /// <summary>How long a tier lasts.</summary>
    public ValidityDraft Validity { get; private init; } = new();

    /// <summary>Points for a first award, as they were typed.</summary>
    public string? RedemptionThreshold { get; set; }

    /// <summary>Whether something else is asked for before points may be used.</summary>
    public bool HasEligibility { get; set; }

    /// <summary>What else is asked for.</summary>
    public ConditionDraft Eligibility { get; private init; } = ConditionDraft.New();

    /// <summary>How long points last.</summary>
    public PointsDraft Points { get; private init; } = new();

    /// <summary>Partners where points are earned.</summary>
    public List<PartnerDraft> Partners { get; private init; } = [];

    /// <summary>The limits of the strategies.</summary>
    public LimitsDraft Limits { get; private init; } = new();

    /// <summary>The order in which strategies take a member.</summary>
    public List<Strategy> Order { get; private init; } = [];

    /// <summary>The pause after an export in days, as it was typed.</summary>
    public string? CooldownDays { get; set; }

    /// <summary>From which day on the rules hold.</summary>
    public string? EffectiveFrom { get; set; }

    /// <summary>What changed.</summary>
    public string? Note { get; set; }

    /// <summary>A draft that changes nothing yet.</summary>
    /// <param name="rules">The rules that it starts from.</param>
    /// <param name="effectiveFrom">From which day on they are to hold.</param>
    public static ProgrammeDraft Of(Programme rules, DateOnly effectiveFrom) => new()
    {
        Name = NameDraft.Of(rules.Name),
        Tiers = [.. rules.Tiers.Select(TierDraft.Of)],
        Assessment = AssessmentDraft.Of(rules.Assessment),
        Validity = ValidityDraft.Of(rules.Validity),
        RedemptionThreshold = DraftReader.Text(rules.FirstRedemption.Threshold),
        HasEligibility = rules.FirstRedemption.Eligibility is not null,
        Eligibility = ConditionDraft.Of(rules.FirstRedemption.Eligibility),
        Points = PointsDraft.Of(rules.Points),
        Partners = [.. rules.Partners.Select(PartnerDraft.Of)],
        Limits = LimitsDraft.Of(rules.Limits),
        Order = [.. rules.Contact.Order],
        CooldownDays = DraftReader.Text((int?)rules.Contact.CooldownDays),
        EffectiveFrom = DraftReader.Text((DateOnly?)effectiveFrom),
    };

    /// <summary>Adds a tier above the highest, with the next free code.</summary>
    public void AddTier()
    {
        var highest = Tiers.Select(t => int.TryParse(t.Code, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? code : 0).DefaultIfEmpty(0).Max();
        Tiers.Add(new TierDraft { Code = DraftReader.Text((int?)highest + 1) });
    }

    /// <summary>Moves something up (−1) or down (1) in its list; nothing happens at the ends.</summary>
    public static bool Move<T>(List<T> list, int from, int by)
    {
        var to = from + by;
        if (to < 0 || to >= list.Count)
            return false;
        (list[from], list[to]) = (list[to], list[from]);
        return true;
    }

    /// <summary>What the draft says, with everything that is wrong with it.</summary>
    public DraftReading Read()
    {
        var reader = new DraftReader();
        var rules = RulesOf(reader);
        var day = reader.Date(EffectiveFromField, EffectiveFrom);
        // a rule made of what could not be read is wrong in other ways, too, which would say nothing more
        var unread = reader.Errors.Select(e => e.Field).ToHashSet(StringComparer.Ordinal);
        return new DraftReading(
            rules, day, [.. reader.Errors.Concat(rules.Errors.Where(e => !unread.Contains(e.Field))).OrderBy(SectionOf).ThenBy(TierOf)]);
    }

    private Programme RulesOf(DraftReader reader) => new()
    {
        Name = Name.Name,
        Tiers = [.. Tiers.Index().Select(tier => tier.Item.Read(reader, $"tiers[{tier.Index}]", tier.Index == 0))],
        Assessment = Assessment.Read(reader),
        Validity = Validity.Read(reader),
        FirstRedemption = new(
            reader.Number("firstRedemption.threshold", RedemptionThreshold), HasEligibility ? Eligibility.Read(reader, "firstRedemption.eligibility") : null),
        Points = Points.Read(reader),
        Partners = [.. Partners.Select(p => p.Partner)],
        Limits = Limits.Read(reader),
        Contact = new ContactRules { Order = [.. Order], CooldownDays = reader.Whole("contact.cooldownDays", CooldownDays) },
    };

    private static int SectionOf(ProgrammeError error) => Array.FindIndex(Sections, section => error.Field.StartsWith(section, StringComparison.Ordinal));

    private static int TierOf(ProgrammeError error) =>
        FieldPath.Of(error.Field) is [{ Index: { } index }, ..] ? index : -1;
}
