using static AirlineValue.Domain.Strategies.ProgrammeMeasure;

namespace AirlineValue.Domain.Strategies;

/// <summary>Rules to start from: those of three airlines as they publish them, and a default with the tiers of the standard
/// extract. Tier codes are those of the standard extract: 4 member, 5 silver, 6 gold, and 7 for platinum.</summary>
public static class ProgrammePresets
{
    private static readonly BilingualName Member = new("Member", "普通会员");
    private static readonly BilingualName Silver = new("Silver", "银卡");
    private static readonly BilingualName Gold = new("Gold", "金卡");
    private static readonly BilingualName Platinum = new("Platinum", "白金卡");

    private static readonly ProgrammePartner[] UsualPartners =
    [
        new("card", new("Co-branded card", "联名信用卡")),
        new("hotel", new("Hotels", "酒店")),
        new("car", new("Car rental", "租车")),
        new("shopping", new("Shopping and telecom", "购物与通信")),
    ];

    /// <summary>What is used as long as nobody has stored rules: silver and gold as with Air China, assessed at the end of
    /// the year, no other condition on the first redemption.</summary>
    public static Programme Default { get; } = new()
    {
        Name = new("Standard rules", "标准规则"),
        Tiers =
        [
            new(4, Member),
            new(5, Silver, KilometresOrFlights(40_000, 25), KilometresOrFlights(35_000, 23)),
            new(6, Gold, KilometresOrFlights(80_000, 40), KilometresOrFlights(70_000, 36)),
        ],
        Assessment = new(AssessmentKind.Yearly, new YearlyDay(12, 31)),
        Validity = new(24, 12),
        Points = new(36),
        Partners = UsualPartners,
    };

    /// <summary>Air China PhoenixMiles.</summary>
    public static Programme AirChina { get; } = new()
    {
        Name = new("Air China PhoenixMiles", "国航凤凰知音"),
        Tiers =
        [
            new(4, Member),
            new(5, Silver, KilometresOrFlights(40_000, 25), KilometresOrFlights(35_000, 23)),
            new(6, Gold, KilometresOrFlights(80_000, 40), KilometresOrFlights(70_000, 36)),
            new(7, Platinum, KilometresOrFlights(160_000, 90), KilometresOrFlights(145_000, 80)),
        ],
        Validity = new(24, 12),
        Points = new(36),
        FirstRedemption = new(Eligibility: TierCondition.AnyOf(new MeasureThreshold(Flights, 4, MeasurePeriod.Window))),
        Partners = UsualPartners,
    };

    /// <summary>China Southern Sky Pearl.</summary>
    public static Programme ChinaSouthern { get; } = new()
    {
        Name = new("China Southern Sky Pearl", "南航明珠"),
        Tiers =
        [
            new(4, Member),
            new(5, Silver, KilometresOrFlights(40_000, 20)),
            new(6, Gold, KilometresOrFlights(80_000, 40)),
            new(7, Platinum, KilometresOrFlights(160_000, 80)),
        ],
        Assessment = new(AssessmentKind.Yearly, new YearlyDay(12, 31)),
        Validity = new(Until: new YearlyDay(2, 28), UntilYear: 3),
        Points = new(36),
        Partners = UsualPartners,
    };

    /// <summary>China Eastern, from 2025.</summary>
    public static Programme ChinaEastern { get; } = new()
    {
        Name = new("China Eastern Eastern Miles", "东航东方万里行"),
        Tiers =
        [
            new(4, Member),
            new(5, Silver, FlightsOrPointsAndFares(13, 15_000, 20_000)),
            new(6, Gold, FlightsOrPointsAndFares(25, 25_000, 40_000)),
            new(7, Platinum, FlightsOrPointsAndFares(45, 55_000, 100_000)),
        ],
        Points = new(36, IsAfterActivity: true),
        Partners = UsualPartners,
    };

    /// <summary>All of them by their keys, the default first.</summary>
    public static IReadOnlyList<(string Key, Programme Programme)> All { get; } =
        [("default", Default), ("air-china", AirChina), ("china-southern", ChinaSouthern), ("china-eastern", ChinaEastern)];

    private static TierCondition KilometresOrFlights(double kilometres, double flights) =>
        TierCondition.AnyOf(new MeasureThreshold(Kilometres, kilometres), new MeasureThreshold(Flights, flights));

    private static TierCondition FlightsOrPointsAndFares(double flights, double points, double fares) => new(
    [
        new MeasureAlternatives([new MeasureThreshold(Flights, flights), new MeasureThreshold(ElitePoints, points)]),
        new MeasureAlternatives([new MeasureThreshold(Fares, fares)]),
    ]);
}
