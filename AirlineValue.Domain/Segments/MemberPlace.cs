using AirlineValue.Domain.Indicators;

namespace AirlineValue.Domain.Segments;

/// <summary>A centre as a member sees it.</summary>
/// <param name="Rank">Rank of the group in the fixed order, 1-based.</param>
/// <param name="Distance">How far it is, in standard deviations.</param>
/// <param name="Parts">What each indicator adds to the squared distance, in the order of the indicators.</param>
public sealed record CentreDistance(int Rank, double Distance, IReadOnlyList<double> Parts);

/// <summary>The smallest change of one indicator that brings a member to a better group, all others being what they
/// are.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="From">What the member has, in the indicator's unit.</param>
/// <param name="To">What it would have: the first whole day, flight, kilometre or thousandth that is enough.</param>
/// <param name="Rank">Rank of the group that it would come to.</param>
public sealed record GroupMove(Indicator Indicator, double From, double To, int Rank);

/// <summary>Where a member lies between the centres of a model, and what would bring it to a better group.</summary>
/// <param name="scaler">What makes indicators coordinates.</param>
/// <param name="centres">The centres' coordinates; that of the group of rank r stands at r − 1.</param>
public sealed class MemberPlace(Scaler scaler, IReadOnlyList<IReadOnlyList<double>> centres)
{
    // a last flight on the last day counts as one day
    private const double LeastRecency = 1 / Lrfmc.DaysPerMonth;
    private const double GreatestCoefficient = 1.5;

    /// <summary>The centres, the nearest first.</summary>
    /// <param name="values">The member's indicators, in their units.</param>
    public IReadOnlyList<CentreDistance> Distances(IReadOnlyList<double> values)
    {
        var place = PlaceOf(values);
        return
        [
            .. centres.Select((centre, i) =>
            {
                var parts = centre.Select((c, j) => (place[j] - c) * (place[j] - c)).ToList();
                return new CentreDistance(i + 1, Math.Sqrt(parts.Sum()), parts);
            }).OrderBy(c => c.Distance),
        ];
    }

    /// <summary>
    /// For each indicator that flying changes for the better (recency down, the others but the length of relationship up) the
    /// smallest change after which a group of a better rank is nearest; none for an indicator that can't do it alone. Along
    /// one indicator the difference of the squared distances to two centres is a straight line, so each better centre is
    /// nearer than all others on an interval, whose near end is the change.
    /// </summary>
    /// <param name="values">The member's indicators, in their units.</param>
    /// <param name="rank">Rank of the member's group.</param>
    public IReadOnlyList<GroupMove> MovesUp(IReadOnlyList<double> values, int rank) =>
        rank <= 1 ? [] : [.. scaler.Scales.Select((_, j) => MoveUp(values, rank, j)).OfType<GroupMove>()];

    private GroupMove? MoveUp(IReadOnlyList<double> values, int rank, int j)
    {
        var scale = scaler.Scales[j];
        if (scale.Indicator == Indicator.L)
            return null;
        var direction = scale.Indicator.IsLowerBetter ? -1 : 1;
        var place = PlaceOf(values);
        var changes = Enumerable.Range(0, rank - 1)
            .Select(better => NearEnd(place, better, rank, j, direction)).OfType<double>().Order();
        foreach (var change in changes)
        {
            // the end of the interval is where both are as far, so it may take one step more
            var first = RoundedAway(scale.Restore(place[j] + direction * change), values[j], scale.Indicator, direction);
            foreach (var to in new[] { first, RoundedAway(first + direction * StepOf(scale.Indicator), values[j], scale.Indicator, direction) })
            {
                if (IsPossible(to, scale.Indicator) && BetterAt(values, j, to, rank) is { } nearest)
                    return new GroupMove(scale.Indicator, values[j], to, nearest);
            }
        }
        return null;
    }

    // how far to go until the better centre is nearer than the member's own and all worse ones; null where it never is
    private double? NearEnd(double[] place, int better, int rank, int j, int direction)
    {
        var (from, to) = (0.0, double.PositiveInfinity);
        for (var other = rank - 1; other < centres.Count; other++)
        {
            var lead = Squared(place, centres[better]) - Squared(place, centres[other]);
            var slope = 2 * direction * (centres[better][j] - centres[other][j]);
            if (slope > 0)
                from = Math.Max(from, lead / slope);
            else if (slope < 0)
                to = Math.Min(to, lead / slope);
            else if (lead > 0)
                return null;
        }
        return from <= to ? from : null;
    }

    // the better group that is nearer than all others; null when one of those is as near
    private int? BetterAt(IReadOnlyList<double> values, int j, double value, int rank)
    {
        var distances = Distances([.. values.Select((v, i) => i == j ? value : v)]);
        var (better, other) = (distances.First(d => d.Rank < rank), distances.First(d => d.Rank >= rank));
        return better.Distance < other.Distance ? better.Rank : null;
    }

    private double[] PlaceOf(IReadOnlyList<double> values) => [.. scaler.Scales.Zip(values, (scale, value) => scale.Standardise(value))];

    private static double Squared(double[] place, IReadOnlyList<double> centre) => place.Zip(centre, (z, c) => (z - c) * (z - c)).Sum();

    // the numbers that an extract can hold: whole days, flights, kilometres, thousandths of a coefficient
    private static double StepOf(Indicator indicator) => indicator == Indicator.R ? LeastRecency : indicator == Indicator.C ? 0.001 : 1;

    private static double RoundedAway(double value, double from, Indicator indicator, int direction)
    {
        var step = StepOf(indicator);
        // what rounding adds to a whole number must not make it one more
        var steps = direction > 0 ? Math.Ceiling(value / step - 1e-9) : Math.Floor(value / step + 1e-9);
        var rounded = indicator == Indicator.R ? steps / Lrfmc.DaysPerMonth : indicator == Indicator.C ? steps / 1000 : steps;
        return direction > 0 ? Math.Max(rounded, from) : Math.Min(rounded, from);
    }

    private static bool IsPossible(double value, Indicator indicator) =>
        double.IsFinite(value) && (indicator != Indicator.R || value >= LeastRecency - 1e-12) && (indicator != Indicator.C || value <= GreatestCoefficient);
}
