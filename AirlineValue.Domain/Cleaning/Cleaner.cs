using System.Globalization;
using AirlineValue.Domain.Extracts;

namespace AirlineValue.Domain.Cleaning;

/// <summary>Applies the cleaning rules.</summary>
public static class Cleaner
{
    /// <summary>Runs every member through the rules that are switched on, in their fixed order; the first that drops a
    /// member is the one that is counted.</summary>
    /// <param name="members">The members.</param>
    /// <param name="options">The rules and their thresholds.</param>
    /// <param name="indicatorSources">The columns that the indicators are computed from; those of the usual ones without it.</param>
    /// <exception cref="AnalysisRefusedException">A threshold is out of range, or no member is left.</exception>
    public static CleaningFunnel Clean(
        MemberColumns members, CleaningOptions options, IReadOnlyList<double[]>? indicatorSources = null)
    {
        var funnel = Try(members, options, indicatorSources);
        return funnel.Kept.Length > 0 ? funnel : throw new AnalysisRefusedException(
            AnalysisRefusalReason.NoMemberLeft, "members", members.Count.ToString(CultureInfo.InvariantCulture), "1");
    }

    /// <summary>The same for looking at what rules would do: they may drop everybody.</summary>
    /// <exception cref="AnalysisRefusedException">A threshold is out of range.</exception>
    public static CleaningFunnel Try(
        MemberColumns members, CleaningOptions options, IReadOnlyList<double[]>? indicatorSources = null)
    {
        Refuse(options);
        var sources = indicatorSources ?? members.IndicatorSources;
        var rules = Array.FindAll(Enum.GetValues<CleaningRule>(), rule => options.IsOn(rule) && IsApplicable(rule, members));
        var dropped = new int[rules.Length];
        var droppedBy = new CleaningRule?[members.Count];
        var kept = new List<int>(members.Count);
        for (var i = 0; i < members.Count; i++)
        {
            var rule = 0;
            while (rule < rules.Length && IsKept(rules[rule], members, sources, i, options))
                rule++;
            if (rule == rules.Length)
            {
                kept.Add(i);
                continue;
            }
            dropped[rule]++;
            droppedBy[i] = rules[rule];
        }
        return new CleaningFunnel(members.Count, Steps(rules, dropped, members.Count), droppedBy, [.. kept]);
    }

    private static void Refuse(CleaningOptions options)
    {
        if (options.Errors is [var error, ..])
            throw new AnalysisRefusedException(
                AnalysisRefusalReason.OptionOutOfRange,
                error.Option,
                error.Found.ToString(CultureInfo.InvariantCulture),
                error.Range);
    }

    private static bool IsApplicable(CleaningRule rule, MemberColumns members) => members.IsPlainTable
        ? IsOfPlainTables(rule)
        : rule != CleaningRule.FirstFlightByWindowEnd || members.FirstFlightDate is not null;

    /// <summary>Whether a rule can be applied to a plain table of another business, which lacks the columns of the
    /// others.</summary>
    public static bool IsOfPlainTables(CleaningRule rule) => rule is CleaningRule.IndicatorsComputable or CleaningRule.EnoughFlights;

    private static bool IsKept(CleaningRule rule, MemberColumns members, IReadOnlyList<double[]> sources, int i, CleaningOptions options) => rule switch
    {
        CleaningRule.IndicatorsComputable => AreFinite(sources, i),
        CleaningRule.FaresPresent => !double.IsNaN(members.SumYr1[i]) && !double.IsNaN(members.SumYr2[i]),
        CleaningRule.PaidAndFlown =>
            (IsPaid(members.SumYr1[i]) || IsPaid(members.SumYr2[i]))
            && members.SegKmSum[i] > 0 && members.AvgDiscount[i] != 0,
        // An empty cell is not a number, and no comparison with it is true.
        CleaningRule.PlausibleAge => !(members.Age[i] > options.MaximumAge),
        CleaningRule.FirstFlightByWindowEnd => !(members.FirstFlightDate![i] > members.WindowEndOf(i)),
        CleaningRule.JoinedByWindowEnd => members.DaysSinceJoining[i] >= 0,
        CleaningRule.EnoughFlights => members.FlightCount[i] >= options.MinimumFlights,
        CleaningRule.PlausibleDistance => IsPlausible(members.SegKmSum[i] / members.FlightCount[i], options),
        // A flight on the window's last day is 1 day before its end.
        CleaningRule.LastFlightAfterJoining => members.LastToEnd[i] - 1 <= members.DaysSinceJoining[i],
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, "Not a cleaning rule."),
    };

    private static bool AreFinite(IReadOnlyList<double[]> columns, int i)
    {
        for (var j = 0; j < columns.Count; j++)
            if (!double.IsFinite(columns[j][i]))
                return false;
        return true;
    }

    // An empty fare gets here when the rule on fares is switched off, and is no payment.
    private static bool IsPaid(double fare) => fare != 0 && !double.IsNaN(fare);

    private static bool IsPlausible(double kilometresPerFlight, CleaningOptions options) =>
        !(kilometresPerFlight > options.MaximumKilometresPerFlight || kilometresPerFlight < options.MinimumKilometresPerFlight);

    private static List<CleaningStep> Steps(CleaningRule[] rules, int[] dropped, int members)
    {
        var steps = new List<CleaningStep>(rules.Length);
        var left = members;
        for (var rule = 0; rule < rules.Length; rule++)
        {
            left -= dropped[rule];
            steps.Add(new CleaningStep(rules[rule], dropped[rule], left));
        }
        return steps;
    }
}
