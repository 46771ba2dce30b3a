using AirlineValue.Domain.Members;
using AirlineValue.Domain.Segments;
using AirlineValue.Domain.Strategies;
using AirlineValue.Domain.Valuation;
using AirlineValue.Tests.Fixtures;

namespace AirlineValue.Tests.Reference;

/// <summary>Cross-sell, win-back and keep on the reference extract against pandas, scipy and scikit-learn; the groups are those of the
/// nearest of scikit-learn's five centres.</summary>
public sealed class ReferenceRelationshipsTests
{
    private static StrategyInput Input => new(new MeasureColumns(ReferenceStrategiesTests.Members), ProgrammePresets.Default);

    // sklearn.metrics.roc_auc_score of each fifth of the rows (row % 5) by the shares of the others, and their mean
    [Fact]
    public void PartnerLikelihood_Members_IsThatOfPandasAndScikitLearn()
    {
        var model = PartnerLikelihood.Learn(Input)!;
        var likelihoods = model.Likelihoods();
        var known = likelihoods.Where(l => !double.IsNaN(l)).ToArray();
        Assert.Equal((25_256, 4045, 25_256), (model.Members, model.Much, known.Length));
        Assert.Equal(0.618350672930297, model.Discrimination, 12);
        Assert.Equal(4040.429788461197, known.Sum(), 8);
        Assert.Equal((0.065225299409, 0.356142955518), (Math.Round(known.Min(), 12), Math.Round(known.Max(), 12)));
        Assert.Equal([0.267449462443, 0.316311134841, 0.316311134841, 0.323607106661, 0.316311134841], likelihoods.Take(5).Select(l => Math.Round(l, 12)));
        var potential = PartnerPotential.Of(Input, likelihoods)!;
        Assert.Equal((21_211, 3196.0), (potential.Members, potential.MedianPoints));
        Assert.Equal(3296.3973523987856, potential.Expected, 8);
    }

    // members, with much accrual, lift, z of the two-proportion test
    public static TheoryData<string, double, int, int, double, double> Lifts() => new()
    {
        { "group", 1, 5334, 1322, 1.547478, 19.660189 }, { "group", 2, 4160, 610, 0.915551, -2.602568 }, { "group", 3, 15_762, 2113, 0.837017, -14.574197 },
        { "FFP_TIER", 4, 20_707, 2910, 0.877449, -18.145908 }, { "FFP_TIER", 5, 3044, 715, 1.466586, 11.987286 }, { "FFP_TIER", 6, 1505, 420, 1.742444, 12.970359 },
        { "AGE", 20, 2110, 350, 1.036689, 0.768582 }, { "AGE", 30, 8321, 1332, 1.000441, 0.021470 }, { "AGE", 60, 1089, 151, 0.866586, -1.964660 },
        { "AGE", 70, 215, 32, 0.930195, -0.448646 },
    };

    [Theory]
    [MemberData(nameof(Lifts))]
    public void Lift_GroupTierAndAge_IsThatOfPandas(string trait, double value, int members, int much, double lift, double z)
    {
        var found = PartnerLift.Of(Input, new TraitContrastOptions())!.Values.Single(v =>
            v.Contrast.Trait.Column == trait && (v.Contrast.Value.Code ?? v.Contrast.Value.From) == value);
        Assert.Equal((members, much), (found.Members, found.Much));
        Assert.Equal((lift, z), (Math.Round(found.Contrast.Lift, 6), Math.Round(found.Contrast.Z, 6)));
    }

    [Fact]
    public void Lift_WhatStandsOut_AreTheBestGroupAndTheHigherTiersAndNoAge()
    {
        var values = PartnerLift.Of(Input, new TraitContrastOptions())!.Values;
        Assert.Equal(
            ["group 1", "FFP_TIER 5", "FFP_TIER 6"],
            values.Where(v => v.Contrast.Verdict == TraitVerdict.OverRepresented && v.Contrast.Value.Spellings.Count == 0)
                .Select(v => FormattableString.Invariant($"{v.Contrast.Trait.Column} {v.Contrast.Value.Code ?? v.Contrast.Value.From}")));
        Assert.DoesNotContain(values, v => v.Contrast.Verdict == TraitVerdict.UnderRepresented && v.Contrast.Trait.Column != "WORK_PROVINCE");
    }

    public static TheoryData<PartnerCourse, int[]> Courses() => new()
    {
        { PartnerCourse.Began, [80, 1071, 507, 1934, 2684, 1066] }, { PartnerCourse.Fell, [5, 144, 42, 108, 157, 52] },
        { PartnerCourse.Grew, [2, 133, 42, 130, 204, 65] }, { PartnerCourse.Never, [794, 3141, 3094, 12_116, 19_360, 10_052] },
        { PartnerCourse.Stopped, [64, 845, 475, 1474, 2255, 892] }, { PartnerCourse.Same, [0, 0, 0, 0, 0, 0] },
    };

    [Theory]
    [MemberData(nameof(Courses))]
    public void PartnerCourses_ByGroup_AreThoseOfPandas(PartnerCourse course, int[] byRank)
    {
        var counts = PartnerCourses.Count(ReferenceStrategiesTests.Members)!;
        Assert.Equal(byRank, Enumerable.Range(0, byRank.Length).Select(rank => counts[rank, (int)course]));
    }

    [Fact]
    public void LeavingLikelihood_Members_IsThatOfPandas()
    {
        var likelihoods = LeavingLikelihood.Of(Input)!;
        Assert.DoesNotContain(likelihoods, double.IsNaN);
        Assert.Equal(30_110.257055289512, likelihoods.Sum(), 6);
        Assert.Equal((19_081, 32_094, 21_203), (likelihoods.Count(l => l >= 0.9), likelihoods.Count(l => l >= 0.5), likelihoods.Count(l => l == 0)));
    }

    [Fact]
    public void WinBack_ByValueAndLikelihood_IsThatOfPandas()
    {
        var likelihoods = LeavingLikelihood.Of(Input)!;
        var grouped = ReferenceGroups.Members;
        var percentiles = new MemberValueColumns(ValueModel.Create(Weighting.Equal, ReferenceGroups.Scaler)!.Scores(grouped.Indicators)).Percentiles;
        var concerned = Concerned(Strategy.WinBack);
        var bands = WinBackBands.Count(row => concerned[row], percentiles, likelihoods)!;
        Assert.Equal([1681, 2405, 1672, 1679, 2379, 951, 742, 652, 190], bands.Cast<int>());
        var priorities = LeavingLikelihood.Priorities(likelihoods, percentiles);
        Assert.Equal(12_222.825026419287, priorities.Where(p => !double.IsNaN(p)).Sum(), 6);
        Assert.Equal([5, 37, 561], Enumerable.Range(0, priorities.Length).Where(row => concerned[row]).OrderByDescending(row => priorities[row]).Take(3));
        var stake = FaresAtStake.Of(ReferenceStrategiesTests.Members, row => concerned[row], likelihoods)!;
        Assert.Equal((12_351, 94_337_608.0, 9359, 65_648_796.0), (stake.Members, stake.FaresYear2, stake.Fallen, stake.Lost));
        Assert.Equal(64_795_238.525369324, stake.AtStake, 3);
    }

    [Fact]
    public void Keep_Changes_AreThoseOfPandas()
    {
        var codes = BehaviourChanges.Of(Input);
        var concerned = Concerned(Strategy.Keep);
        Assert.Equal([4, 12, 0, 19, 11, 16, 0, 0], codes.Take(8).Select(code => (int)code));
        Assert.Equal(
            [1936, 1945, 984, 1631, 978, 1737],
            BehaviourChanges.All.Select(change => codes.Where((code, row) => concerned[row] && (code >> (int)change & 1) != 0).Count()));
        var stake = FaresAtStake.Of(ReferenceStrategiesTests.Members, row => concerned[row] && codes[row] != 0, LeavingLikelihood.Of(Input))!;
        Assert.Equal((4061, 94_180_795.0, 2182, 33_362_777.0), (stake.Members, stake.FaresYear2, stake.Fallen, stake.Lost));
        Assert.Equal(35_337_336.88269265, stake.AtStake, 3);
    }

    [Fact]
    public void Fares_OfThoseToWinBack_AreThoseOfPandas()
    {
        var source = ReferenceStrategiesTests.Members;
        var year1 = source.Column(Domain.Extracts.ExtractColumns.SumYr1)!.Numbers;
        var year2 = source.Column(Domain.Extracts.ExtractColumns.SumYr2)!.Numbers;
        double[] fares = [.. year1.Zip(year2, (first, second) => (double.IsNaN(first) ? 0 : first) + (double.IsNaN(second) ? 0 : second))];
        var counts = StrategyCounts.Count(StrategyEvaluation.Of(Strategy.WinBack, Input), source.Scores(), fares);
        Assert.Equal(
            [121_496_982.0, 30_065_946.0, 76_682_886.0, 0.0],
            Enumerable.Range(1, 4).Select(rank => Strategy.WinBack.Concerned().Sum(standing => counts.FaresOf(rank, standing))));
    }

    private static bool[] Concerned(Strategy strategy) =>
        [.. StrategyEvaluation.Of(strategy, Input).Standings!.Select(s => strategy.Concerned().Contains((StrategyStanding)s))];
}
