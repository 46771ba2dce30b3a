using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;

namespace AirlineValue.Tests.Strategies;

/// <summary>Members beside every threshold, and what is estimated of them. Likelihoods are those of scipy's nbinom.</summary>
public sealed class TierPaceTests
{
    private static readonly DateOnly WindowEnd = new(2014, 10, 19);

    [Theory]
    [MemberData(nameof(TierThresholdTests.KilometresOrFlights), MemberType = typeof(TierThresholdTests))]
    public void Likelihood_AtAndBesideEveryThreshold_IsOneExactlyWhereItIsMet(
        string preset, int tier, double kilometres, double flights, double renewalKilometres, double renewalFlights)
    {
        var programme = ProgrammePresets.All.Single(p => p.Key == preset).Programme;
        AssertOneWhereMet(m => TierPace.Upgrade(m, programme), tier, kilometres, flights);
        AssertOneWhereMet(m => TierPace.Renewal(m, programme), tier, renewalKilometres, renewalFlights);
    }

    // 19 October to 31 December are 73 days, a fifth of a year: 24 flights count as 19.2 then, and 6 are missing
    [Theory]
    [InlineData(24, 6, 1, 0.36753050782274216)]
    [InlineData(25, 5, 0, 1)]
    [InlineData(0, 25, 25, 0)]
    public void Upgrade_YearlyAssessment_WhatIsOlderThanAYearThenDropsOut(double flights, double neededThen, double missingNow, double expected)
    {
        var measures = Members(WindowEnd, (ExtractColumns.FfpTier, [4]), (ExtractColumns.L1YFlightCount, [flights]), (ExtractColumns.Yr2Km, [0]));
        var needed = FlightsNeeded.Of(ProgrammePresets.Default.Tiers[1].Upgrade!, measures);
        Assert.Equal((neededThen, missingNow), (needed.Of(0, 73 / 365.0), needed.Of(0)));
        var pace = TierPace.Upgrade(measures, ProgrammePresets.Default);
        Assert.Equal(expected, pace.Likelihood![0], 10);
        Assert.Equal(missingNow, pace.Flights![0]);
    }

    // 1 flight is missing of 25, or 1,000 km of 40,000, at 39,000 / 24 = 1,625 km a flight: 1 flight as well
    [Fact]
    public void Flights_Alternatives_AreThoseOfTheWayThatTakesFewest()
    {
        var measures = Members(
            WindowEnd, (ExtractColumns.FfpTier, [4, 4, 4, 4]), (ExtractColumns.L1YFlightCount, [20, 20, 0, 0]), (ExtractColumns.Yr2Km, [38_000, 10_000, 0, 0]),
            (ExtractColumns.SegKmSum, [38_000, 10_000, 50_000, 0]), (ExtractColumns.FlightCount, [20, 20, 10, 0]));
        // 2,000 km at 1,900 a flight; 5 flights; 40,000 km at the window's 5,000 a flight; 25 flights
        Assert.Equal([2, 5, 8, 25], TierPace.Upgrade(measures, ProgrammePresets.Default).Flights!);
    }

    [Fact]
    public void Flights_MeasuresThatMustAllBeMet_AreThoseOfTheOneThatTakesMost()
    {
        var measures = Members(
            WindowEnd, (ExtractColumns.FfpTier, [4, 4, 4]), (ExtractColumns.L1YFlightCount, [10, 13, 10]), (ExtractColumns.EpSumYr2, [0, 0, 0]),
            (ExtractColumns.SumYr2, [18_000, 13_000, double.NaN]));
        // fares of 20,000: 2,000 at 1,800 a flight are 2 flights, 7,000 at 1,000 are 7
        Assert.Equal([3, 7, double.NaN], TierPace.Upgrade(measures, ProgrammePresets.ChinaEastern).Flights!);
    }

    [Fact]
    public void Likelihood_RollingAssessment_LooksAtTheHorizonOfTheRules()
    {
        var measures = Members(WindowEnd, (ExtractColumns.FfpTier, [4]), (ExtractColumns.L1YFlightCount, [24]), (ExtractColumns.Yr2Km, [0]));
        // 24 · (1 − 90/365) = 18.1, so 7 flights in 90 days
        Assert.Equal(0.3989623328049758, TierPace.Upgrade(measures, ProgrammePresets.AirChina).Likelihood![0], 10);
        var within73 = ProgrammePresets.AirChina with { Limits = new StrategyLimits { PaceHorizonDays = 73 } };
        Assert.Equal(0.36753050782274216, TierPace.Upgrade(measures, within73).Likelihood![0], 10);
    }

    // 25 flights on average every 14 days, and silent for 280
    [Fact]
    public void Likelihood_SilenceBeyondTheOwnRhythm_IsLower()
    {
        (ExtractColumn, double[])[] columns = [(ExtractColumns.FfpTier, [4, 4, 4]), (ExtractColumns.L1YFlightCount, [24, 24, 24]), (ExtractColumns.Yr2Km, [0, 0, 0])];
        var known = Members(WindowEnd, [.. columns, (ExtractColumns.LastToEnd, [10, 281, 281]), (ExtractColumns.MaxInterval, [30, 30, 300])]);
        var likelihoods = TierPace.Upgrade(known, ProgrammePresets.Default).Likelihood!;
        Assert.Equal(0.36753050782274216, likelihoods[0], 10);
        Assert.InRange(likelihoods[1], 0, 0.01);
        Assert.Equal(likelihoods[0], likelihoods[2]);
        Assert.Equal(likelihoods[0], TierPace.Upgrade(Members(WindowEnd, columns), ProgrammePresets.Default).Likelihood![0]);
    }

    [Fact]
    public void Days_OnTheDayItselfBeforeAndAfterIt_AreZeroOneAndAYear()
    {
        Assert.Equal([0, 1, 364], new[] { new DateOnly(2014, 12, 31), new DateOnly(2014, 12, 30), new DateOnly(2015, 1, 1) }.Select(Days));
        var rolling = AssessmentDays.Of(Members(WindowEnd, (ExtractColumns.FfpTier, [4])), new AssessmentRule(AssessmentKind.Rolling));
        Assert.True(rolling.IsRolling && double.IsNaN(rolling.Of(0)));
        var passed = AssessmentDays.Of(Members(WindowEnd, (ExtractColumns.FfpTier, [4])), new AssessmentRule(AssessmentKind.Once, Date: WindowEnd.AddDays(-1)));
        Assert.True(double.IsNaN(passed.Programme) && double.IsNaN(passed.OfUpgrade(new StrategyLimits())));

        static double Days(DateOnly end) => AssessmentDays.Of(Members(end, (ExtractColumns.FfpTier, [4])), ProgrammePresets.Default.Assessment).Of(0);
    }

    [Fact]
    public void Likelihood_OnTheDayOfTheAssessment_IsOneOrNothing()
    {
        var measures = Members(
            new DateOnly(2014, 12, 31), (ExtractColumns.FfpTier, [4, 4, 5, 5]), (ExtractColumns.L1YFlightCount, [25, 24, 23, 22]), (ExtractColumns.Yr2Km, [0, 0, 0, 0]));
        Assert.Equal([1, 0, 0, 0], TierPace.Upgrade(measures, ProgrammePresets.Default).Likelihood!);
        Assert.Equal([double.NaN, double.NaN, 1, 0], TierPace.Renewal(measures, ProgrammePresets.Default).Likelihood!);
    }

    [Fact]
    public void Renewal_TierExpiryOfTheMember_IsWhereItIsAssessed()
    {
        var end = WindowEnd.DayNumber;
        var measures = Members(
            WindowEnd, (ExtractColumns.FfpTier, [5, 5, 5]), (ExtractColumns.L1YFlightCount, [22, 22, 22]), (ExtractColumns.Yr2Km, [0, 0, 0]),
            (ExtractColumns.TierExpiryDate, [end, end - 1, double.NaN]));
        var days = AssessmentDays.Of(measures, ProgrammePresets.Default.Assessment);
        Assert.Equal([0, 73, 73], new[] { 0, 1, 2 }.Select(days.Of));
        var likelihoods = TierPace.Renewal(measures, ProgrammePresets.Default).Likelihood!;
        Assert.Equal(0, likelihoods[0]);
        Assert.InRange(likelihoods[1], 0.2, 0.6);
        Assert.Equal(likelihoods[1], likelihoods[2]);
    }

    [Fact]
    public void Likelihood_EmptyCellsAndMissingColumns_IsNotKnown()
    {
        var cells = Members(
            WindowEnd, (ExtractColumns.FfpTier, [4, 4, double.NaN, 6]), (ExtractColumns.L1YFlightCount, [double.NaN, double.NaN, 20, 40]),
            (ExtractColumns.Yr2Km, [double.NaN, 39_000, 39_000, 90_000]));
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN], TierPace.Upgrade(cells, ProgrammePresets.Default).Likelihood!);
        var lacking = TierPace.Upgrade(Members(WindowEnd, (ExtractColumns.FfpTier, [4]), (ExtractColumns.Yr2Km, [39_000])), ProgrammePresets.Default);
        Assert.Null(lacking.Likelihood);
        Assert.Equal([ExtractColumns.L1YFlightCount], lacking.Lacking);
    }

    private static MeasureColumns Members(DateOnly windowEnd, params (ExtractColumn Column, double[] Cells)[] columns) => new(ProgrammeMember.Source(
        [.. columns, (ExtractColumns.LoadTime, [.. columns[0].Cells.Select(_ => (double)windowEnd.DayNumber)])]));

    private static void AssertOneWhereMet(Func<MeasureColumns, TierPaceResult> evaluate, int tier, double kilometres, double flights)
    {
        (double Kilometres, double Flights, bool IsMet)[] members =
            [(kilometres, 0, true), (kilometres - 0.5, 1, false), (kilometres + 0.5, 0, true), (0, flights, true), (0, flights - 1, false), (0, 0, false), (double.NaN, flights, true)];
        var pace = evaluate(Members(
            WindowEnd, (ExtractColumns.FfpTier, [.. members.Select(_ => (double)tier)]), (ExtractColumns.Yr2Km, [.. members.Select(m => m.Kilometres)]),
            (ExtractColumns.L1YFlightCount, [.. members.Select(m => m.Flights)])));
        if (kilometres == 0)
        {
            Assert.True(pace.Likelihood is null || Array.TrueForAll(pace.Likelihood, double.IsNaN));
            return;
        }
        Assert.Equal(members.Select(m => m.IsMet), pace.Likelihood!.Select(likelihood => likelihood >= 1));
        Assert.Equal(members.Select(m => m.IsMet), pace.Flights!.Select(missing => missing == 0));
        Assert.Equal(1, pace.Flights![4]);
    }
}
