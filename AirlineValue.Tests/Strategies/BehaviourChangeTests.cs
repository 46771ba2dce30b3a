using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Strategies;
using static AirlineValue.Domain.Strategies.BehaviourChange;

namespace AirlineValue.Tests.Strategies;

public sealed class BehaviourChangeTests
{
    private static readonly ExtractColumn[] Columns =
    [
        ExtractColumns.P1YFlightCount, ExtractColumns.L1YFlightCount, ExtractColumns.P1YBpSum, ExtractColumns.L1YBpSum,
        ExtractColumns.AddPointsSumYr1, ExtractColumns.AddPointsSumYr2, ExtractColumns.SumYr1, ExtractColumns.SumYr2,
        ExtractColumns.LastToEnd, ExtractColumns.AvgInterval, ExtractColumns.MaxInterval, ExtractColumns.FfpTier, ExtractColumns.Yr2Km,
    ];

    [Fact]
    public void Of_MembersAtAndBesideTheLimits_NamesWhatChanged()
    {
        (double[] Cells, BehaviourChange[] Changes)[] members =
        [
            ([10, 10, 100, 100, 50, 50, 1000, 1000, 1, 10, 20, 4, 0], []),
            ([10, 9, 100, 90, 50, 45, 1000, 900, 1, 10, 20, 4, 0], []),
            ([100, 89, 100, 89, 100, 89, 1000, 890, 1, 10, 20, 4, 0], [Flights, Points, PartnerPoints]),
            ([10, 10, 100, 100, 50, 50, 1000, 890, 1, 10, 20, 4, 0], [FarePerFlight]),
            ([0, 5, 0, 100, 0, 50, 0, 900, 1, 10, 20, 4, 0], []),
            ([10, 0, 100, 0, 50, 0, 1000, 0, 1, 10, 20, 4, 0], [Flights, Points, PartnerPoints]),
            ([10, 10, 100, 100, 0, 0, 1000, 1000, 32, 10, 20, 4, 0], [Silence]),
            ([23, 22, 100, 100, 0, 0, 1000, 1000, 1, 10, 20, 5, 34_999], [TierAtRisk]),
            ([22, 23, 100, 100, 0, 0, 1000, 1046, 1, 10, 20, 5, 0], []),
            ([10, double.NaN, 100, double.NaN, double.NaN, 1, double.NaN, 1, double.NaN, 10, 20, double.NaN, 0], []),
        ];
        var codes = BehaviourChanges.Of(Input([.. Columns.Select((column, i) => (column, members.Select(m => m.Cells[i]).ToArray()))]));
        Assert.Equal(members.Select(m => string.Join(' ', m.Changes)), codes.Select(code => string.Join(' ', BehaviourChanges.Of(code))));
    }

    [Fact]
    public void Unknown_ExtractWithoutColumns_NamesWhatCannotBeTold()
    {
        Assert.Equal(BehaviourChanges.All, BehaviourChanges.Unknown(Input([(ExtractColumns.FlightCount, [1.0])])));
        Assert.Equal([0], BehaviourChanges.Of(Input([(ExtractColumns.FlightCount, [1.0])])));
        Assert.Empty(BehaviourChanges.Unknown(Input([.. Columns.Select(column => (column, new[] { 1.0 }))])));
    }

    [Fact]
    public void RowsOf_OneChangeOrAny_AreThoseWithItsBit()
    {
        byte[] codes = [0, 1, 2, 3, 17, 63];
        Assert.Equal([false, true, false, true, true, true], Meets(new HasBehaviourChange(Flights)));
        Assert.Equal([false, false, false, false, true, true], Meets(new HasBehaviourChange(Silence)));
        Assert.Equal([false, true, true, true, true, true], Meets(new HasBehaviourChange(null)));

        IEnumerable<bool> Meets(HasBehaviourChange condition)
        {
            var rows = condition.RowsOf(codes);
            return rows.Codes.Select(code => (rows.Wanted >> code & 1) != 0);
        }
    }

    [Fact]
    public void PartnerCourses_YearsOfPoints_AreToldApart()
    {
        double[] year1 = [0, 5, 5, 5, 5, 0, double.NaN, 5];
        double[] year2 = [5, 6, 5, 4, 0, 0, 5, double.NaN];
        var source = ProgrammeMember.Source([1, 1, 2, 2, 3, 3, 0, 1], (ExtractColumns.AddPointsSumYr1, year1), (ExtractColumns.AddPointsSumYr2, year2));
        PartnerCourse[] expected =
        [
            PartnerCourse.Began, PartnerCourse.Grew, PartnerCourse.Same, PartnerCourse.Fell, PartnerCourse.Stopped, PartnerCourse.Never,
            PartnerCourse.Unknown, PartnerCourse.Unknown,
        ];
        Assert.Equal(expected, PartnerCourses.Of(source)!.Select(code => (PartnerCourse)code));
        var counts = PartnerCourses.Count(source)!;
        Assert.Equal((1, 1, 1), (counts[1, (int)PartnerCourse.Began], counts[0, (int)PartnerCourse.Unknown], counts[1, (int)PartnerCourse.Unknown]));
        Assert.Null(PartnerCourses.Of(ProgrammeMember.Source((ExtractColumns.AddPointsSumYr1, year1))));
    }

    private static StrategyInput Input((ExtractColumn Column, double[] Cells)[] columns) =>
        new(new MeasureColumns(ProgrammeMember.Source(columns)), ProgrammePresets.Default);
}
