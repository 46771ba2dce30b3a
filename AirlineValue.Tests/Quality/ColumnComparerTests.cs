using AirlineValue.Domain.Extracts;
using AirlineValue.Domain.Quality;

namespace AirlineValue.Tests.Quality;

public sealed class ColumnComparerTests
{
    private const double None = double.NaN;

    [Fact]
    public void Compare_NumbersOfTheSameMembers_GivesFiguresAndChanges()
    {
        // rows 0 to 5 of the base are rows 5 to 0 of the other
        var comparison = Compare(
            ExtractColumns.Age, [20, 30, None, 40, 50, None], [None, 55, 40, 7, 30, None], new MemberMatch([5, 4, 3, 2, 1, 0], 6));
        Assert.Equal(new CellChanges(3, 1, 1, 5 / 3.0), comparison.Changes);
        Assert.Equal((4, 2, 4), (comparison.Base.Present, comparison.Base.Empty, comparison.Base.Distinct));
        Assert.Equal((35, 20, 27.5, 35, 42.5, 50), Spread(comparison.Base));
        Assert.Equal(Math.Sqrt(500 / 3.0), comparison.Base.StandardDeviation!.Value, 1e-12);
        Assert.Equal((33, 7, 24.25, 35, 43.75, 55), Spread(comparison.Other));
    }

    [Fact]
    public void Compare_MembersOfOneExtractOnly_AreNoChanges()
    {
        var comparison = Compare(ExtractColumns.Age, [20, 30, 40], [31, 99], new MemberMatch([MemberMatch.NoRow, 0, MemberMatch.NoRow], 2));
        Assert.Equal(new CellChanges(1, 0, 0, 1), comparison.Changes);
    }

    [Fact]
    public void Compare_EmptyCellsOfOneSide_HaveABinOfTheirOwn()
    {
        var comparison = Compare(ExtractColumns.Age, [1, 1, 2, 2], [1, 2, None, None], Strangers(4, 4));
        Assert.Equal([(ComparedBinKind.Value, 2L, 1L), (ComparedBinKind.Value, 2, 1), (ComparedBinKind.Empty, 0, 2)],
            comparison.Bins.Select(bin => (bin.Kind, bin.Base, bin.Other)));
        // p = .5, .5, 1/8; q = .25, .25, .5
        Assert.Equal(0.5 * Math.Log(2) + 0.375 * Math.Log(4), comparison.Stability!.Value, 1e-15);
    }

    [Fact]
    public void Compare_ConstantColumn_HasOneBinAndNoShift()
    {
        var comparison = Compare(ExtractColumns.Age, [7, 7, 7], [7, 7], Strangers(3, 2));
        Assert.Equal(new ComparedBin(ComparedBinKind.Value, 7, 7, null, 3, 2, 0), Assert.Single(comparison.Bins));
        Assert.Equal((0, 1, StabilityEvidence.WithinChance), (comparison.Stability!.Value, comparison.Stability.Bins, comparison.Stability.Evidence()));
    }

    [Theory]
    [InlineData(6)]
    [InlineData(8)]
    public void Compare_ConstantThatBecomesAnother_IsAMajorShift(double other)
    {
        var comparison = Compare(ExtractColumns.Age, [7, 7, 7, 7], [other, other], Strangers(4, 2));
        // p = 1, 1/8; q = 1/4, 1
        Assert.Equal(0.75 * Math.Log(4) + 0.875 * Math.Log(8), comparison.Stability!.Value, 1e-15);
    }

    [Fact]
    public void Compare_ColumnWithoutAnyCell_IsStable()
    {
        var comparison = Compare(ExtractColumns.Age, [None, None], [None], Strangers(2, 1));
        Assert.Equal((0, ComparedBinKind.Empty, null), (comparison.Stability!.Value, Assert.Single(comparison.Bins).Kind, comparison.Base.Mean));
    }

    [Fact]
    public void Compare_Texts_AreTheSameWhateverTheirIndices()
    {
        var left = ColumnCells.Of(ExtractColumns.WorkCity, [0, 0, 1, ColumnCells.NoText, 1], ["北京", "广州"]);
        var right = ColumnCells.Of(ExtractColumns.WorkCity, [1, 2, 0, 0, ColumnCells.NoText], ["广州", "北京", "上海"]);
        var comparison = ColumnComparer.Compare(left, right, new MemberMatch([0, 1, 2, 3, 4], 5));
        Assert.Equal(new CellChanges(3, 1, 1, null), comparison.Changes);
        Assert.Equal(
            [("北京", 2L, 1L), ("广州", 2, 2), (null, 0, 1), (null, 1, 1)],
            comparison.Bins.Select(bin => (bin.Text, bin.Base, bin.Other)));
        Assert.Equal((4, 1, 3, null), (comparison.Other.Present, comparison.Other.Empty, comparison.Other.Distinct, comparison.Other.Mean));
    }

    [Fact]
    public void Overlap_OfAMatch_CountsEachMemberOnce() =>
        Assert.Equal(new MemberOverlap(New: 3, Lost: 1, Common: 2), new MemberMatch([4, MemberMatch.NoRow, 0], 5).Overlap());

    [Theory]
    [InlineData("2014-03-31", WindowRelation.Same, 731)]
    [InlineData("2014-04-30", WindowRelation.MonthApart, 701)]
    [InlineData("2014-02-28", WindowRelation.MonthApart, 700)]
    [InlineData("2014-04-20", WindowRelation.Overlapping, 711)]
    [InlineData("2016-03-30", WindowRelation.Overlapping, 1)]
    [InlineData("2016-03-31", WindowRelation.Separate, 0)]
    public void Relation_OfTwoWindows_FollowsFromTheirEnds(string other, WindowRelation relation, int sharedDays)
    {
        var windows = new WindowDistance(new DateOnly(2014, 3, 31), DateOnly.Parse(other));
        Assert.Equal((relation, sharedDays), (windows.Relation, windows.SharedDays));
    }

    private static ColumnComparison Compare(ExtractColumn column, double[] left, double[] right, MemberMatch match) =>
        ColumnComparer.Compare(ColumnCells.Of(column, left), ColumnCells.Of(column, right), match);

    private static MemberMatch Strangers(int baseCount, int otherCount) =>
        new([.. Enumerable.Repeat(MemberMatch.NoRow, baseCount)], otherCount);

    private static (double?, double?, double?, double?, double?, double?) Spread(ComparedFigures f) =>
        (f.Mean, f.Minimum, f.LowerQuartile, f.Median, f.UpperQuartile, f.Maximum);
}
