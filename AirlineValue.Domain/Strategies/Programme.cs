using System.Text.Json.Serialization;

namespace AirlineValue.Domain.Strategies;

/// <summary>A name in both languages of the product.</summary>
/// <param name="English">In English.</param>
/// <param name="Chinese">In Chinese.</param>
public sealed record BilingualName(string English, string Chinese);

/// <summary>A tier of a programme.</summary>
/// <param name="Code">Its code in column FFP_TIER, 0–999.</param>
/// <param name="Name">Its name.</param>
/// <param name="Upgrade">What leads to it from the tier below; null for the lowest, which everybody has.</param>
/// <param name="Renewal">What keeps it; null when that is what leads to it.</param>
public sealed record ProgrammeTier(int Code, BilingualName Name, TierCondition? Upgrade = null, TierCondition? Renewal = null)
{
    /// <summary>What keeps the tier: its own condition, or that of the upgrade; null for the lowest tier.</summary>
    [JsonIgnore]
    public TierCondition? Keeps => Renewal ?? Upgrade;
}

/// <summary>When a first award can be had. The balance and what else is asked for are kept apart: points can be there
/// before a member may use them.</summary>
/// <param name="Threshold">Points that the cheapest award costs. Default 10,000; above 0.</param>
/// <param name="Eligibility">What else is asked for; null for nothing.</param>
public sealed record FirstRedemptionRule(double Threshold = 10_000, TierCondition? Eligibility = null);

/// <summary>A partner where points are earned.</summary>
/// <param name="Key">A short key, unique.</param>
/// <param name="Name">Its name.</param>
public sealed record ProgrammePartner(string Key, BilingualName Name);

/// <summary>The rules of a loyalty programme, as data: what the strategies rest on.</summary>
public sealed record Programme
{
    /// <summary>The programme's name.</summary>
    public required BilingualName Name { get; init; }

    /// <summary>The tiers, lowest first.</summary>
    public required IReadOnlyList<ProgrammeTier> Tiers { get; init; }

    /// <summary>When tiers are assessed.</summary>
    public AssessmentRule Assessment { get; init; } = new(AssessmentKind.Rolling);

    /// <summary>How long a tier lasts; null where the programme does not say.</summary>
    public StatusValidity? Validity { get; init; }

    /// <summary>When a first award can be had.</summary>
    public FirstRedemptionRule FirstRedemption { get; init; } = new();

    /// <summary>How long points last.</summary>
    public PointsRule Points { get; init; } = new();

    /// <summary>Partners where points are earned.</summary>
    public IReadOnlyList<ProgrammePartner> Partners { get; init; } = [];

    /// <summary>The limits of who is concerned by a strategy.</summary>
    public StrategyLimits Limits { get; init; } = new();

    /// <summary>Which action a member on several lists gets, and the pause after it.</summary>
    public ContactRules Contact { get; init; } = new();

    /// <summary>What is wrong with the rules; none when they can be used.</summary>
    [JsonIgnore]
    public IReadOnlyList<ProgrammeError> Errors => ProgrammeValidation.ErrorsOf(this);

    /// <summary>The tier of a code; null when there is none.</summary>
    public ProgrammeTier? TierOf(int code) => Tiers.FirstOrDefault(t => t.Code == code);
}

/// <summary>From where to where a strategy looks.</summary>
public sealed record StrategyLimits
{
    /// <summary>From which closeness on a member counts as near a threshold. Default 0.8; above 0, below 1.</summary>
    public double NearBand { get; init; } = 0.8;

    /// <summary>Up to how many partner points of the window count as little. Default 1,000; not below 0.</summary>
    public double LittlePartnerPoints { get; init; } = 1000;

    /// <summary>Year 2 over year 1 below which a member counts as left. Default 0.5; above 0.</summary>
    public double LeftBelow { get; init; } = 0.5;

    /// <summary>Year 2 over year 1 below which a member counts as leaving. Default 0.9; above
    /// <see cref="LeftBelow"/>, at most 1.</summary>
    public double LeavingBelow { get; init; } = 0.9;

    /// <summary>How many times the own mean gap between flights a silence lasts that counts as long; it must be longer than
    /// the longest gap besides. Default 3; 1–100.</summary>
    public double SilentGaps { get; init; } = 3;

    /// <summary>Days over which members' own pace is looked at where tiers are assessed all the time. Default 90;
    /// 1–365.</summary>
    public int PaceHorizonDays { get; init; } = 90;

    /// <summary>From which likelihood on a member is reachable with a nudge: not hopeless. Default 0.2; 0.01–0.98.</summary>
    public double NudgeFrom { get; init; } = 0.2;

    /// <summary>Up to which likelihood a member is reachable with a nudge: not sure. Default 0.8; above
    /// <see cref="NudgeFrom"/>, at most 0.99.</summary>
    public double NudgeTo { get; init; } = 0.8;
}
