using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>What is at stake with some members, as an estimate.</summary>
/// <param name="Members">How many they are.</param>
/// <param name="FaresYear2">Fares that they paid in year 2, in the extract's currency.</param>
/// <param name="Fallen">Those who paid less in year 2 than in year 1.</param>
/// <param name="Lost">Σ (fares of year 1 − fares of year 2) of those: what winning them back entirely would bring in a
/// year.</param>
/// <param name="AtStake">Σ likelihood of having left × fares of year 2: what a further year without them would cost;
/// members whose likelihood is not known count as 0.</param>
public sealed record FaresAtStake(int Members, double FaresYear2, int Fallen, double Lost, double AtStake)
{
    /// <summary>Adds it up; empty fares count as 0.</summary>
    /// <param name="source">The members.</param>
    /// <param name="isCounted">Whether a row is one of them.</param>
    /// <param name="likelihoods">The likelihood of having left of each row; null where it can't be told.</param>
    /// <returns>The sums; null when the extract lacks the fares of a year.</returns>
    public static FaresAtStake? Of(MemberSource source, Func<int, bool> isCounted, double[]? likelihoods)
    {
        if (source.Column(ExtractColumns.SumYr1)?.Numbers is not { } year1 || source.Column(ExtractColumns.SumYr2)?.Numbers is not { } year2)
            return null;
        var (members, fallen, fares, lost, stake) = (0, 0, 0.0, 0.0, 0.0);
        for (var row = 0; row < source.Count; row++)
        {
            if (!isCounted(row))
                continue;
            var (first, second) = (OrZero(year1[row]), OrZero(year2[row]));
            members++;
            fares += second;
            stake += likelihoods is null ? 0 : OrZero(likelihoods[row]) * second;
            if (first > second)
                (fallen, lost) = (fallen + 1, lost + first - second);
        }
        return new FaresAtStake(members, fares, fallen, lost, stake);
    }

    private static double OrZero(double value) => double.IsNaN(value) ? 0 : value;
}

/// <summary>What cross-sell could bring, as an estimate: if those with no or little accrual came to accrue much as often as
/// members who are alike.</summary>
/// <param name="Members">Members with no or little accrual.</param>
/// <param name="Expected">Σ of their likelihoods: how many of them would accrue much.</param>
/// <param name="MedianPoints">The median of the partner points of the window of those who accrue much now.</param>
public sealed record PartnerPotential(int Members, double Expected, double MedianPoints)
{
    /// <summary>Partner points of a window that this would bring: expected members × the median.</summary>
    public double Points => Expected * MedianPoints;

    /// <summary>Adds it up.</summary>
    /// <param name="input">The members and the rules.</param>
    /// <param name="likelihoods">The likelihood of much accrual of each row.</param>
    /// <returns>The sums; null when cross-sell can't be looked at.</returns>
    public static PartnerPotential? Of(StrategyInput input, double[] likelihoods)
    {
        if (StrategyEvaluation.Of(Strategy.CrossSell, input).Standings is not { } standings || input.Measures.PartnerPoints.Values is not { } points)
            return null;
        List<double> much = [];
        var (members, expected) = (0, 0.0);
        for (var row = 0; row < standings.Length; row++)
        {
            if (standings[row] == (byte)StrategyStanding.MuchAccrual)
                much.Add(points[row]);
            else if (standings[row] != (byte)StrategyStanding.None)
                (members, expected) = (members + 1, expected + likelihoods[row]);
        }
        much.Sort();
        return new PartnerPotential(members, expected, much.Count == 0 ? double.NaN : (much[(much.Count - 1) / 2] + much[much.Count / 2]) / 2);
    }
}
