using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

public sealed class LeavingLikelihoodTests
{
    private const double None = double.NaN;

    // 1 - e^-1 = 0.6321205588285577
    public static TheoryData<double, double, double, double, double> ByHand() => new()
    {
        { 0.5, 20, 10, 20, 0.5 }, { 0.9, 0, 10, 20, 0.1 }, { 0, 0, 10, 20, 1 }, { 1, 20, 10, 20, 0 }, { 3, 5, 10, 20, 0 },
        { 1, 30, 10, 20, 0.6321205588285577 }, { None, 30, 10, 20, 0.6321205588285577 }, { 0.5, 30, 10, 20, 0.8160602794142788 },
        { 0.5, 400, 0, 0, 0.5 }, { 0.5, None, 10, 20, 0.5 }, { None, 400, 0, 0, None }, { None, None, None, None, None },
    };

    [Theory]
    [MemberData(nameof(ByHand))]
    public void Of_BandEdgesAndMissingSigns_IsWhatTheFormulaSays(double ratio, double silence, double meanGap, double longestGap, double expected) =>
        Assert.Equal(expected, LeavingLikelihood.Of(ratio, silence, meanGap, longestGap), 12);

    [Fact]
    public void Of_LowerRatioOrLongerSilence_NeverFallsAndStaysBetween0And1()
    {
        double[] ratios = [0, 0.1, 0.49, 0.5, 0.51, 0.89, 0.9, 1, 2];
        double[] silences = [0, 1, 19, 20, 21, 60, 730];
        foreach (var silence in silences)
        {
            var byRatio = ratios.Select(ratio => LeavingLikelihood.Of(ratio, silence, 7, 20)).ToList();
            Assert.Equal(byRatio.OrderDescending(), byRatio);
            Assert.All(byRatio, likelihood => Assert.InRange(likelihood, 0, 1));
        }
        foreach (var ratio in ratios)
        {
            var bySilence = silences.Select(silence => LeavingLikelihood.Of(ratio, silence, 7, 20)).ToList();
            Assert.Equal(bySilence.Order(), bySilence);
        }
    }

    [Fact]
    public void Of_Members_TakesTheLowerOfBothRatiosAndCountsALastDaysFlightAsNoSilence()
    {
        var source = ProgrammeMember.Source(
            (ExtractColumns.P1YFlightCount, [10, 10, 0, 10]), (ExtractColumns.L1YFlightCount, [8, 10, 5, 10]),
            (ExtractColumns.P1YBpSum, [100, 100, 0, 100]), (ExtractColumns.L1YBpSum, [60, 100, 50, 100]),
            (ExtractColumns.LastToEnd, [1, 21, 31, 22]), (ExtractColumns.AvgInterval, [10, 10, 10, 10]), (ExtractColumns.MaxInterval, [20, 20, 20, 20]));
        var likelihoods = LeavingLikelihood.Of(new StrategyInput(new MeasureColumns(source), ProgrammePresets.Default))!;
        Assert.Equal([0.4, 0, 0.632120558829, 0.095162581964], likelihoods.Select(l => Math.Round(l, 12)));
        Assert.Null(LeavingLikelihood.Of(new StrategyInput(new MeasureColumns(ProgrammeMember.Source((ExtractColumns.P1YFlightCount, [1]))), ProgrammePresets.Default)));
    }

    [Fact]
    public void Priorities_ValueTimesLikelihood_IsNotKnownWhereOneIsNot() => Assert.Equal(
        [0.45, double.NaN, double.NaN, 0], LeavingLikelihood.Priorities([0.5, double.NaN, 0.5, 0], [0.9, 0.9, double.NaN, 1]));
}
