using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Strategies;

/// <summary>Members who never redeemed and are about to lose points.</summary>
/// <param name="Standing">How they stand: <see cref="StrategyStanding.Near"/> for all below the threshold.</param>
/// <param name="Members">How many are about to lose points.</param>
/// <param name="Points">How many points these are.</param>
public sealed record PointsLossLine(StrategyStanding Standing, int Members, double Points);

/// <summary>What it could bring if those near a first award flew the points that they lack.</summary>
/// <param name="Members">Members in the near band.</param>
/// <param name="Flights">Flights that give the points that they lack, at each member's base points on a flight of the
/// window.</param>
/// <param name="Fares">What these would bring at each member's fare on a flight of the window; null when the extract lacks
/// the fares of a year.</param>
/// <param name="NotKnown">Members who have flown for no points or no fare, so that theirs are not in it.</param>
public sealed record AwardPotential(int Members, double Flights, double? Fares, int NotKnown);

/// <summary>What first redemption says apart from the standings.</summary>
/// <param name="Loss">Why points are lost, and when, without those of single members.</param>
/// <param name="Losses">Those who never redeemed and lose points; none when nothing can be said.</param>
/// <param name="Potential">What it could bring; null when it can't be estimated.</param>
public sealed record AwardOutlook(PointsAtRisk Loss, IReadOnlyList<PointsLossLine> Losses, AwardPotential? Potential)
{
    /// <summary>Looks at an extract's members.</summary>
    /// <param name="input">The members, the rules and the band.</param>
    public static AwardOutlook Of(StrategyInput input)
    {
        var result = StrategyEvaluation.Of(Strategy.FirstRedemption, input);
        var loss = PointsAtRisk.Of(input.Measures, input.Programme.Points);
        var why = loss with { Points = null };
        return result.Standings is not { } standings
            ? new AwardOutlook(why, [], null)
            : new AwardOutlook(why, loss.Points is { } points ? LossesOf(standings, points) : [], PotentialOf(standings, input));
    }

    private static IReadOnlyList<PointsLossLine> LossesOf(byte[] standings, double[] points)
    {
        var (members, sums) = (new int[byte.MaxValue], new double[byte.MaxValue]);
        for (var row = 0; row < standings.Length; row++)
        {
            if (!(points[row] > 0))
                continue;
            members[standings[row]]++;
            sums[standings[row]] += points[row];
        }
        return
        [
            Line(StrategyStanding.Reached), Line(StrategyStanding.NotEligible), Line(StrategyStanding.Near, StrategyStanding.Far),
        ];

        PointsLossLine Line(params StrategyStanding[] of) => new(of[0], of.Sum(s => members[(int)s]), of.Sum(s => sums[(int)s]));
    }

    private static AwardPotential? PotentialOf(byte[] standings, StrategyInput input)
    {
        var measures = input.Measures;
        var flown = measures.Of(ProgrammeMeasure.Flights, MeasurePeriod.Window).Values;
        var earned = measures.Source.Column(ExtractColumns.BpSum)?.Numbers;
        if (flown is null || earned is null || measures.Balance.Values is not { } balance)
            return null;
        var paid = measures.Of(ProgrammeMeasure.Fares, MeasurePeriod.Window).Values;
        var (members, flights, fares, notKnown) = (0, 0.0, 0.0, 0);
        for (var row = 0; row < standings.Length; row++)
        {
            if (standings[row] != (byte)StrategyStanding.Near)
                continue;
            members++;
            var needed = Math.Ceiling((input.Programme.FirstRedemption.Threshold - balance[row]) / (earned[row] / flown[row]));
            var fare = paid is null ? 0 : needed * paid[row] / flown[row];
            if (!double.IsFinite(needed) || !double.IsFinite(fare))
            {
                notKnown++;
                continue;
            }
            (flights, fares) = (flights + needed, fares + fare);
        }
        return new AwardPotential(members, flights, paid is null ? null : fares, notKnown);
    }
}
