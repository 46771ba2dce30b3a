using AirlineValue.Domain.Members;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Domain.Storage;

/// <summary>What strategies say of each member in numbers. Neither extracts nor versions of the rules ever change: what was
/// computed once stays in memory as long as there is room.</summary>
internal sealed class StrategyFigures(Database database)
{
    /// <summary>A figure of all members under a version of the rules; null when it can't be told.</summary>
    public double[]? Of(MemberBasis basis, MemberSource source, MemberMeasure measure, ProgrammeVersion version)
    {
        var measures = new MeasureColumns(source);
        return measure switch
        {
            MemberMeasure.UpgradeCloseness => ClosenessOf(Strategy.Upgrade, basis, measures, version),
            MemberMeasure.RenewalCloseness => ClosenessOf(Strategy.Renewal, basis, measures, version),
            MemberMeasure.AwardCloseness => ClosenessOf(Strategy.FirstRedemption, basis, measures, version),
            MemberMeasure.UpgradeLikelihood => Pace(Strategy.Upgrade, basis, measures, version).Likelihood,
            MemberMeasure.UpgradeNudge => Made(basis, "nudge", version, () => Nudges(Pace(Strategy.Upgrade, basis, measures, version).Likelihood)),
            MemberMeasure.UpgradeFlights => Pace(Strategy.Upgrade, basis, measures, version).Flights,
            MemberMeasure.RenewalLikelihood => Pace(Strategy.Renewal, basis, measures, version).Likelihood,
            MemberMeasure.RenewalFlights => Pace(Strategy.Renewal, basis, measures, version).Flights,
            MemberMeasure.AtRisk => AtRisk(source.Scores()?.Value()?.Percentiles, Pace(Strategy.Renewal, basis, measures, version).Likelihood),
            MemberMeasure.DaysToAssessment => Made(basis, "assessment", version, () => DaysOf(measures, version.Rules)),
            MemberMeasure.PointsAtRisk => Made(basis, "points at risk", version, () => PointsAtRisk.Of(measures, version.Rules.Points).Points),
            _ => null,
        };
    }

    /// <summary>How likely members get to the next tier, or keep theirs.</summary>
    public TierPaceResult Pace(Strategy strategy, MemberBasis basis, MeasureColumns measures, ProgrammeVersion version) => database.LoadedColumns.Get(
        KeyOf(basis, $"pace {strategy}", version),
        () => strategy == Strategy.Upgrade ? TierPace.Upgrade(measures, version.Rules) : TierPace.Renewal(measures, version.Rules),
        pace => BytesOf(pace.Likelihood) + BytesOf(pace.Flights));

    /// <summary>How the members stand in a strategy that looks at no groups.</summary>
    public StrategyResult Standings(Strategy strategy, MemberBasis basis, MemberSource source, ProgrammeVersion version, double band) => database.LoadedColumns.Get(
        KeyOf(basis, FormattableString.Invariant($"standings {strategy} {band}"), version),
        () => StrategyEvaluation.Of(strategy, new StrategyInput(new MeasureColumns(source), version.Rules, band)),
        result => result.Standings?.Length ?? 0);

    private double[]? ClosenessOf(Strategy strategy, MemberBasis basis, MeasureColumns measures, ProgrammeVersion version) => Made(
        basis, $"closeness {strategy}", version,
        () => StrategyEvaluation.Of(strategy, new StrategyInput(measures, version.Rules, version.Rules.Limits.NearBand, WantsCloseness: true)).Closeness);

    private double[]? Made(MemberBasis basis, string what, ProgrammeVersion version, Func<double[]?> make) =>
        database.LoadedColumns.Get(KeyOf(basis, what, version), () => new Figure(make()), figure => BytesOf(figure.Values)).Values;

    private static ColumnCache.Key KeyOf(MemberBasis basis, string what, ProgrammeVersion version) =>
        new(ColumnTable.OfMembers, basis.Extract.Id, FormattableString.Invariant($"#{what} {version.Id}"));

    private static long BytesOf(double[]? values) => sizeof(double) * (long)(values?.Length ?? 0);

    private static double[]? Nudges(double[]? likelihood) => likelihood is null ? null : Array.ConvertAll(likelihood, OwnPace.NudgeOf);

    private static double[]? DaysOf(MeasureColumns measures, Programme rules)
    {
        var days = AssessmentDays.Of(measures, rules.Assessment);
        if (!days.IsByMember && double.IsNaN(days.Programme))
            return null;
        var ofRows = new double[measures.Source.Count];
        for (var row = 0; row < ofRows.Length; row++)
            ofRows[row] = days.Of(row);
        return ofRows;
    }

    private static double[]? AtRisk(double[]? percentiles, double[]? likelihood)
    {
        if (percentiles is null || likelihood is null)
            return null;
        var risks = new double[likelihood.Length];
        for (var row = 0; row < risks.Length; row++)
            risks[row] = percentiles[row] * (1 - likelihood[row]);
        return risks;
    }

    private sealed record Figure(double[]? Values);
}
