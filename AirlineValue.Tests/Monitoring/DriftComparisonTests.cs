using AirlineValue.Domain.Indicators;
using AirlineValue.Domain.Monitoring;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Monitoring;

public sealed class DriftComparisonTests
{
    private static readonly DateOnly March = new(2014, 3, 31);

    private static readonly Scaler Scaler = new([new IndicatorScale(Indicator.L, 50.5, 28.87, 1, 100), new IndicatorScale(Indicator.F, 50.5, 28.87, 1, 100)]);

    // 100 members with L = F = 1 … 100: the deciles are 10, 20 … 90
    private static readonly double[] OneToHundred = [.. Enumerable.Range(1, 100).Select(i => (double)i)];

    [Fact]
    public void Compare_TheTrainingMembers_FindsNothing()
    {
        var report = Compare(OneToHundred, OneToHundred);
        Assert.Equal((DriftVerdict.Keep, 0, 0), (report.Verdict, report.Reasons.Count, report.Months));
        Assert.All(report.Indicators.Append(report.Value), n => Assert.Equal((0, 0), (n.Stability.Value, n.MeanShift)));
        Assert.Equal((0, 1), (report.Groups.Stability.Value, report.Distance.Beyond));
        Assert.Equal(0, report.Distance.Growth);
    }

    [Fact]
    public void Stability_OverDeciles_IsTheSumByHand()
    {
        // the first decile twice, the last one never: p = .1 each; q = .2, .1 × 8, 1 / 200
        double[] moved = [.. OneToHundred.Where(v => v <= 90), .. OneToHundred.Where(v => v <= 10)];
        var index = Compare(OneToHundred, moved).Indicators[0];
        Assert.Equal([10, 20, 30, 40, 50, 60, 70, 80, 90], index.Marks);
        Assert.Equal([20, 10, 10, 10, 10, 10, 10, 10, 10, 0], index.NowCounts);
        Assert.Equal(0.1 * Math.Log(2) + (0.005 - 0.1) * Math.Log(0.005 / 0.1), index.Stability.Value, 1e-12);
    }

    [Fact]
    public void Groups_OneThatDoublesAndOneThatIsEmpty_AreTheSumByHand()
    {
        // p = .5, .25, .25; q = .25, .75, 1 / 8
        var report = DriftComparison.Compare(
            Scaler, 3, Period([1, 2, 3, 4], ranks: [1, 1, 2, 3]), Period([1, 2, 3, 4], ranks: [1, 2, 2, 2]), null, new DriftOptions());
        Assert.Equal([2, 1, 1], report.Groups.TrainingCounts);
        Assert.Equal([1, 3, 0], report.Groups.NowCounts);
        Assert.Equal(
            -0.25 * Math.Log(0.5) + 0.5 * Math.Log(3) + (0.125 - 0.25) * Math.Log(0.5), report.Groups.Stability.Value, 1e-12);
    }

    [Fact]
    public void MeanShift_IsInStandardDeviationsOfTheTrainingMembers()
    {
        var drifted = Compare(OneToHundred, Array.ConvertAll(OneToHundred, v => v + 5)).Indicators[0];
        // √(Σ (i − 50.5)² / 99) = 29.01149198
        Assert.Equal(5 / 29.01149198, drifted.MeanShift, 1e-8);
    }

    [Fact]
    public void Distance_LimitAndShareBeyond_AreThoseOfTheTrainingMembers()
    {
        var report = DriftComparison.Compare(
            Scaler, 1, Period(OneToHundred, distance: OneToHundred), Period(OneToHundred, distance: Array.ConvertAll(OneToHundred, v => v + 9)), null, new DriftOptions());
        // numpy.quantile(range(1, 101), .99) = 99.01; of 10 … 109 the ten from 100 on lie beyond
        Assert.Equal(99.01, report.Distance.Limit, 1e-9);
        Assert.Equal((10, 0.1), (report.Distance.Beyond, report.Distance.BeyondShare));
        Assert.Equal(9 / 50.5, report.Distance.Growth, 1e-12);
        Assert.Equal(
            [(DriftReasonKind.BeyondDistance, DriftVerdict.Retrain), (DriftReasonKind.MeanDistance, DriftVerdict.Watch)],
            report.Reasons.Select(r => (r.Kind, r.Verdict)));
    }

    [Fact]
    public void Verdict_SmallSampleThatDiffersByChance_IsKeep()
    {
        // of ten bins with a tenth each one has twice as many and one none: .1 ln 2 + .05 ln 2, which ten members have by chance
        var report = Compare(OneToHundred, [5, 15, 25, 35, 45, 55, 65, 75, 85, 15]);
        Assert.Equal(StabilityEvidence.WithinChance, report.Indicators[0].Stability.Evidence());
        Assert.Equal(0.15 * Math.Log(2), report.Indicators[0].Stability.Value, 1e-12);
        Assert.Equal(DriftVerdict.Keep, report.Verdict);
    }

    [Fact]
    public void Verdict_IndicatorThatGrewByAFifth_IsRetrain()
    {
        double[] many = [.. Enumerable.Range(0, 50).SelectMany(_ => OneToHundred)];
        var report = Compare(many, Array.ConvertAll(many, v => v * 1.2));
        Assert.Equal(DriftVerdict.Retrain, report.Verdict);
        Assert.Contains(report.Reasons, r => r is { Kind: DriftReasonKind.IndicatorMean, Subject: "L", Verdict: DriftVerdict.Retrain });
    }

    [Theory]
    [InlineData("2014-08-31", 5, DriftVerdict.Keep)]
    [InlineData("2014-09-29", 5, DriftVerdict.Keep)]
    [InlineData("2014-09-30", 6, DriftVerdict.Retrain)]
    [InlineData("2015-03-31", 12, DriftVerdict.Retrain)]
    [InlineData("2014-03-31", 0, DriftVerdict.Keep)]
    [InlineData("2013-09-30", -6, DriftVerdict.Keep)]
    public void Verdict_MonthsAfterTheTrainingWindow_IsRetrainFromSixOn(string windowEnd, int months, DriftVerdict verdict)
    {
        var now = Period(OneToHundred) with { WindowEnd = DateOnly.Parse(windowEnd, System.Globalization.CultureInfo.InvariantCulture) };
        var report = DriftComparison.Compare(Scaler, 1, Period(OneToHundred), now, null, new DriftOptions());
        Assert.Equal((months, verdict), (report.Months, report.Verdict));
    }

    [Theory]
    [InlineData(0.65, DriftVerdict.Keep)]
    [InlineData(0.64, DriftVerdict.Watch)]
    public void Verdict_AgreementOfARefit_IsWatchBelowItsLimit(double agreement, DriftVerdict verdict)
    {
        var report = DriftComparison.Compare(
            Scaler, 1, Period(OneToHundred), Period(OneToHundred), new RefitComparison([], 100, 20, agreement), new DriftOptions());
        Assert.Equal(verdict, report.Verdict);
    }

    private static DriftReport Compare(double[] training, double[] now) =>
        DriftComparison.Compare(Scaler, 1, Period(training), Period(now), null, new DriftOptions());

    private static PeriodScores Period(double[] values, int[]? ranks = null, double[]? distance = null) => new(
        March, [values, values], distance ?? Array.ConvertAll(values, v => v is 100 ? 2 : 1.0), ranks ?? Array.ConvertAll(values, _ => 1));
}
