using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>How members stand in a programme, one after the other: what all of them share is looked up once.</summary>
/// <param name="measures">The members.</param>
/// <param name="programme">The rules.</param>
public sealed class MemberProgressColumns(MeasureColumns measures, Programme programme)
{
    private static readonly Dictionary<Strategy, StrategyStanding> NoStandings = [];

    private readonly double[]? _codes = measures.Source.Column(ExtractColumns.FfpTier)?.Numbers;
    private readonly double[]? _redemptions = measures.Source.Column(ExtractColumns.ExchangeCount)?.Numbers;
    private readonly TierPlaces _places = new(programme.Tiers);
    private readonly Dictionary<TierCondition, MeasuredCondition?> _conditions = new(ReferenceEqualityComparer.Instance);

    /// <summary>How a member stands, apart from the strategies.</summary>
    /// <param name="row">Which member.</param>
    public MemberProgress Of(int row)
    {
        var place = _places.Of(_codes?[row] ?? double.NaN);
        var tier = programme.Tiers.ElementAtOrDefault(place);
        var next = programme.Tiers.ElementAtOrDefault(place + 1);
        return new MemberProgress(
            tier, next, ProgressOf(next?.Upgrade, row), ProgressOf(place == 0 ? null : tier?.Keeps, row), RedemptionOf(row),
            NoStandings);
    }

    private ConditionProgress? ProgressOf(TierCondition? condition, int row)
    {
        if (condition is null)
            return null;
        if (!_conditions.TryGetValue(condition, out var measured))
            _conditions.Add(condition, measured = MeasuredCondition.Of(condition, measures));
        return measured?.Of(row);
    }

    private RedemptionProgress RedemptionOf(int row)
    {
        var redemptions = _redemptions?[row] ?? double.NaN;
        return new RedemptionProgress(
            double.IsNaN(redemptions) ? null : redemptions > 0, measures.Balance.Values?[row] ?? double.NaN, measures.Balance.IsEstimated,
            programme.FirstRedemption.Threshold, ProgressOf(programme.FirstRedemption.Eligibility, row));
    }

    private sealed record MeasuredAlternative(MeasureThreshold Threshold, MeasureColumn Column, FlightsByMeasure Flights);

    private sealed record MeasuredCondition(ConditionColumns Columns, MeasuredAlternative[][] Groups)
    {
        public static MeasuredCondition? Of(TierCondition condition, MeasureColumns measures) => ConditionColumns.Of(condition, measures, []) is { } columns
            ? new MeasuredCondition(columns, [.. condition.All.Select(group => group.Any
                .Select(m => FlightsByMeasure.Of(m, measures) is { } flights ? new MeasuredAlternative(m, measures.Of(m.Measure, m.Period), flights) : null)
                .OfType<MeasuredAlternative>().ToArray())])
            : null;

        public ConditionProgress Of(int row) => new(Columns.Closeness(row), Array.ConvertAll(Groups, group => GroupOf(group, row)));

        // the easiest way first; there are two or three, for a million members
        private static List<MeasureProgress> GroupOf(MeasuredAlternative[] group, int row)
        {
            List<MeasureProgress> ways = new(group.Length);
            Span<double> flightsOf = stackalloc double[group.Length];
            foreach (var (threshold, column, flights) in group)
            {
                if (double.IsNaN(column.Values![row]))
                    continue;
                var (way, needed, place) = (new MeasureProgress(threshold, column.Values[row], column.IsEstimated), flights.Of(row, 0), ways.Count);
                while (place > 0 && (needed < flightsOf[place - 1] || (needed == flightsOf[place - 1] && way.Closeness > ways[place - 1].Closeness)))
                    place--;
                flightsOf[place..ways.Count].CopyTo(flightsOf[(place + 1)..]);
                flightsOf[place] = needed;
                ways.Insert(place, way);
            }
            return ways;
        }
    }
}
