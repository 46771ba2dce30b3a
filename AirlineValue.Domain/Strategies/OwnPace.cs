using MathNet.Numerics;

namespace AirlineValue.Domain.Strategies;

/// <summary>
/// How likely a member flies as often as a threshold still asks for, at the pace of year 2. The flights of a year are taken as
/// Poisson with a rate of the member's own; what year 2 says of that rate under Jeffreys' prior is Gamma(flights + ½, 1 year),
/// so that the flights of a coming span of t years are negative binomial:
/// <code>P(N ≥ n) = 1 − Σ k&lt;n Γ(k + r) / (Γ(r) k!) · (1/(1 + t))^r · (t/(1 + t))^k, r = flights + ½, t = w · days / 365</code>
/// Silence counts through w: whoever has been silent for longer than its own rhythm, the longest gap between two flights or the
/// mean gap of year 2, 365 / (flights + ½), whichever is longer, flies on with weight w = rhythm / silence; everybody else with
/// w = 1. It is an estimate: it knows neither seasons nor plans. Sources: Gelman et al., Bayesian Data Analysis, 3rd edition,
/// section 2.6 (Gamma–Poisson and its predictive distribution); Jeffreys' prior for a Poisson rate, ibid., section 2.8.
/// </summary>
public static class OwnPace
{
    /// <summary>Days of a year, over which a pace is counted.</summary>
    public const double DaysOfYear = 365;

    private const double PriorFlights = 0.5;

    // beyond, the sum takes longer than the incomplete beta function, or starts with a number that is too small
    private const double MostTerms = 400;
    private const double LeastStart = 1e-280;

    private static readonly double[] Reciprocals = [.. Enumerable.Range(0, (int)MostTerms + 1).Select(k => 1.0 / (k + 1))];

    /// <summary>How likely the member flies at least so often; NaN where the flights of year 2 are not known.</summary>
    /// <param name="needed">Flights that are needed; whole, and 0 or less for none.</param>
    /// <param name="flights">Flights of year 2.</param>
    /// <param name="days">Days in which they are needed; not below 0.</param>
    /// <param name="weight">The weight w of silence, above 0 and at most 1.</param>
    public static double Likelihood(double needed, double flights, double days, double weight = 1)
    {
        if (needed <= 0)
            return 1;
        var years = weight * days / DaysOfYear;
        if (!(years > 0) || !(flights >= 0))
            return years == 0 && flights >= 0 ? 0 : double.NaN;
        var (shape, success) = (flights + PriorFlights, 1 / (1 + years));
        var start = Math.Pow(success, shape);
        return needed > MostTerms || start < LeastStart
            ? SpecialFunctions.BetaRegularized(needed, shape, 1 - success)
            : 1 - Below((int)needed, shape, 1 - success, start);
    }

    /// <summary>The weight w of silence; 1 where the silence is not known.</summary>
    /// <param name="flights">Flights of year 2.</param>
    /// <param name="silence">Days since the last flight.</param>
    /// <param name="longestGap">Days of the longest gap between two flights; NaN where it is not known.</param>
    public static double WeightOf(double flights, double silence, double longestGap)
    {
        var rhythm = DaysOfYear / (flights + PriorFlights);
        if (longestGap > rhythm)
            rhythm = longestGap;
        return silence > rhythm ? rhythm / silence : 1;
    }

    /// <summary>How much a nudge can do: 4 p (1 − p), which is 1 where it is open whether a member gets there, and 0 where that
    /// is sure or hopeless.</summary>
    /// <param name="likelihood">The likelihood p.</param>
    public static double NudgeOf(double likelihood) => 4 * likelihood * (1 - likelihood);

    private static double Below(int needed, double shape, double share, double start)
    {
        var (term, sum) = (start, 0.0);
        for (var k = 0; k < needed; k++)
        {
            sum += term;
            term *= (shape + k) * share * Reciprocals[k];
        }
        return sum < 1 ? sum : 1;
    }
}
