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
            MemberMeasure.UpgradeCloseness => Result(Strategy.Upgrade, basis, measures, version).Closeness,
            MemberMeasure.RenewalCloseness => Result(Strategy.Renewal, basis, measures, version).Closeness,
            MemberMeasure.AwardCloseness => Result(Strategy.FirstRedemption, basis, measures, version).Closeness,
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

    /// <summary>How the members stand in a strategy with a near band, with their closeness, under the band of the rules.</summary>
    public StrategyResult Result(Strategy strategy, MemberBasis basis, MeasureColumns measures, ProgrammeVersion version) => database.LoadedColumns.Get(
        KeyOf(basis, $"standings {strategy}", version),
        () => StrategyEvaluation.Of(strategy, new StrategyInput(measures, version.Rules, version.Rules.Limits.NearBand, WantsCloseness: true)),
        result => BytesOf(result.Closeness) + (result.Standings?.Length ?? 0));

    /// <summary>The same under any band.</summary>
    public StrategyResult Result(Strategy strategy, MemberBasis basis, MeasureColumns measures, ProgrammeVersion version, double band) =>
        band == version.Rules.Limits.NearBand
            ? Result(strategy, basis, measures, version)
            : database.LoadedColumns.Get(
                KeyOf(basis, FormattableString.Invariant($"standings {strategy} {band}"), version),
                () => Result(strategy, basis, measures, version).WithBand(band) with { Closeness = null },
                result => result.Standings?.Length ?? 0);

    /// <summary>How the members stand in a strategy without a near band, which may rest on their groups.</summary>
    public StrategyResult Standings(Strategy strategy, MemberBasis basis, MeasureColumns measures, ProgrammeVersion version)
    {
        var what = FormattableString.Invariant($"#standings {strategy} {version.Id}");
        return database.LoadedColumns.Get(
            basis.Analysis is { } analysis
                ? new ColumnCache.Key(ColumnTable.OfScores, analysis.Scoring.Id, what)
                : new ColumnCache.Key(ColumnTable.OfMembers, basis.Extract.Id, what),
            () => StrategyEvaluation.Of(strategy, new StrategyInput(measures, version.Rules, version.Rules.Limits.NearBand)),
            result => BytesOf(result.Closeness) + (result.Standings?.Length ?? 0));
    }

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
