using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Members;

/// <summary>Where a field of the member list comes from.</summary>
public enum MemberFieldKind
{
    /// <summary>The row's position in the file.</summary>
    Row,

    /// <summary>A column of the extract.</summary>
    Column,

    /// <summary>City, province and country of work in one; sorts by city.</summary>
    Place,

    /// <summary>An indicator of the analysis.</summary>
    Indicator,

    /// <summary>A figure that is neither.</summary>
    Measure,

    /// <summary>The member's group; sorts by rank.</summary>
    Group,

    /// <summary>The group whose centre is second nearest; sorts by rank.</summary>
    SecondGroup,

    /// <summary>The rule of cleaning that dropped the member; sorts in the order of the rules.</summary>
    DroppedBy,

    /// <summary>What a member lacks for what the programme asks for; sorts by closeness.</summary>
    Missing,

    /// <summary>What changed in the member's behaviour; sorts by how much did.</summary>
    Changes,

    /// <summary>The name of the tier; sorts by its code.</summary>
    TierName,

    /// <summary>The strategy whose action comes first for the member; sorts in the order of the strategies.</summary>
    Action,

    /// <summary>What stands against contacting the member.</summary>
    Contact,

    /// <summary>Whether an export holds the member out as control; only in its file.</summary>
    Control,
}

/// <summary>What a list of members can show and be sorted by.</summary>
public sealed record MemberField
{
    /// <summary>The row's position in the file.</summary>
    public static readonly MemberField Row = new() { Kind = MemberFieldKind.Row, Key = "row" };

    /// <summary>The membership number.</summary>
    public static readonly MemberField Number = Of(ExtractColumns.MemberNo);

    /// <summary>The place of work.</summary>
    public static readonly MemberField Place = new() { Kind = MemberFieldKind.Place, Key = "place" };

    /// <summary>The group.</summary>
    public static readonly MemberField Group = new() { Kind = MemberFieldKind.Group, Key = "group" };

    /// <summary>The second nearest group.</summary>
    public static readonly MemberField SecondGroup = new() { Kind = MemberFieldKind.SecondGroup, Key = "secondGroup" };

    /// <summary>The rule that dropped the member.</summary>
    public static readonly MemberField DroppedBy = new() { Kind = MemberFieldKind.DroppedBy, Key = "dropped" };

    /// <summary>What is missing for the next tier.</summary>
    public static readonly MemberField ToNextTier = Missing("toNextTier", MemberMeasure.UpgradeCloseness);

    /// <summary>What is missing to keep the tier.</summary>
    public static readonly MemberField ToKeepTier = Missing("toKeepTier", MemberMeasure.RenewalCloseness);

    /// <summary>What is missing for a first award.</summary>
    public static readonly MemberField ToFirstAward = Missing("toFirstAward", MemberMeasure.AwardCloseness);

    /// <summary>What changed in the member's behaviour, a bit a change.</summary>
    public static readonly MemberField Changes = new() { Kind = MemberFieldKind.Changes, Key = "changes", Measure = MemberMeasure.BehaviourChanges };

    /// <summary>The name of the tier, as the programme calls it.</summary>
    public static readonly MemberField TierName = new() { Kind = MemberFieldKind.TierName, Key = "tier" };

    /// <summary>The action that comes first.</summary>
    public static readonly MemberField Action = new() { Kind = MemberFieldKind.Action, Key = "action" };

    /// <summary>What stands against a contact.</summary>
    public static readonly MemberField Contact = new() { Kind = MemberFieldKind.Contact, Key = "contact" };

    /// <summary>Whether the member is held out.</summary>
    public static readonly MemberField Control = new() { Kind = MemberFieldKind.Control, Key = "control" };

    private MemberField()
    {
    }

    /// <summary>Where it comes from.</summary>
    public required MemberFieldKind Kind { get; init; }

    /// <summary>Its name in addresses: a column's or an indicator's own name, or a word in lower case.</summary>
    public required string Key { get; init; }

    /// <summary>The column; null for other kinds.</summary>
    public ExtractColumn? Column { get; private init; }

    /// <summary>The figure; null for other kinds.</summary>
    public MemberMeasure? Measure { get; private init; }

    /// <summary>Whether only an analysis gives it.</summary>
    public bool NeedsScores => Kind is MemberFieldKind.Indicator or MemberFieldKind.Group or MemberFieldKind.SecondGroup or MemberFieldKind.DroppedBy
        || Measure is MemberMeasure.Distance or MemberMeasure.SecondDistance or MemberMeasure.Margin or MemberMeasure.PartnerLikelihood || NeedsWeighting;

    /// <summary>Whether it depends on how indicators are weighted.</summary>
    public bool NeedsWeighting => Measure is MemberMeasure.Value or MemberMeasure.ValueRank or MemberMeasure.ValuePercentile
        or MemberMeasure.AtRisk or MemberMeasure.WinBackPriority;

    /// <summary>A column of the extract.</summary>
    public static MemberField Of(ExtractColumn column) => new() { Kind = MemberFieldKind.Column, Key = column.Name, Column = column };

    /// <summary>An indicator.</summary>
    public static MemberField Of(Indicator indicator) => new() { Kind = MemberFieldKind.Indicator, Key = indicator.Name };

    /// <summary>A figure that is neither cell nor indicator.</summary>
    public static MemberField Of(MemberMeasure measure) => new()
    {
        Kind = MemberFieldKind.Measure,
        Key = $"{char.ToLowerInvariant(measure.ToString()[0])}{measure.ToString()[1..]}",
        Measure = measure,
    };

    private static MemberField Missing(string key, MemberMeasure closeness) =>
        new() { Kind = MemberFieldKind.Missing, Key = key, Measure = closeness };

    /// <summary>Everything that a list can show, in the order in which it is offered.</summary>
    /// <param name="indicators">The indicators of the analysis.</param>
    public static IEnumerable<MemberField> All(IReadOnlyList<Indicator> indicators) =>
    [
        Number, Group, DroppedBy, .. indicators.Select(Of), Of(MemberMeasure.Fares),
        Of(MemberMeasure.Value), Of(MemberMeasure.ValueRank), Of(MemberMeasure.ValuePercentile), Of(MemberMeasure.Distance),
        SecondGroup, Of(MemberMeasure.SecondDistance), Of(MemberMeasure.Margin), Place,
        TierName, Action, Contact,
        ToNextTier, Of(MemberMeasure.UpgradeCloseness), ToKeepTier, Of(MemberMeasure.RenewalCloseness), ToFirstAward, Of(MemberMeasure.AwardCloseness),
        Of(MemberMeasure.UpgradeLikelihood), Of(MemberMeasure.UpgradeNudge), Of(MemberMeasure.UpgradeFlights), Of(MemberMeasure.RenewalLikelihood),
        Of(MemberMeasure.RenewalFlights), Of(MemberMeasure.AtRisk), Of(MemberMeasure.DaysToAssessment), Of(MemberMeasure.PointsAtRisk),
        Of(MemberMeasure.PartnerLikelihood), Of(MemberMeasure.LeavingLikelihood), Of(MemberMeasure.WinBackPriority), Changes, Of(MemberMeasure.BehaviourChanges), Row,
        .. ExtractColumns.All.Where(c => c != ExtractColumns.MemberNo).Select(Of),
    ];

    /// <summary>The field of a name, without regard to case; null when there is none.</summary>
    /// <param name="key">The name.</param>
    /// <param name="indicators">The indicators of the analysis.</param>
    public static MemberField? Find(string key, IReadOnlyList<Indicator> indicators) =>
        All(indicators).FirstOrDefault(f => string.Equals(f.Key, key, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What a list is sorted by. Members without a value stand last in either direction; ties keep the order of
/// the file.</summary>
/// <param name="Field">The field.</param>
/// <param name="IsDescending">Whether the highest come first.</param>
public sealed record MemberOrder(MemberField Field, bool IsDescending = false)
{
    /// <summary>The order of the file.</summary>
    public static readonly MemberOrder File = new(MemberField.Row);
}
