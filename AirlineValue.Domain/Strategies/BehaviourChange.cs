using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>What changed in a member's behaviour, as a sign to get in touch; the order is that of lists. A fall is one below
/// <see cref="StrategyLimits.LeavingBelow"/> of year 1.</summary>
public enum BehaviourChange
{
    /// <summary>Fewer flights in year 2 than in year 1.</summary>
    Flights,

    /// <summary>Fewer base points in year 2 than in year 1.</summary>
    Points,

    /// <summary>Fewer partner points in year 2 than in year 1.</summary>
    PartnerPoints,

    /// <summary>A lower fare a flight in year 2 than in year 1. It stands in for the cabin discount, of which the extract has
    /// no yearly figure.</summary>
    FarePerFlight,

    /// <summary>Silent for long by the own rhythm, as <see cref="StrategyStanding.Silent"/> has it.</summary>
    Silence,

    /// <summary>Below what keeps the tier.</summary>
    TierAtRisk,
}

/// <summary>The member's behaviour changed in one way.</summary>
/// <param name="Change">The way; null for any.</param>
public sealed record HasBehaviourChange(BehaviourChange? Change) : CodedCondition
{
    private const int Codes = 64;

    /// <inheritdoc />
    public override string Subject => $"behaviour {Change?.ToString() ?? "changed"}";

    /// <inheritdoc />
    public override bool NeedsScores => false;

    /// <summary>The rows that meet the condition.</summary>
    /// <param name="codes">The changes of each row, a bit a <see cref="BehaviourChange"/>.</param>
    public RowCodes RowsOf(byte[] codes)
    {
        var bits = Change is { } one ? 1 << (int)one : Codes - 1;
        return new RowCodes(codes, Enumerable.Range(0, Codes).Where(code => (code & bits) != 0).Aggregate(0UL, (mask, code) => mask | 1UL << code));
    }
}

/// <summary>Finds changes of behaviour.</summary>
public static class BehaviourChanges
{
    private static readonly (BehaviourChange Change, string Key)[] Keys =
    [
        (BehaviourChange.Flights, "flights"), (BehaviourChange.Points, "points"), (BehaviourChange.PartnerPoints, "partner-points"),
        (BehaviourChange.FarePerFlight, "fare-per-flight"), (BehaviourChange.Silence, "silence"), (BehaviourChange.TierAtRisk, "tier"),
    ];

    /// <summary>All changes, in order.</summary>
    public static IReadOnlyList<BehaviourChange> All { get; } = [.. Keys.Select(k => k.Change)];

    /// <summary>The key of a change, such as <c>fare-per-flight</c>.</summary>
    public static string Key(this BehaviourChange change) => Keys[(int)change].Key;

    /// <summary>The change of a key, whatever the case; null when there is none.</summary>
    public static BehaviourChange? Find(string key) => Keys.Where(k => string.Equals(k.Key, key, StringComparison.OrdinalIgnoreCase))
        .Select(k => (BehaviourChange?)k.Change).FirstOrDefault();

    /// <summary>The changes of a code.</summary>
    /// <param name="code">A bit a change.</param>
    public static IEnumerable<BehaviourChange> Of(int code) => All.Where(change => (code >> (int)change & 1) != 0);

    /// <summary>The changes that the extract does not tell, since it lacks columns.</summary>
    public static IReadOnlyList<BehaviourChange> Unknown(StrategyInput input)
    {
        var source = input.Measures.Source;
        var activity = ActivityColumns.Of(input);
        return
        [
            .. activity is null ? [BehaviourChange.Flights] : Array.Empty<BehaviourChange>(),
            .. Has(ExtractColumns.P1YBpSum, ExtractColumns.L1YBpSum) ? [] : new[] { BehaviourChange.Points },
            .. Has(ExtractColumns.AddPointsSumYr1, ExtractColumns.AddPointsSumYr2) ? [] : new[] { BehaviourChange.PartnerPoints },
            .. activity is null ? [BehaviourChange.FarePerFlight] : Array.Empty<BehaviourChange>(),
            .. activity is { KnowsRhythm: true } ? [] : new[] { BehaviourChange.Silence },
            .. StrategyEvaluation.Of(Strategy.Renewal, input).IsAvailable ? [] : new[] { BehaviourChange.TierAtRisk },
        ];

        bool Has(params IEnumerable<ExtractColumn> columns) => columns.All(column => source.Column(column) is not null);
    }

    /// <summary>The changes of every member, a bit a <see cref="BehaviourChange"/>; what the extract does not tell is no
    /// change.</summary>
    /// <param name="input">The members and the rules.</param>
    public static byte[] Of(StrategyInput input)
    {
        var source = input.Measures.Source;
        var codes = new byte[source.Count];
        var limit = input.Programme.Limits.LeavingBelow;
        if (ActivityColumns.Of(input) is { } activity)
            AddActivity(codes, activity, limit);
        if (Pair(source, ExtractColumns.AddPointsSumYr1, ExtractColumns.AddPointsSumYr2) is var (partner1, partner2))
            AddFallen(codes, BehaviourChange.PartnerPoints, row => partner2[row] / partner1[row], limit);
        if (Pair(source, ExtractColumns.SumYr1, ExtractColumns.SumYr2) is var (fares1, fares2)
            && Pair(source, ExtractColumns.P1YFlightCount, ExtractColumns.L1YFlightCount) is var (flights1, flights2))
            AddFallen(codes, BehaviourChange.FarePerFlight, row => fares2[row] / flights2[row] / (fares1[row] / flights1[row]), limit);
        if (StrategyEvaluation.Of(Strategy.Renewal, input).Standings is { } renewal)
            AddTier(codes, renewal);
        return codes;
    }

    private static void AddActivity(byte[] codes, ActivityColumns activity, double limit)
    {
        AddFallen(codes, BehaviourChange.Flights, activity.FlightRatio, limit);
        AddFallen(codes, BehaviourChange.Points, activity.PointRatio, limit);
        for (var row = 0; row < codes.Length; row++)
            codes[row] |= (byte)(activity.IsSilent(row) ? 1 << (int)BehaviourChange.Silence : 0);
    }

    // without anything in year 1, or without a flight, the ratio is infinite or not a number, and no fall
    private static void AddFallen(byte[] codes, BehaviourChange change, Func<int, double> ratio, double limit)
    {
        for (var row = 0; row < codes.Length; row++)
            codes[row] |= (byte)(ratio(row) < limit ? 1 << (int)change : 0);
    }

    private static void AddTier(byte[] codes, byte[] renewal)
    {
        for (var row = 0; row < codes.Length; row++)
            codes[row] |= (byte)(renewal[row] is (byte)StrategyStanding.Near or (byte)StrategyStanding.Far ? 1 << (int)BehaviourChange.TierAtRisk : 0);
    }

    private static (double[] Year1, double[] Year2)? Pair(MemberSource source, ExtractColumn first, ExtractColumn second) =>
        source.Column(first)?.Numbers is { } year1 && source.Column(second)?.Numbers is { } year2 ? (year1, year2) : null;
}
