using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Members;

namespace AirlineValue.Domain.Strategies;

/// <summary>How likely members meet a threshold, in classes.</summary>
public enum PaceClass
{
    /// <summary>Hopeless: less likely than <see cref="StrategyLimits.NudgeFrom"/>.</summary>
    Hopeless,

    /// <summary>Reachable with a nudge: neither sure nor hopeless.</summary>
    Nudge,

    /// <summary>Sure: at least as likely as <see cref="StrategyLimits.NudgeTo"/>.</summary>
    Sure,

    /// <summary>It can't be told.</summary>
    NotKnown,
}

/// <summary>
/// What it could bring if members of a class flew what they lack: the flights that they lack now, the easiest way, and what
/// these would be worth at each member's own fare on a flight of year 2. An estimate: nobody knows whether they would have
/// flown anyhow.
/// </summary>
/// <param name="Class">The class.</param>
/// <param name="ByGroup">Members by the rank of their group; 0 for those without a group.</param>
/// <param name="Flights">Flights that they lack.</param>
/// <param name="Fares">What these would bring, in the configured currency; null when the extract lacks SUM_YR_2.</param>
/// <param name="WithoutFare">Members whose fare on a flight is not known; they are in <paramref name="Flights"/> alone.</param>
public sealed record PaceOutlookLine(PaceClass Class, IReadOnlyList<int> ByGroup, double Flights, double? Fares, int WithoutFare)
{
    /// <summary>Members of the class.</summary>
    public int Members => ByGroup.Sum();
}

/// <summary>How likely those meet a tier's threshold who have not met it yet.</summary>
public static class PaceOutlook
{
    /// <summary>A line a class, nudge first; none when it can't be estimated.</summary>
    /// <param name="pace">The estimate.</param>
    /// <param name="measures">The members.</param>
    /// <param name="limits">Where the classes begin and end.</param>
    public static IReadOnlyList<PaceOutlookLine> Of(TierPaceResult pace, MeasureColumns measures, StrategyLimits limits)
    {
        if (pace is not { Likelihood: { } likelihood, Flights: { } missing })
            return [];
        var scores = measures.Source.Scores();
        var (fares, flights) = (measures.Source.Column(ExtractColumns.SumYr2)?.Numbers, measures.Source.Column(ExtractColumns.L1YFlightCount)?.Numbers);
        var tallies = Enum.GetValues<PaceClass>().Select(_ => new Tally((scores?.GroupKeys.Count ?? 0) + 1)).ToArray();
        for (var row = 0; row < missing.Length; row++)
        {
            // nothing is missing where the threshold is met, and nothing can be said where that is not known
            if (missing[row] is > 0)
                tallies[(int)ClassOf(likelihood[row], limits)].Add(scores?.Group[row] ?? 0, missing[row], fares is null || flights is null ? double.NaN : fares[row] / flights[row]);
        }
        return [.. new[] { PaceClass.Nudge, PaceClass.Sure, PaceClass.Hopeless, PaceClass.NotKnown }.Select(c => tallies[(int)c].Line(c, fares is not null))];
    }

    /// <summary>The likelihoods of a class; null where there is no number.</summary>
    public static ValueRange? RangeOf(PaceClass paceClass, StrategyLimits limits) => paceClass switch
    {
        PaceClass.Hopeless => new ValueRange(null, limits.NudgeFrom, IsToExclusive: true),
        PaceClass.Nudge => ValueRange.Bin(limits.NudgeFrom, limits.NudgeTo),
        PaceClass.Sure => new ValueRange(limits.NudgeTo, null),
        _ => null,
    };

    private static PaceClass ClassOf(double likelihood, StrategyLimits limits)
    {
        if (double.IsNaN(likelihood))
            return PaceClass.NotKnown;
        if (likelihood < limits.NudgeFrom)
            return PaceClass.Hopeless;
        return likelihood < limits.NudgeTo ? PaceClass.Nudge : PaceClass.Sure;
    }

    private sealed class Tally(int groups)
    {
        private readonly int[] _members = new int[groups];
        private double _flights;
        private double _fares;
        private int _withoutFare;

        public void Add(int group, double flights, double fareOnFlight)
        {
            _members[group]++;
            _flights += flights;
            if (double.IsFinite(fareOnFlight))
                _fares += flights * fareOnFlight;
            else
                _withoutFare++;
        }

        public PaceOutlookLine Line(PaceClass paceClass, bool hasFares) => new(paceClass, _members, _flights, hasFares ? _fares : null, _withoutFare);
    }
}
