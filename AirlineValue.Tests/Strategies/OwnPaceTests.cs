using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

/// <summary>Likelihoods as scipy gives them: <c>nbinom.sf(n - 1, flights + 0.5, 1 / (1 + w * days / 365))</c>.</summary>
public sealed class OwnPaceTests
{
    public static TheoryData<double, double, double, double, double> Scipy() => new()
    {
        { 1, 0, 90, 1, 0.1043450428888354 },
        { 2, 23, 90, 1, 0.9681920104556855 },
        { 20, 24, 275, 1, 0.39974742167382815 },
        { 5, 20, 275, 1, 0.9948699739916035 },
        { 6, 24, 73, 1, 0.36753050782274216 },
        { 1, 24, 1, 1, 0.06483426204989448 },
        { 25, 10, 365, 1, 0.006192418532299338 },
        { 7, 24, 90, 1, 0.3989623328049758 },
        { 20, 24, 275, 0.25, 2.850515290617152e-06 },
        { 3, 1, 365, 0.5, 0.07010111616564539 },
        { 40, 100, 180, 1, 0.8825916047742002 },
        { 90, 200, 120, 0.8, 2.7128231243638867e-05 },
        { 450, 400, 365, 1, 0.04469260452824118 },
        { 1000, 900, 365, 1, 0.011203137776984886 },
        { 1, 0, 365, 0.1, 0.0465374107544077 },
    };

    [Theory]
    [MemberData(nameof(Scipy))]
    public void Likelihood_AnyPace_IsThatOfScipy(double needed, double flights, double days, double weight, double expected) =>
        Assert.Equal(expected, OwnPace.Likelihood(needed, flights, days, weight), 11);

    [Theory]
    [InlineData(0, 10, 0, 1)]
    [InlineData(0, double.NaN, 30, 1)]
    [InlineData(-3, 0, 30, 1)]
    [InlineData(1, 10, 0, 0)]
    [InlineData(1, double.NaN, 30, double.NaN)]
    [InlineData(1, 10, double.NaN, double.NaN)]
    public void Likelihood_NothingNeededNoDaysOrNotKnown_IsOneZeroOrNotKnown(double needed, double flights, double days, double expected) =>
        Assert.Equal(expected, OwnPace.Likelihood(needed, flights, days));

    [Fact]
    public void Likelihood_MoreFlightsMoreDaysLessNeeded_IsNeverLower()
    {
        foreach (var flights in Enumerable.Range(0, 60))
        {
            var byNeeded = Enumerable.Range(1, 60).Select(needed => OwnPace.Likelihood(needed, flights, 120)).ToList();
            Assert.Equal(byNeeded.OrderDescending(), byNeeded);
            Assert.All(byNeeded, likelihood => Assert.InRange(likelihood, 0, 1));
            Assert.True(OwnPace.Likelihood(10, flights, 121) >= OwnPace.Likelihood(10, flights, 120));
            Assert.True(OwnPace.Likelihood(10, flights + 1, 120) >= OwnPace.Likelihood(10, flights, 120));
        }
    }

    // the mean gap of 9 flights a year is 365 / 9.5 = 38.4 days
    [Theory]
    [InlineData(9, 30, 20, 1)]
    [InlineData(9, 38, 20, 1)]
    [InlineData(9, 76.84210526315789, 20, 0.5)]
    [InlineData(9, 76.84210526315789, double.NaN, 0.5)]
    [InlineData(9, 120, 60, 0.5)]
    [InlineData(9, 60, 60, 1)]
    [InlineData(9, double.NaN, 60, 1)]
    public void WeightOf_SilenceAgainstTheOwnRhythm_IsTheShareBeyondIt(double flights, double silence, double longestGap, double expected) =>
        Assert.Equal(expected, OwnPace.WeightOf(flights, silence, longestGap), 12);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.5, 1)]
    [InlineData(0.2, 0.64)]
    [InlineData(0.8, 0.64)]
    [InlineData(1, 0)]
    public void NudgeOf_SureOrHopeless_IsLessThanOpen(double likelihood, double expected) => Assert.Equal(expected, OwnPace.NudgeOf(likelihood), 12);
}
